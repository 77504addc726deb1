import { ChevronDown } from "lucide-react"
import { useId, useState } from "react"
import { t, withWords } from "@/i18n"
import { later } from "@/lib/later"
import { NOTHING, type Stated } from "@/lib/stated"

const StatedFields = later(
  async () => (await withWords(["stated"], import("@/components/stated-fields"))).StatedFields,
  () => <p className="text-soft">{t("app.loading")}</p>,
)

interface TellMoreProps {
  readonly label: string
  readonly stated: Stated
  readonly onChange: (stated: Stated) => void
}

/** Closed unless wanted or filled in: nothing of it is needed, and its fields are loaded when it opens. */
export function TellMore({ label, stated, onChange }: TellMoreProps) {
  const [isOpen, setIsOpen] = useState(stated !== NOTHING)
  const id = useId()
  return (
    <div>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
        className="inline-flex min-h-11 items-center gap-2 rounded-full font-medium text-soft hover:text-ink"
      >
        <ChevronDown aria-hidden className={`size-5 transition-transform ${isOpen ? "rotate-180" : ""}`} />
        {label}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <StatedFields stated={stated} onChange={onChange} />}
      </div>
    </div>
  )
}
