import { Link } from "@tanstack/react-router"
import { useId, useState } from "react"
import { AsSaid } from "@/components/as-said"
import { buttonClass } from "@/components/button"
import { Empty } from "@/components/empty"
import { FIELD } from "@/components/field"
import { ProblemPanel } from "@/components/problem-panel"
import { type About, COUNTS, useSimilar } from "@/features/catalogue/api/similar"
import { Likeness } from "@/features/catalogue/components/likeness"
import { listed } from "@/features/catalogue/words"
import { t } from "@/i18n"
import { number } from "@/lib/format"
import { ServiceProblem, shown } from "@/lib/problem"
import type { FeatureInfo, Notice, SimilarTracks } from "@/lib/schema"

interface SimilarProps {
  readonly about: About
  readonly table: readonly FeatureInfo[]
}

/** The tracks that measure alike, each with what brings it near. */
export function Similar({ about, table }: SimilarProps) {
  const [count, setCount] = useState<(typeof COUNTS)[number]>(5)
  const [isMine, setIsMine] = useState(false)
  const found = useSimilar(about, count, isMine)
  const isSetting = "values" in about
  const id = useId()
  return (
    <section aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`} className="text-2xl font-semibold tracking-tight sm:text-3xl">
        {t("similar.heading")}
      </h2>
      <p className="mt-1 max-w-measure text-soft">
        {t(isSetting ? "similar.summary.setting" : "similar.summary")}
      </p>
      {found.error !== null && <Trouble error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && found.error === null && (
        <p role="status" className="mt-4 text-soft">
          {t("similar.loading")}
        </p>
      )}
      {found.data && found.error === null && (
        <>
          <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2 text-sm">
            <p className="flex items-center gap-3">
              <label htmlFor={`${id}-count`} className="font-medium whitespace-nowrap">
                {t("similar.count")}
              </label>
              <select
                id={`${id}-count`}
                value={count}
                onChange={({ target }) => setCount(Number(target.value) as (typeof COUNTS)[number])}
                className={`${FIELD} w-24`}
              >
                {COUNTS.map((each) => (
                  <option key={each}>{each}</option>
                ))}
              </select>
            </p>
            <label className="flex min-h-11 cursor-pointer items-center gap-3 font-medium">
              <input
                type="checkbox"
                className="size-6"
                checked={isMine}
                onChange={({ target }) => setIsMine(target.checked)}
              />
              {t("similar.mine")}
            </label>
          </div>
          <Notices notices={found.data.notices} table={table} />
          <ol aria-label={t("similar.heading")} className="mt-3 divide-y divide-line border-y border-line">
            {found.data.tracks.map((track) => (
              <Likeness key={`${track.kind} ${track.id}`} track={track} table={table} isSetting={isSetting} />
            ))}
          </ol>
          <Index index={found.data.index} own={found.data.own} />
        </>
      )}
    </section>
  )
}

function Index({ index, own }: Pick<SimilarTracks, "index" | "own">) {
  return (
    <p className="figures mt-3 max-w-measure text-sm text-soft">
      {t("similar.index", { count: number(index.tracks), left: number(index.left_out) })}{" "}
      {own !== null && t("similar.index.own", { count: own })} {!index.is_current && t("similar.behind")}
    </p>
  )
}

function Notices({ notices, table }: { notices: readonly Notice[]; table: readonly FeatureInfo[] }) {
  if (notices.length === 0) return null
  return (
    <ul className="mt-3 grid max-w-measure gap-1 rounded-card bg-notice-wash px-4 py-3 text-sm">
      {notices.map((notice) => (
        <li key={notice.code}>
          <AsSaid text={noticeText(notice, table)} served={notice.message} />
        </li>
      ))}
    </ul>
  )
}

function noticeText({ code, about }: Notice, table: readonly FeatureInfo[]): string | null {
  if (code === "fewer_found") return t("similar.notice.fewer_found", { count: about[0] ?? "0" })
  if (code === "features_missing" || code === "features_estimated")
    return t(`similar.notice.${code}`, { features: listed(about, table) })
  return null
}

function Trouble({ error, retry }: { error: unknown; retry: () => void }) {
  const code = error instanceof ServiceProblem ? error.code : ""
  if (code === "similar_not_ready") {
    return (
      <p role="status" className="mt-4 rounded-card bg-sunken px-4 py-3">
        {t("similar.building")}
      </p>
    )
  }
  if (code === "catalogue_empty") {
    return (
      <Empty title={t("similar.empty.title")} text={t("similar.empty.text")}>
        <Link to="/catalogue" className={buttonClass("primary")}>
          {t("track.catalogue")}
        </Link>
      </Empty>
    )
  }
  return (
    <div className="mt-4">
      <ProblemPanel heading="h3" problem={shown(error)} action={{ label: t("problem.retry"), run: retry }} />
    </div>
  )
}
