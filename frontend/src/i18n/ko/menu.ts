import type { Translation } from "@/i18n"
import type { menu as english } from "../en/menu"

export const menu: Translation<typeof english> = {
  "menu.catalogue": "카탈로그",
  "menu.compare": "곡 비교",
  "menu.whatif": "만약에",
  "menu.status": "상태",
  "menu.social": "게시물 계획",
  "menu.intelligence": "Spotify와 YouTube",
  "menu.monitoring": "모니터링",
  "menu.model": "모델과 한계",
  "menu.docs": "문서",
  "menu.keys": "API 키",
}
