import type { Translation } from "@/i18n"
import type { copying as english } from "../en/copying"

export const copying: Translation<typeof english> = {
  "copy.label": "복사",
  "copy.done": "복사했습니다",
  "copy.failed": "브라우저가 허용하지 않았습니다. 글을 직접 선택하세요",
}
