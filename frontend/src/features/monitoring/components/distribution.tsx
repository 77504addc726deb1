import { ChartFrame } from "@/components/chart-frame"
import { edgeText, nameOf, partsOf, shareText } from "@/features/monitoring/subjects"
import { t } from "@/i18n"
import { number } from "@/lib/format"
import type { DriftSubject, FeatureInfo } from "@/lib/schema"

interface DistributionProps {
  readonly subject: DriftSubject
  readonly table: readonly FeatureInfo[]
  readonly minimum: number
  /** Whether it stands within a card already. */
  readonly isBare?: boolean
}

const [WIDTH, HEIGHT] = [400, 120]
const GAP = 4

/** Shares of recordings as bars, those of the reference as outlined steps over them. */
export function Distribution({ subject, table, minimum, isBare = false }: DistributionProps) {
  const { found, reference } = subject.bins
  const parts = partsOf(subject, table)
  const most = Math.max(...reference, ...(found ?? []), Number.EPSILON)
  const step = WIDTH / reference.length
  const top = (share: number) => HEIGHT - (share / most) * (HEIGHT - GAP)
  return (
    <ChartFrame
      className={isBare ? "" : "min-w-0 rounded-card bg-surface p-5"}
      heading="h3"
      title={nameOf(subject, table)}
      summary={
        found === null
          ? t("distribution.few", { count: subject.n, minimum: number(minimum) })
          : t("distribution.summary", { count: subject.n })
      }
      table={{
        columns: [t("distribution.part"), t("distribution.found"), t("distribution.reference")],
        rows: parts.map((part, place) => [
          part,
          found === null ? "–" : shareText(found[place] ?? 0),
          shareText(reference[place] ?? 0),
        ]),
      }}
    >
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="mt-4 h-32 w-full overflow-visible"
        aria-hidden="true"
      >
        <path d={`M0 ${HEIGHT}H${WIDTH}`} className="stroke-edge" vectorEffect="non-scaling-stroke" />
        {found?.map((share, place) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
            key={place}
            x={place * step + GAP}
            width={step - 2 * GAP}
            y={top(share)}
            height={HEIGHT - top(share)}
            className="fill-strand-b opacity-70"
          />
        ))}
        <path
          d={`M0 ${HEIGHT}${reference.map((share) => `V${top(share)}h${step}`).join("")}V${HEIGHT}`}
          className="fill-none stroke-ink"
          strokeWidth="2"
          strokeDasharray="5 3"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <Feet subject={subject} table={table} />
    </ChartFrame>
  )
}

/** What stands below: every category, or the edges between parts, as many as fit. */
function Feet({ subject, table }: Pick<DistributionProps, "subject" | "table">) {
  const { edges, categories } = subject.bins
  if (categories.length > 0) {
    return (
      <div aria-hidden="true" className="figures mt-1 flex text-center text-sm text-soft">
        {partsOf(subject, table).map((part) => (
          <span key={part} className="flex-1 overflow-hidden text-ellipsis whitespace-nowrap">
            {part}
          </span>
        ))}
      </div>
    )
  }
  const step = 100 / (edges.length + 1)
  return (
    <div aria-hidden="true" className="figures relative mt-1 h-6 text-sm text-soft">
      {edges.map((edge, place) => (
        <span
          key={edge}
          className={`absolute -translate-x-1/2 whitespace-nowrap ${place % 2 === 1 ? "max-xl:hidden" : ""}`}
          style={{ left: `${step * (place + 1)}%` }}
        >
          {edgeText(subject, edge, table)}
        </span>
      ))}
    </div>
  )
}
