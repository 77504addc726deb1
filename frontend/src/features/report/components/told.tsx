import { t } from "@/i18n"
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
  const told = given.inputs.map((name) => word(name, stated)).join(", ")
  const values = { told, plain: plain(given.plain) }
  return (
    <p className="mt-5 max-w-[68ch] rounded-card bg-sunken px-4 py-3">
      {given.plain_votes === null
        ? t("told.number", values)
        : t("told.votes", { ...values, votes: given.plain_votes })}
    </p>
  )
}

function word(name: string, stated: Stated): string {
  if (name === "explicit") return stated.explicit ? t("told.explicit") : t("told.notExplicit")
  return stated.genre ?? name
}
