import { useId, useState } from "react"
import { Button } from "@/components/button"
import { FIELD, Field } from "@/components/field"
import { type Draft, isNoMoney, moneyOf, releaseOf } from "@/features/intelligence/planner/draft"
import { keepVideos, keptVideos, MOST_VIDEOS } from "@/features/intelligence/planner/kept"
import { t } from "@/i18n"

/** Put the release as it stands among the videos. */
export function Adding({ draft, count }: { draft: Draft; count: number }) {
  const [name, setName] = useState("")
  const [cost, setCost] = useState("")
  const isReady = name.trim() !== "" && moneyOf(cost) !== null && count < MOST_VIDEOS
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
            aria-invalid={isNoMoney(cost)}
            onChange={({ target }) => setCost(target.value)}
            className={`${FIELD} figures aria-invalid:border-alarm`}
          />
        )}
      </Field>
      <Button type="submit" look="primary" disabled={!isReady} aria-describedby={note}>
        {t("videos.add")}
      </Button>
      <p id={note} className="w-full text-sm text-soft">
        {isNoMoney(cost) && <span className="block text-alarm">{t("videos.noMoney")}</span>}
        {count < MOST_VIDEOS ? t("videos.add.text") : t("videos.most", { most: MOST_VIDEOS })}
      </p>
    </form>
  )
}
