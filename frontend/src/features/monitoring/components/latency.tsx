import { ChartFrame } from "@/components/chart-frame"
import { known, locale, t } from "@/i18n"
import { number, took } from "@/lib/format"
import type { ProcessTraffic, Quantiles } from "@/lib/schema"

/** How long requests and stages took, on one logarithmic scale. */
export function Latency({ process: { request_seconds, stages } }: { process: ProcessTraffic }) {
  const rows = [
    ...(request_seconds === null ? [] : [{ name: t("traffic.request"), seconds: request_seconds }]),
    ...stages.map(({ stage, seconds }) => ({ name: known(`stage.${stage}`, stage), seconds })),
  ]
  if (rows.length === 0) return null
  const all = rows.flatMap(({ seconds }) => [seconds.p50, seconds.p99]).filter((each) => each > 0)
  const low = Math.floor(Math.log10(Math.min(...all)))
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...all))))
  const place = (seconds: number) => (seconds <= 0 ? 0 : ((Math.log10(seconds) - low) / (high - low)) * 100)
  const powers = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index))
  return (
    <ChartFrame
      className="min-w-0 rounded-card bg-surface p-5 sm:p-6"
      title={t("traffic.latency")}
      summary={t("traffic.latency.summary")}
      table={{
        columns: [
          t("traffic.step"),
          t("monitoring.count"),
          t("traffic.half"),
          t("traffic.most"),
          t("traffic.nearlyAll"),
        ],
        rows: rows.map(({ name, seconds: { n, p50, p95, p99 } }) => [
          name,
          number(n),
          ...[p50, p95, p99].map(inSeconds),
        ]),
      }}
    >
      <ul className="mt-4 grid gap-3">
        {rows.map(({ name, seconds }) => (
          <li key={name}>
            <span className="flex flex-wrap justify-between gap-x-4">
              <span className="font-medium">{name}</span>
              <span className="figures text-sm text-soft">
                {[seconds.p50, seconds.p95, seconds.p99].map(inSeconds).join(" · ")}
              </span>
            </span>
            <Marks seconds={seconds} place={place} />
          </li>
        ))}
      </ul>
      <div aria-hidden="true" className="figures mt-1 flex justify-between text-sm text-soft">
        {powers.map((power) => (
          <span key={power}>{inSeconds(power)}</span>
        ))}
      </div>
    </ChartFrame>
  )
}

/** Hundredths and less are told apart here, where requests take them. */
function inSeconds(seconds: number): string {
  if (seconds >= 0.1) return took(seconds)
  return new Intl.NumberFormat(locale(), { style: "unit", unit: "millisecond" }).format(seconds * 1000)
}

interface MarksProps {
  readonly seconds: Quantiles
  readonly place: (seconds: number) => number
}

function Marks({ seconds: { p50, p95, p99 }, place }: MarksProps) {
  return (
    <span aria-hidden="true" className="relative mt-1 block h-4 rounded-full bg-sunken">
      <span
        className="absolute inset-y-1.5 rounded-full bg-strand-b opacity-45"
        style={{ left: `${place(p50)}%`, right: `${100 - place(p99)}%` }}
      />
      {[p50, p95, p99].map((each, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the three stand in their order
          key={index}
          className={`absolute -translate-x-1/2 rounded-full ${index === 0 ? "inset-y-0 w-1.5 bg-ink" : "inset-y-0.5 w-1 bg-strand-b"}`}
          style={{ left: `${place(each)}%` }}
        />
      ))}
    </span>
  )
}
