import { useState } from "react"
import { AsSaid } from "@/components/as-said"
import { Button } from "@/components/button"
import { ChartFrame } from "@/components/chart-frame"
import { Hear, type Hearing } from "@/features/report/components/hear"
import { t } from "@/i18n"
import { number, signed } from "@/lib/format"
import { asWritten } from "@/lib/said/sentence"
import type { LensReport, Reason } from "@/lib/schema"
import { usePrinting } from "@/lib/use-printing"

interface ReasonBarsProps {
  readonly name: string
  readonly unit: string
  /** From the answer's unit to the shown one. */
  readonly scale: number
  readonly labels: ReadonlyMap<string, string>
  readonly reasons: readonly Reason[]
  /** A reason in the language that is spoken; null where the service's own words stand. */
  readonly word: (reason: Reason) => string | null
  readonly method: string | null
  readonly explained: LensReport["explained"]
  readonly hearing?: Hearing | undefined
}

const FIRST = 6

/** Sorted bars about a middle line, left for what lowers and right for what raises, each with its sentence. */
export function ReasonBars(props: ReasonBarsProps) {
  const { name, unit, scale, labels, reasons, word, explained, hearing } = props
  const [isWhole, setIsWhole] = useState(false)
  const isPrinting = usePrinting()
  const most = Math.max(...reasons.map(({ contribution }) => Math.abs(contribution)), Number.EPSILON)
  const label = (key: string) => labels.get(key) ?? key
  const partsOf = (some: readonly Reason[]) =>
    some.map(({ feature, contribution }) => `${label(feature)} ${signed(contribution * scale, 1)}`).join(", ")
  const method = props.method ?? explained.method
  const rows = reasons.map((reason) => [
    label(reason.feature),
    signed(reason.contribution * scale, 1),
    word(reason) ?? asWritten(reason.sentence),
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
      <ul className="mt-5 print:mt-2">
        {reasons.slice(0, isWhole ? undefined : FIRST).map((reason) => (
          <li
            key={reason.feature}
            className="grid gap-x-6 gap-y-1 border-t border-line py-3 print:grid-cols-[10rem_9rem_3rem_1fr] print:items-center print:gap-x-4 print:py-0.5 md:grid-cols-[10rem_minmax(8rem,16rem)_4rem_1fr] md:items-center"
          >
            <span className="flex justify-between font-medium">
              {label(reason.feature)}
              <span className="figures md:hidden print:hidden">{signed(reason.contribution * scale, 1)}</span>
            </span>
            <Bar share={reason.contribution / most} />
            <span className="figures text-right font-medium max-md:hidden print:block">
              {signed(reason.contribution * scale, 1)}
            </span>
            <span className="text-sm text-soft">
              <AsSaid text={word(reason)} served={reason.sentence} />
              <Hear hearing={hearing} feature={reason.feature} label={label(reason.feature)} />
            </span>
          </li>
        ))}
      </ul>
      {isPrinting && !isWhole && reasons.length > FIRST && (
        <p className="figures border-y border-line py-1 text-sm">
          {t("reasons.rest", { parts: partsOf(reasons.slice(FIRST)) })}
        </p>
      )}
      {reasons.length > FIRST && (
        <Button className="mt-4 mr-4" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t("reasons.fewer") : t("reasons.all", { count: reasons.length })}
        </Button>
      )}
      <p className="mt-4 max-w-measure text-sm text-soft print:mt-2 print:max-w-none">
        {explained.error > 0
          ? t("reasons.estimated", { method, error: number(explained.error * scale, 2) })
          : t("reasons.exact", { method })}
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
