import { t } from "@/i18n"
import { bytes, number } from "@/lib/format"
import type { Report, Stated } from "@/lib/schema"

/** What a person stated, in words. */
function said({ genre, explicit, year, decade }: Stated): string {
  const words = [
    genre !== null && t("about.genre", { genre }),
    explicit !== null && t(explicit ? "told.explicit" : "told.notExplicit"),
    year !== null && t("about.year", { year }),
    decade !== null && t("about.decade", { decade }),
  ]
  return words.filter(Boolean).join(", ") || t("about.nothing")
}

/** Which models answered, from what, and what they can't know. */
export function About({ report }: { report: Report }) {
  const { models, source, gate } = report
  const facts = [
    [t("about.version"), models.version],
    [t("about.trained"), models.trained],
    [t("about.set"), models.set],
    [t("about.gate"), t("about.gateText", { kind: gate.kind, score: number(gate.music, 2) })],
    [
      t("about.file"),
      `${source.container.format}, ${number(source.container.sample_rate)} Hz, ${source.container.channels} ch, ${bytes(source.bytes)}`,
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
      <div className="mt-4 grid gap-8 lg:grid-cols-2">
        <div>
          <h3 className="text-xl font-semibold tracking-tight">{t("about.limits")}</h3>
          <ul className="mt-2 list-disc space-y-1.5 pl-5">
            {models.limits.map((limit) => (
              <li key={limit}>{limit}</li>
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
