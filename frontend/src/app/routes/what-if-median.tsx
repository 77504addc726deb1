import { useNavigate, useSearch } from "@tanstack/react-router"
import { useMemo, useState } from "react"
import { Failure } from "@/components/failure"
import { HomeLink } from "@/components/home-link"
import { SettingSimilar } from "@/features/catalogue/components/setting-similar"
import { WhatIfScreen } from "@/features/what-if/components/what-if-screen"
import { allowed, medianTrack } from "@/features/what-if/sliders"
import { t } from "@/i18n"
import { useFeatureTable } from "@/lib/feature-table"
import { useReference } from "@/lib/reference"
import type { FeatureInfo, FeatureReference } from "@/lib/schema"

/** Sliders without any recording: they start at the middle of real tracks. */
export function MedianRoute() {
  const [table, reference] = [useFeatureTable(), useReference()]
  const failed = [table, reference].find(({ error, data }) => error !== null && data === undefined)
  if (failed !== undefined) return <Failure error={failed.error} retry={() => void failed.refetch()} />
  if (table.data === undefined || reference.data === undefined) return <p role="status">{t("app.loading")}</p>
  return <FromMedian table={table.data} reference={reference.data.features} />
}

interface FromMedianProps {
  readonly table: readonly FeatureInfo[]
  readonly reference: Readonly<Record<string, FeatureReference>>
}

function FromMedian({ table, reference }: FromMedianProps) {
  const search = useSearch({ from: "/what-if" })
  const navigate = useNavigate({ from: "/what-if" })
  const start = useMemo(() => medianTrack(table, reference), [table, reference])
  // The address speaks once, at the start; from then on it is told.
  const [initial] = useState(() => allowed(search, table))
  return (
    <WhatIfScreen
      start={start}
      name={t("whatif.median")}
      table={table}
      reference={reference}
      madeBy={null}
      initial={initial}
      onChanged={(changed) => void navigate({ search: changed, replace: true, resetScroll: false })}
      similar={(values) => <SettingSimilar values={values} table={table} />}
      links={
        <div className="mt-5 flex flex-wrap items-center gap-4">
          <HomeLink />
          <p className="max-w-brief flex-1 basis-64 text-soft">{t("whatif.medianText")}</p>
        </div>
      }
    />
  )
}
