import { t } from "@/i18n"
import { toldWords } from "@/lib/said/verdict"
import type { Given, Stated } from "@/lib/schema"

interface ToldProps {
  readonly given: Given | null
  readonly stated: Stated
  /** The number from the sound alone, as this answer is written. */
  readonly plain: (value: number) => string
}

/** What an answer was told beside the sound, and what the sound alone gives: nothing where nothing was told. */
export function Told({ given, stated, plain }: ToldProps) {
  if (given === null) return null
  const told = toldWords(given.inputs, stated)
  const values = { told, plain: plain(given.plain) }
  return (
    <p className="mt-5 max-w-measure rounded-card bg-sunken px-4 py-3 print:mt-2 print:max-w-none print:px-3 print:py-1 print:text-sm">
      {given.plain_votes === null
        ? t("told.number", values)
        : t("told.votes", { ...values, votes: given.plain_votes })}
    </p>
  )
}
