import { Share2 } from "lucide-react"
import { useState } from "react"
import { Button } from "@/components/button"
import { t, withWords } from "@/i18n"
import { later } from "@/lib/later"

const ShareDialog = later(
  async () =>
    (await withWords(["copying", "share"], import("@/features/share/components/share-dialog"))).ShareDialog,
)

/** Opens what makes links to a report. */
export function ShareButton({ id }: { id: string }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>
        <Share2 aria-hidden className="size-4" />
        {t("report.share")}
      </Button>
      {isOpen && <ShareDialog id={id} onClose={() => setIsOpen(false)} />}
    </>
  )
}
