import { AsSaid } from "@/components/as-said"
import { known, t } from "@/i18n"
import { bytes, day, decadeName, number } from "@/lib/format"
import { useModels } from "@/lib/models"
import { limitText } from "@/lib/said/notices"
import type { Report, Stated } from "@/lib/schema"

/** What a person stated, in words. */
function said({ genre, explicit, year, decade }: Stated): string {
  const words = [
    genre !== null && t("about.genre", { genre }),
    explicit !== null && t(explicit ? "told.explicit" : "told.notExplicit"),
    year !== null && t("about.year", { year: String(year) }),
    decade !== null && t("about.decade", { decade: decadeName(decade) }),
  ]
  return words.filter(Boolean).join(", ") || t("about.nothing")
}

const DIGEST = 12

/** The tables that these models learned from; nothing where others answer by now. */
function useTables(version: string): string[] {
  const { data } = useModels()
  if (data === undefined || data.version !== version) return []
  return Object.entries(data.data).map(([name, digest]) =>
    t("about.table", { name, digest: digest.slice(0, DIGEST) }),
  )
}

/** Which models answered, from what, and what they can't know. */
export function About({ report }: { report: Report }) {
  const { models, source, gate } = report
  const tables = useTables(models.version)
  const facts = [
    [t("about.version"), models.version],
    [t("about.trained"), day(models.trained)],
    [t("about.set"), known(`about.set.${models.set}`, models.set)],
    ...(tables.length > 0 ? [[t("about.data"), tables.join(", ")] as const] : []),
    [
      t("about.gate"),
      t("about.gateText", { kind: t(`about.kind.${gate.kind}`), score: number(gate.music, 2) }),
    ],
    [
      t("about.file"),
      t("about.fileText", {
        format: source.container.format,
        rate: source.container.sample_rate,
        channels: t("about.channels", { count: source.container.channels }),
        size: bytes(source.bytes),
      }),
    ],
    [t("about.decoder"), source.container.decoder],
    [t("about.sha"), source.sha256],
    [t("about.inputs"), models.inputs.join(", ")],
    [t("about.stated"), said(report.stated)],
  ] as const
  return (
    <section aria-labelledby="about-heading">
      <h2 id="about-heading" className="text-2xl font-semibold tracking-tight sm:text-3xl">
        {t("about.heading")}
      </h2>
      <div className="mt-4 grid gap-8 lg:grid-cols-2 print:grid-cols-2">
        <div>
          <h3 className="text-xl font-semibold tracking-tight">{t("about.limits")}</h3>
          <ul className="mt-2 list-disc space-y-1.5 pl-5 print:space-y-0.5 print:text-sm">
            {models.limits.map((limit) => (
              <li key={limit}>
                <AsSaid text={limitText(limit)} served={limit} />
              </li>
            ))}
          </ul>
        </div>
        <dl className="figures grid grid-cols-[auto_1fr] content-start gap-x-6 gap-y-1.5 text-sm">
          {facts.map(([name, text]) => (
            <div key={name} className="contents">
              <dt className="text-soft">{name}</dt>
              <dd className="[overflow-wrap:anywhere]">{text}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
