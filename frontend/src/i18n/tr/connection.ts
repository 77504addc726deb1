import type { connection as english } from "@/i18n/en/connection"
import type { Translation } from "@/i18n/words"

export const connection: Translation<typeof english> = {
  "connection.offline":
    "Çevrimdışısınız. Gördükleriniz kalır, hizmetteki iş sürer ve bağlantı gelince bu sayfa kaldığı yerden devam eder.",
  "connection.silent":
    "Hizmet şu anda yanıt vermiyor. Birkaç saniyede bir yeniden soruluyor; kabul edilen hiçbir şey kaybolmaz.",
  "connection.back": "Bağlantı geri geldi.",
}
