import type { Translation } from "@/i18n"
import type { copying as english } from "../en/copying"

export const copying: Translation<typeof english> = {
  "copy.label": "Kopyala",
  "copy.done": "Kopyalandı",
  "copy.failed": "Tarayıcı izin vermedi: metni seçip kopyalayın",
}
