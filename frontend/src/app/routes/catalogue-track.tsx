import { useParams } from "@tanstack/react-router"
import { useMemo } from "react"
import { Failure } from "@/components/failure"
import { useTrack } from "@/features/catalogue/api/catalogue"
import { TrackScreen } from "@/features/catalogue/components/track-screen"
import { FeatureGroups } from "@/features/report/components/feature-groups"
import { LensCard } from "@/features/report/components/lens-card"
import { PopularityCard } from "@/features/report/components/popularity"
import { t } from "@/i18n"
import { useFeatureTable } from "@/lib/feature-table"
import { LENSES } from "@/lib/lens"
import type { CatalogueItem, FeatureInfo, Prediction, Stated } from "@/lib/schema"

/** A track of the catalogue, with the parts of a report that hold for it. */
export function CatalogueTrackRoute() {
  const { id } = useParams({ from: "/catalogue/$id" })
  const [found, table] = [useTrack(id), useFeatureTable()]
  const failed = [found, table].find(({ error, data }) => error !== null && data === undefined)
  if (failed !== undefined) return <Failure error={failed.error} retry={() => void failed.refetch()} />
  if (found.data === undefined || table.data === undefined) return <p role="status">{t("track.loading")}</p>
  const { track, prediction } = found.data
  return (
    <TrackScreen
      key={id}
      found={found.data}
      table={table.data}
      verdict={prediction && <Verdict prediction={prediction} table={table.data} year={track.year} />}
      features={
        <FeatureGroups features={published(track)} table={table.data} summary={t("track.features")} />
      }
    />
  )
}

interface VerdictProps {
  readonly prediction: Prediction
  readonly table: readonly FeatureInfo[]
  readonly year: number | null
}

function Verdict({ prediction: { lenses, popularity }, table, year }: VerdictProps) {
  const labels = useMemo(() => new Map(table.map(({ key, label }) => [key, label])), [table])
  const stated: Stated = { genre: null, explicit: null, year, decade: null }
  return (
    <section aria-labelledby="lenses-heading">
      <h2 id="lenses-heading" className="text-2xl font-semibold tracking-tight sm:text-3xl">
        {t("lenses.heading")}
      </h2>
      <p className="mt-1 max-w-measure text-soft">{t("lenses.summary")}</p>
      <div className="mt-5 grid gap-5 lg:grid-cols-2">
        {LENSES.map((name) => {
          const lens = lenses[name]
          return lens && <LensCard key={name} name={name} lens={lens} labels={labels} stated={stated} />
        })}
      </div>
      <div className="mt-5">
        <PopularityCard popularity={popularity} stated={stated} version={null} />
      </div>
    </section>
  )
}

/** Values as a report has them; a publisher gives neither bands nor ranks. */
function published({ features }: CatalogueItem) {
  const known = Object.entries(features).flatMap(([key, value]) =>
    value === null ? [] : [[key, { value, low: null, high: null, unit: "", percentile: null }] as const],
  )
  return Object.fromEntries(known)
}
