import { Link } from "@tanstack/react-router"
import { buttonClass } from "@/components/button"
import { Page } from "@/components/page"
import { MarketsPart } from "@/features/catalogue/components/markets"
import { Similar } from "@/features/catalogue/components/similar"
import { t } from "@/i18n"
import type { FeatureInfo } from "@/lib/schema"

interface SimilarScreenProps {
  readonly id: string
  readonly name: string
  readonly table: readonly FeatureInfo[]
}

/** What in the catalogue is like a recording of one's own, and where such tracks chart. */
export function SimilarScreen({ id, name, table }: SimilarScreenProps) {
  return (
    <Page title={t("similar.title")} eyebrow={name} className="pt-6">
      <p className="mt-2 max-w-measure text-lg text-soft">{t("similar.lead")}</p>
      <p className="mt-5 flex flex-wrap gap-3">
        <Link to="/analyses/$id" params={{ id }} className={buttonClass("quiet")}>
          {t("similar.report")}
        </Link>
        <Link to="/catalogue" className={buttonClass("quiet")}>
          {t("track.catalogue")}
        </Link>
      </p>
      <div className="mt-12 grid grid-cols-1 gap-16">
        <Similar about={{ analysis_id: id }} table={table} />
        <MarketsPart placed={{ analysis: id }} table={table} />
      </div>
    </Page>
  )
}
