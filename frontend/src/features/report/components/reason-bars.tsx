import { useState } from "react"
import { Button } from "@/components/button"
import { ChartFrame } from "@/components/chart-frame"
import { t } from "@/i18n"
import { number, signed } from "@/lib/format"
import type { LensReport, Reason } from "@/lib/schema"

interface ReasonBarsProps {
  readonly name: string
  readonly unit: string
  /** From the answer's unit to the shown one. */
  readonly scale: number
  readonly labels: ReadonlyMap<string, string>
  readonly reasons: readonly Reason[]
  readonly explained: LensReport["explained"]
}

const FIRST = 6

/** Sorted bars about a middle line, left for what lowers and right for what raises, each with its sentence. */
export function ReasonBars({ name, unit, scale, labels, reasons, explained }: ReasonBarsProps) {
  const [isWhole, setIsWhole] = useState(false)
  const most = Math.max(...reasons.map(({ contribution }) => Math.abs(contribution)), Number.EPSILON)
  const label = (key: string) => labels.get(key) ?? key
  const rows = reasons.map((reason) => [
    label(reason.feature),
    signed(reason.contribution * scale, 1),
    reason.sentence,
  ])
  return (
    <ChartFrame
      title={t("reasons.title", { name })}
      summary={t("reasons.summary", {
        from: number(explained.baseline * scale, 1),
        to: number(explained.value * scale, 1),
        unit,
      })}
      table={{ columns: [t("column.feature"), unit, t("column.sentence")], rows }}
    >
      <ul className="mt-5">
        {reasons.slice(0, isWhole ? undefined : FIRST).map((reason) => (
          <li
            key={reason.feature}
            className="grid gap-x-6 gap-y-1 border-t border-line py-3 md:grid-cols-[10rem_minmax(8rem,16rem)_4rem_1fr] md:items-center"
          >
            <span className="flex justify-between font-medium">
              {label(reason.feature)}
              <span className="figures md:hidden">{signed(reason.contribution * scale, 1)}</span>
            </span>
            <Bar share={reason.contribution / most} />
            <span className="figures text-right font-medium max-md:hidden">
              {signed(reason.contribution * scale, 1)}
            </span>
            <span className="text-sm text-soft">{reason.sentence}</span>
          </li>
        ))}
      </ul>
      {reasons.length > FIRST && (
        <Button className="mt-4 mr-4" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t("reasons.fewer") : t("reasons.all", { count: reasons.length })}
        </Button>
      )}
      <p className="mt-4 max-w-[80ch] text-sm text-soft">
        {explained.error > 0
          ? t("reasons.estimated", { method: explained.method, error: number(explained.error * scale, 2) })
          : t("reasons.exact", { method: explained.method })}
      </p>
    </ChartFrame>
  )
}

function Bar({ share }: { share: number }) {
  const side = share < 0 ? "right-1/2 rounded-l-full bg-strand-b" : "left-1/2 rounded-r-full bg-strand-a"
  return (
    <span aria-hidden="true" className="relative h-4">
      <span className="absolute inset-y-0 left-1/2 w-px bg-edge" />
      <span className={`absolute inset-y-0.5 ${side}`} style={{ width: `${Math.abs(share) * 50}%` }} />
    </span>
  )
}
