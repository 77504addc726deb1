import type { Translation } from "@/i18n"
import type { door as english } from "../en/door"

export const door: Translation<typeof english> = {
  "key.title": "Kim soruyor?",
  "key.text": "Bu hizmet API anahtarı olanlar içindir. Anahtarları hizmeti işleten kişi verir.",
  "key.label": "API anahtarı",
  "key.note": "Bu sekmeyi kapatana kadar saklanır.",
  "key.use": "Bu anahtarı kullan",
  "key.close": "Şimdi değil",
}
