import { useDeferredValue, useEffect, useMemo, useState } from "react"
import { ChartFrame } from "@/components/chart-frame"
import { FIELD, Field } from "@/components/field"
import { ProblemPanel } from "@/components/problem-panel"
import { useTracks } from "@/features/intelligence/api/intelligence"
import { AreaFields } from "@/features/intelligence/components/area-fields"
import type { ViewProps } from "@/features/intelligence/components/intelligence-screen"
import { PointsPicture } from "@/features/intelligence/components/points-picture"
import { TrackList } from "@/features/intelligence/components/track-list"
import { NoTracks } from "@/features/intelligence/components/unpublished"
import { counted } from "@/features/intelligence/figures"
import { type Area, chosen, decades, matching, searched } from "@/features/intelligence/points"
import { t } from "@/i18n"
import { number } from "@/lib/format"
import { ServiceProblem, shown } from "@/lib/problem"
import type { TrackPoints } from "@/lib/schema"
import { useSettled } from "@/lib/use-settled"

const PAUSE = 400

/** Streams against views, a point a recording. */
export function Scatter(props: ViewProps) {
  const { data, error, refetch } = useTracks()
  if (data !== undefined) return <Points points={data} {...props} />
  if (error === null)
    return (
      <p role="status" className="text-soft">
        {t("app.loading")}
      </p>
    )
  // Taken away since the status was asked.
  if (error instanceof ServiceProblem && error.code === "analytics_missing") return <NoTracks />
  return (
    <ProblemPanel problem={shown(error)} action={{ label: t("problem.retry"), run: () => void refetch() }} />
  )
}

function Points({ points, view, onView }: ViewProps & { readonly points: TrackPoints }) {
  const [words, setWords] = useWords({ view, onView })
  const [area, setArea] = useState<Area | null>(null)
  const texts = useMemo(() => searched(points), [points])
  const sought = useDeferredValue(words)
  const matches = useMemo(() => matching(texts, sought), [texts, sought])
  const places = useMemo(() => chosen(points, area, matches), [points, area, matches])
  return (
    <>
      <ChartFrame
        heading="h2"
        title={t("intel.scatter")}
        summary={t("intel.scatter.summary", {
          shown: number(points.recording.length),
          of: number(points.of),
        })}
        table={{
          columns: [
            t("intel.scatter.views"),
            t("intel.recordings"),
            t("intel.scatter.low"),
            t("intel.scatter.middle"),
            t("intel.scatter.high"),
          ],
          rows: decades(points).map(({ power, n, low, middle, high }) => [
            t("intel.range", { low: counted(power), high: counted(power + 1) }),
            number(n),
            counted(low),
            counted(middle),
            counted(high),
          ]),
        }}
      >
        <div className="mt-4 max-w-xl">
          <Field label={t("intel.scatter.search")}>
            {(id) => (
              <input
                id={id}
                type="search"
                value={words}
                maxLength={200}
                onChange={({ target }) => setWords(target.value)}
                className={FIELD}
              />
            )}
          </Field>
        </div>
        <PointsPicture points={points} matches={matches} area={area} onArea={setArea} />
      </ChartFrame>
      <AreaFields points={points} area={area} onArea={setArea} />
      {(area !== null || matches !== null) && <TrackList points={points} places={places} />}
    </>
  )
}

/** The words that are looked for; the address has them once nobody types any more. */
function useWords({ view, onView }: ViewProps) {
  const [words, setWords] = useState(view.q ?? "")
  const settled = useSettled(words, PAUSE)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address follows the words alone
  useEffect(() => {
    const { q, ...rest } = view
    if (settled !== (q ?? "")) onView(settled.trim() === "" ? rest : { ...rest, q: settled })
  }, [settled])
  return [words, setWords] as const
}
