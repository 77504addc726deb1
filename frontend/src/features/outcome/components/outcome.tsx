import { ChevronDown } from "lucide-react"
import { useId, useState } from "react"
import { t, withWords } from "@/i18n"
import { later } from "@/lib/later"

const OutcomePanel = later(
  async () =>
    (await withWords(["outcome"], import("@/features/outcome/components/outcome-panel"))).OutcomePanel,
  () => <p className="mt-3 text-soft">{t("app.loading")}</p>,
)

/** Where an owner tells what became of a track: closed, and neither loaded nor asked for, until it is wanted. */
export function OutcomeSection({ analysis }: { analysis: string }) {
  const [isOpen, setIsOpen] = useState(false)
  // What was typed in outlasts a look elsewhere.
  const [wasOpened, setWasOpened] = useState(false)
  const id = useId()
  return (
    <section aria-labelledby={`${id}-heading`} className="rounded-card bg-surface p-5 sm:p-7 print:hidden">
      <h2 id={`${id}-heading`} className="text-2xl font-semibold tracking-tight sm:text-3xl">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => {
            setIsOpen(!isOpen)
            setWasOpened(true)
          }}
          className="flex min-h-11 w-full items-center justify-between gap-4 rounded-tag text-left"
        >
          {t("outcome.heading")}
          <ChevronDown
            aria-hidden
            className={`size-6 shrink-0 text-soft transition-transform ${isOpen ? "rotate-180" : ""}`}
          />
        </button>
      </h2>
      <div id={id} hidden={!isOpen}>
        {wasOpened && <OutcomePanel analysis={analysis} />}
      </div>
    </section>
  )
}
