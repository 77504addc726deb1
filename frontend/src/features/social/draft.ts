import { keptAt } from "@/features/social/kept"
import { t } from "@/i18n"
import { notify } from "@/lib/notify"

const place = keptAt("spectral-dna.caption")

const setDraft = (text: string): void => place.write(text)

/** The caption that is being written. This tab keeps it over a reload, and nobody else does. */
export function useDraft() {
  return [place.use() ?? "", setDraft] as const
}

/** Put other words in the place of what was written, which can be taken back. */
export function replaceDraft(text: string): void {
  const before = place.read() ?? ""
  setDraft(text)
  if (before.trim() === "" || before === text) return
  const run = () => setDraft(before)
  notify({ kind: "success", text: t("social.replaced"), action: { label: t("history.undo"), run } })
}
