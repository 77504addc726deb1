import { Check, Copy } from "lucide-react"
import { useState } from "react"
import { Button } from "@/components/button"
import { t } from "@/i18n"

const SEEN_MS = 4000

interface CopyButtonProps {
  readonly text: string
  /** What is copied, in words: there may be several such buttons on a screen. */
  readonly what: string
}

/** Copies a text, and says so aloud; where the browser refuses, it says that. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const [told, setTold] = useState<"copy.done" | "copy.failed" | null>(null)
  const copy = async () => {
    const outcome = await write(text)
    setTold(outcome)
    setTimeout(() => setTold(null), SEEN_MS)
  }
  const Icon = told === "copy.done" ? Check : Copy
  return (
    <span className="inline-flex items-center gap-3">
      <Button onClick={() => void copy()}>
        <Icon aria-hidden className="size-4" />
        {t("copy.label")}
        <span className="sr-only">: {what}</span>
      </Button>
      <span role="status" className="text-sm text-soft">
        {told !== null && t(told)}
      </span>
    </span>
  )
}

async function write(text: string): Promise<"copy.done" | "copy.failed"> {
  try {
    await navigator.clipboard.writeText(text)
    return "copy.done"
  } catch {
    return "copy.failed"
  }
}
