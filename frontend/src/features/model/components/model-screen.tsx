import { AsSaid } from "@/components/as-said"
import { Page } from "@/components/page"
import { LensFigures, PopularityFigures } from "@/features/model/components/figures"
import { known, t } from "@/i18n"
import { bytes } from "@/lib/format"
import { LENSES } from "@/lib/lens"
import { limitText } from "@/lib/said/notices"
import type { ModelsFacts, SetFacts } from "@/lib/schema"

/** The model card: which models answer, what they learned from, what they reached, what they can't know. */
export function ModelScreen({ models }: { models: ModelsFacts }) {
  return (
    <Page title={t("model.title")} className="mx-auto max-w-5xl pt-6">
      <p className="mt-3 max-w-measure text-lg text-soft">{t("model.lead")}</p>
      <Facts models={models} />
      <section aria-labelledby="limits-heading" className="mt-12">
        <h2 id="limits-heading" className="text-2xl font-semibold tracking-tight sm:text-3xl">
          {t("model.limits")}
        </h2>
        <ul className="mt-3 max-w-measure list-disc space-y-2 pl-5">
          {models.limits.map((limit) => (
            <li key={limit}>
              <AsSaid text={limitText(limit)} served={limit} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="figures-heading" className="mt-12">
        <h2 id="figures-heading" className="text-2xl font-semibold tracking-tight sm:text-3xl">
          {t("model.figures")}
        </h2>
        <p className="mt-1 max-w-measure text-soft">{t("model.figuresNote")}</p>
        {Object.entries(models.sets).map(([name, set]) => (
          <ModelSet key={name} name={name} set={set} />
        ))}
      </section>
    </Page>
  )
}

function Facts({ models }: { models: ModelsFacts }) {
  const facts = [
    [t("model.version"), models.version],
    [t("model.trained"), models.trained],
    [t("model.size"), bytes(models.total_bytes)],
    ...Object.entries(models.data).map(([name, sum]) => [t("model.data", { name }), sum] as const),
    [t("model.hash"), models.feature_hash],
    [
      t("model.libraries"),
      Object.entries(models.libraries)
        .map(([name, version]) => `${name} ${version}`)
        .join(", "),
    ],
  ] as const
  return (
    <dl className="figures mt-8 grid gap-x-8 gap-y-2 sm:grid-cols-[auto_1fr]">
      {facts.map(([name, text]) => (
        <div key={name} className="contents">
          <dt className="text-soft">{name}</dt>
          <dd className="mb-2 [overflow-wrap:anywhere] sm:mb-0">{text}</dd>
        </div>
      ))}
    </dl>
  )
}

function ModelSet({ name, set }: { name: string; set: SetFacts }) {
  return (
    <section aria-labelledby={`set-${name}`} className="mt-8">
      <h3 id={`set-${name}`} className="text-xl font-semibold tracking-tight">
        {known(`model.set.${name}`, name)}
      </h3>
      <p className="max-w-measure text-soft">{known(`model.set.${name}.note`, "")}</p>
      <div className="mt-4 grid gap-5 lg:grid-cols-2">
        {LENSES.map((lens) => {
          const facts = set.lenses[lens]
          return facts && <LensFigures key={lens} name={lens} facts={facts} />
        })}
        <PopularityFigures facts={set.popularity} />
      </div>
    </section>
  )
}
