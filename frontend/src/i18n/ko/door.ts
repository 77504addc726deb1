import type { Translation } from "@/i18n"
import type { door as english } from "../en/door"

export const door: Translation<typeof english> = {
  "key.title": "누구신가요?",
  "key.text": "이 서비스는 API 키가 있는 분을 위한 곳입니다. 키는 운영자가 발급합니다.",
  "key.label": "API 키",
  "key.note": "이 탭을 닫을 때까지 보관합니다.",
  "key.use": "이 키 사용",
  "key.close": "나중에",
}
