import type { connection as english } from "@/i18n/en/connection"
import type { Translation } from "@/i18n/words"

export const connection: Translation<typeof english> = {
  "connection.offline":
    "오프라인 상태입니다. 보이는 내용은 그대로 남고 서비스의 작업은 계속되며, 연결되면 이 페이지가 이어서 진행됩니다.",
  "connection.silent":
    "지금 서비스가 응답하지 않습니다. 몇 초마다 다시 확인하며, 접수된 것은 사라지지 않습니다.",
  "connection.back": "다시 연결되었습니다.",
}
