import { Download } from "lucide-react"
import type { MouseEvent } from "react"
import { buttonClass } from "@/components/button"
import type { ServedFile } from "@/features/intelligence/api/files"
import { t } from "@/i18n"
import { holdsKey } from "@/lib/caller"
import { notify } from "@/lib/notify"
import { shown } from "@/lib/problem"
import { saveFile } from "@/lib/table-file"

/** A link to a file of the service. A link sends no key: for who holds one, the file is fetched with it. */
export function FileLink({ file, label }: { file: ServedFile; label: string }) {
  const follow = (event: MouseEvent) => {
    if (!holdsKey()) return
    event.preventDefault()
    void save(file)
  }
  return (
    <a href={file.href} download={file.name} onClick={follow} className={buttonClass("quiet")}>
      <Download aria-hidden className="size-4" />
      {label}
    </a>
  )
}

async function save({ name, load }: ServedFile): Promise<void> {
  try {
    const content = await load()
    saveFile(name, content, content.type)
  } catch (error) {
    notify({ kind: "error", text: t("intel.notSaved"), more: shown(error).detail })
  }
}
