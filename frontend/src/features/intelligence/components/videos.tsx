import { Trash2 } from "lucide-react"
import { useMemo, useState } from "react"
import { Button } from "@/components/button"
import { ProblemPanel } from "@/components/problem-panel"
import { usePriorities, useSameRun } from "@/features/intelligence/api/planner"
import { Money } from "@/features/intelligence/components/money"
import { Ranked } from "@/features/intelligence/components/ranked"
import { Section } from "@/features/intelligence/components/section"
import { Adding } from "@/features/intelligence/components/video-adding"
import { withInterval } from "@/features/intelligence/figures"
import type { Draft } from "@/features/intelligence/planner/draft"
import { keepVideos, keptVideos, useVideos, type Video } from "@/features/intelligence/planner/kept"
import { moneyOf } from "@/features/intelligence/planner/typed"
import { t } from "@/i18n"
import { notify } from "@/lib/notify"
import { shown } from "@/lib/problem"
import type { Metric } from "@/lib/schema"
import { useSettled } from "@/lib/use-settled"

const PAUSE = 300

interface VideosProps {
  /** The release as it stands above. */
  readonly draft: Draft
  readonly run: string
  readonly video: Metric | null
}

/** Videos that could be made, and which to make first for its cost. */
export function Videos({ draft, run, video }: VideosProps) {
  const videos = useVideos()
  const [value, setValue] = useState("")
  if (video === null)
    return (
      <Section id="videos" title={t("videos.title")} lead={t("videos.noEffect")}>
        {null}
      </Section>
    )
  return (
    <Section
      id="videos"
      title={t("videos.title")}
      lead={t("videos.lead", { effect: withInterval(video, "times") })}
    >
      <Adding draft={draft} count={videos.length} />
      {videos.length > 0 && (
        <>
          <ul className="mt-5 grid gap-2">
            {videos.map((each) => (
              <Row key={each.id} video={each} />
            ))}
          </ul>
          <div className="mt-4 max-w-xs">
            <Money label={t("videos.value")} value={value} onChange={setValue} />
          </div>
          <Ranking videos={videos} run={run} value={moneyOf(value)} />
        </>
      )}
    </Section>
  )
}

function Row({ video }: { video: Video }) {
  const remove = () => {
    const before = keptVideos()
    const place = before.findIndex(({ id }) => id === video.id)
    keepVideos(before.filter(({ id }) => id !== video.id))
    const run = () => {
      const now = [...keptVideos()]
      now.splice(place, 0, video)
      keepVideos(now)
    }
    notify({
      kind: "success",
      text: t("videos.removed", { name: video.name }),
      action: { label: t("videos.undo"), run },
    })
  }
  return (
    <li className="flex items-center gap-3 rounded-card bg-surface py-1 pr-1 pl-4">
      <span className="min-w-0 grow font-medium wrap-anywhere">{video.name}</span>
      <span className="figures shrink-0 text-soft">{t("videos.costs", { cost: video.cost })}</span>
      <Button
        look="bare"
        className="size-11 px-0!"
        aria-label={t("videos.remove", { name: video.name })}
        onClick={remove}
      >
        <Trash2 aria-hidden className="size-4" />
      </Button>
    </li>
  )
}

interface RankingProps {
  readonly videos: readonly Video[]
  readonly run: string
  readonly value: number | null
}

function Ranking({ videos, run, value }: RankingProps) {
  const body = useMemo(
    () => ({
      items: videos.map(({ name, cost, release }) => ({ name, cost, release })),
      others: [],
      value_per_thousand: value,
    }),
    [videos, value],
  )
  const { data, error, isBehind, refetch } = usePriorities(useSettled(body, PAUSE), run)
  useSameRun(run, isBehind ? undefined : data?.run)
  return (
    <>
      {error !== null && (
        <div className="mt-6">
          <ProblemPanel
            problem={shown(error)}
            action={{ label: t("problem.retry"), run: () => void refetch() }}
            heading="h3"
          />
        </div>
      )}
      {data !== undefined && <Ranked found={data} isBehind={isBehind} isRefused={error !== null} />}
      {data === undefined && error === null && (
        <p role="status" className="mt-4 text-soft">
          {t("app.loading")}
        </p>
      )}
    </>
  )
}
