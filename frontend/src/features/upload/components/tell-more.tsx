import { ChevronDown } from "lucide-react"
import { lazy, Suspense, useId, useState } from "react"
import { NOTHING, type Stated } from "@/features/upload/stated"
import { t } from "@/i18n"

const StatedFields = lazy(async () => ({
  default: (await import("@/features/upload/components/stated-fields")).StatedFields,
}))

interface TellMoreProps {
  readonly stated: Stated
  readonly onChange: (stated: Stated) => void
}

/** Closed unless wanted or filled in: nothing of it is needed, and its fields are loaded when it opens. */
export function TellMore({ stated, onChange }: TellMoreProps) {
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
        {t("stated.open")}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <Suspense fallback={<p className="text-soft">{t("stated.loading")}</p>}>
            <StatedFields stated={stated} onChange={onChange} />
          </Suspense>
        )}
      </div>
    </div>
  )
}
