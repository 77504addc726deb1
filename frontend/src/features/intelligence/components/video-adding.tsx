import { useId, useState } from "react"
import { Button } from "@/components/button"
import { FIELD, Field } from "@/components/field"
import { Money } from "@/features/intelligence/components/money"
import { type Draft, releaseOf } from "@/features/intelligence/planner/draft"
import { keepVideos, keptVideos, MOST_VIDEOS } from "@/features/intelligence/planner/kept"
import { moneyOf } from "@/features/intelligence/planner/typed"
import { t } from "@/i18n"

/** Put the release as it stands among the videos. */
export function Adding({ draft, count }: { draft: Draft; count: number }) {
  const [name, setName] = useState("")
  const [cost, setCost] = useState("")
  const sum = moneyOf(cost)
  const isReady = name.trim() !== "" && sum !== null && count < MOST_VIDEOS
  const note = useId()
  const add = () => {
    if (!isReady) return
    const video = { id: crypto.randomUUID(), name: name.trim(), cost: sum, release: releaseOf(draft) }
    keepVideos([...keptVideos(), video])
    setName("")
    setCost("")
  }
  return (
    <form
      className="mt-5 grid items-start gap-4 sm:grid-cols-[minmax(0,20rem)_minmax(0,20rem)_auto] sm:justify-start"
      onSubmit={(event) => {
        event.preventDefault()
        add()
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
      <Money label={t("videos.cost")} value={cost} onChange={setCost} />
      <Button
        type="submit"
        look="primary"
        className="justify-self-start sm:mt-6"
        disabled={!isReady}
        aria-describedby={note}
      >
        {t("videos.add")}
      </Button>
      <p id={note} className="text-sm text-soft sm:col-span-full">
        {count < MOST_VIDEOS ? t("videos.add.text") : t("videos.most", { most: MOST_VIDEOS })}
      </p>
    </form>
  )
}
