import type { Translation } from "@/i18n"
import type { menu as english } from "../en/menu"

export const menu: Translation<typeof english> = {
  "menu.catalogue": "Katalog",
  "menu.compare": "Parçaları karşılaştır",
  "menu.whatif": "Ya şöyle olsaydı",
  "menu.status": "Durum",
  "menu.social": "Gönderi planla",
  "menu.intelligence": "Spotify ve YouTube",
  "menu.monitoring": "İzleme",
  "menu.model": "Modeller ve sınırlar",
  "menu.docs": "Belgeler",
  "menu.keys": "API anahtarları",
}
