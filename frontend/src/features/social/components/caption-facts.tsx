import type { ReactNode } from "react"
import { AsSaid } from "@/components/as-said"
import { decimal } from "@/features/social/figures"
import { fill, isKey, known, locale, t } from "@/i18n"
import { percent } from "@/lib/format"
import type { CaptionReport, Notice } from "@/lib/schema"

type Measures = CaptionReport["measures"]

/** What was taken out of it, and which limits it breaks. */
export function CaptionNotices({ notices }: { notices: readonly Notice[] }) {
  if (notices.length === 0) return null
  return (
    <ul className="grid gap-1 rounded-card bg-notice-wash px-4 py-3">
      {notices.map((notice) => (
        <li key={notice.code}>
          <AsSaid text={textOf(notice)} served={notice.message} />
        </li>
      ))}
    </ul>
  )
}

function textOf({ code, message, about }: Notice): string | null {
  const key = `social.notice.${code}`
  if (!isKey(key)) return null
  const [first = 0, second = 0] = about.map(Number)
  return fill(known(key, message), { count: first, used: first, most: second })
}

/** Language, mood, and everything that is named in it. */
export function CaptionFacts({ measures }: { measures: Measures }) {
  const { language, hashtags, mentions, links } = measures
  return (
    <dl className="mt-4 grid gap-x-6 gap-y-3 border-t border-line pt-4 sm:grid-cols-2">
      <Fact name={t("social.language")}>
        {language.code === null
          ? t("social.unsaid")
          : t("social.language.sure", {
              language: languageName(language.code),
              sure: percent(language.confidence),
            })}
      </Fact>
      <Fact name={t("social.mood")}>{mood(measures)}</Fact>
      <Named name={t("social.tags")} all={hashtags.map((tag) => `#${tag}`)} />
      <Named name={t("social.mentions")} all={mentions.map((name) => `@${name.replace(/^@/, "")}`)} />
      <Named name={t("social.links")} all={links} />
    </dl>
  )
}

function mood({ sentiment, unavailable }: Measures): string {
  if (sentiment === null) {
    const why = unavailable["sentiment"] ?? "language_unknown"
    return t("social.notAvailable", { why: known(`social.why.${why}`, why) })
  }
  const { label, value } = sentiment
  return fill(known(`social.mood.${label}`, label), { value: decimal(value, "exceptZero") })
}

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(locale(), { type: "language" }).of(code) ?? code
  } catch {
    return code
  }
}

function Named({ name, all }: { name: string; all: readonly string[] }) {
  return (
    <Fact name={name}>
      {all.length === 0 ? (
        t("social.nothing")
      ) : (
        <span lang="" dir="auto">
          {all.join(" ")}
        </span>
      )}
    </Fact>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-soft">{name}</dt>
      <dd className="font-medium [overflow-wrap:anywhere]">{children}</dd>
    </div>
  )
}
