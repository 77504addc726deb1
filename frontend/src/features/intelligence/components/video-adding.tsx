import { useId, useState } from "react"
import { Button } from "@/components/button"
import { FIELD, Field } from "@/components/field"
import { countOf, type Draft, isStrange, releaseOf } from "@/features/intelligence/planner/draft"
import { keepVideos, keptVideos } from "@/features/intelligence/planner/kept"
import { t } from "@/i18n"

const MOST = 50

/** Put the release as it stands among the videos. */
export function Adding({ draft, count }: { draft: Draft; count: number }) {
  const [name, setName] = useState("")
  const [cost, setCost] = useState("")
  const isReady = name.trim() !== "" && countOf(cost) !== null && count < MOST
  const note = useId()
  const add = () => {
    keepVideos([
      ...keptVideos(),
      { id: crypto.randomUUID(), name: name.trim(), cost, release: releaseOf(draft) },
    ])
    setName("")
    setCost("")
  }
  return (
    <form
      className="mt-5 flex flex-wrap items-end gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) add()
      }}
    >
      <Field label={t("videos.name")}>
        {(id) => (
          <input
            id={id}
            value={name}
            maxLength={200}
            autoComplete="off"
            onChange={({ target }) => setName(target.value)}
            className={FIELD}
          />
        )}
      </Field>
      <Field label={t("videos.cost")}>
        {(id) => (
          <input
            id={id}
            inputMode="numeric"
            autoComplete="off"
            value={cost}
            aria-invalid={isStrange(cost)}
            onChange={({ target }) => setCost(target.value)}
            className={`${FIELD} figures aria-invalid:border-alarm`}
          />
        )}
      </Field>
      <Button type="submit" look="primary" disabled={!isReady} aria-describedby={note}>
        {t("videos.add")}
      </Button>
      <p id={note} className="w-full text-sm text-soft">
        {count < MOST ? t("videos.add.text") : t("videos.most", { most: MOST })}
      </p>
    </form>
  )
}
