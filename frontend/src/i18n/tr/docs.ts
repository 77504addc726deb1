import type { Translation } from "@/i18n"
import type { docs as english } from "../en/docs"

export const docs: Translation<typeof english> = {
  "docs.title": "Belgeler",
  "docs.lead":
    "Bu ekranlardaki her şey, sizin de sorabileceğiniz bir API üzerinden gelir. Her örnek, bu hizmetin adresiyle, olduğu gibi çalışır.",
  "docs.language": "Dil",
  "docs.sample": "Örnek: {language}",
  "docs.keyed":
    "Bu hizmet kimin sorduğunu bilmek ister. API anahtarınızı şu başlıkla gönderin: Authorization: Bearer <anahtarınız>.",
  "docs.whole": "Alanları, yanıtları ve hatalarıyla her çağrı",
  "docs.openapi": "OpenAPI belgesi",
  "docs.calls": "Bütün çağrılar",
}
