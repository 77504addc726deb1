import { AudioLines } from "lucide-react"
import { useSamples } from "@/features/upload/api/samples"
import { t } from "@/i18n"

interface SamplesProps {
  readonly onChoose: (name: string, title: string) => void
  readonly isBusy: boolean
}

/** Sample tracks, for whoever has no recording at hand. */
export function Samples({ onChoose, isBusy }: SamplesProps) {
  const samples = useSamples()
  return (
    <section aria-labelledby="samples-heading">
      <h2 id="samples-heading" className="text-xl font-semibold tracking-tight">
        {t("samples.heading")}
      </h2>
      <p className="mt-1 text-soft">{samples.isError ? t("samples.failed") : t("samples.text")}</p>
      <ul className="mt-4 flex flex-wrap gap-3">
        {samples.data?.map(({ name, title }) => (
          <li key={name}>
            <button
              type="button"
              disabled={isBusy}
              onClick={() => onChoose(name, title)}
              aria-label={t("samples.analyze", { name: title })}
              className="flex min-h-12 items-center gap-3 rounded-full bg-surface py-2 pr-5 pl-3 font-medium transition-colors hover:bg-ink hover:text-on-ink disabled:opacity-50"
            >
              <AudioLines aria-hidden className="size-5" />
              {title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
