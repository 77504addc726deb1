import { t } from "@/i18n"
import { keptAt } from "@/lib/kept"
import { notify } from "@/lib/notify"

const place = keptAt("spectral-dna.caption")

export const keepDraft = (text: string): void => place.write(text)

export const keptDraft = (): string => place.read() ?? ""

/** The caption that is being written. This tab keeps it over a reload, and nobody else does. */
export function useDraft() {
  return [place.use() ?? "", keepDraft] as const
}

/** Put other words in the place of what was written, which can be taken back. */
export function replaceDraft(text: string): void {
  const before = keptDraft()
  keepDraft(text)
  if (before.trim() === "" || before === text) return
  // What was written since is not lost for what was there before.
  const run = () => (keptDraft() === text ? keepDraft(before) : replaceDraft(before))
  notify({ kind: "success", text: t("social.replaced"), action: { label: t("history.undo"), run } })
}
