import type { Translation } from "@/i18n"
import type { docs as english } from "../en/docs"

export const docs: Translation<typeof english> = {
  "docs.title": "문서",
  "docs.lead":
    "이 화면의 모든 것은 직접 물어볼 수도 있는 API에서 옵니다. 예제마다 이 서비스의 주소가 들어 있어 그대로 실행됩니다.",
  "docs.language": "언어",
  "docs.sample": "예제: {language}",
  "docs.keyed":
    "이 서비스는 누구의 요청인지 알아야 합니다. API 키를 다음 헤더로 보내세요: Authorization: Bearer <내 키>.",
  "docs.whole": "필드, 응답, 오류까지 모든 호출",
  "docs.openapi": "OpenAPI 문서",
  "docs.calls": "모든 호출",
}
