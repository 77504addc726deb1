import type { Translation } from "@/i18n"
import type { share as english } from "../en/share"

export const share: Translation<typeof english> = {
  "share.title": "Bu raporu paylaş",
  "share.text":
    "Bağlantıyı alan herkes, anahtarsız, bu raporu okuyup resmini görebilir. Size ait başka hiçbir şey görülmez.",
  "share.close": "Kapat",
  "share.lasts": "Bağlantının süresi",
  "share.days.1": "bir gün",
  "share.days.7": "bir hafta",
  "share.days.30": "30 gün",
  "share.days.365": "bir yıl",
  "share.make": "Bağlantı oluştur",
  "share.new": "Yeni bağlantınız",
  "share.once":
    "Yalnızca bu kez gösterilir; hizmet bir kopyasını saklamaz. İstediğiniz zaman yenisini oluşturabilirsiniz.",
  "share.links": "Şu anda çalışan bağlantılar",
  "share.none": "Hiç yok: bu raporu sizden başkası okuyamaz.",
  "share.made": "Oluşturuldu: {moment}",
  "share.madeNow": "Az önce oluşturuldu",
  "share.until": "Bitiş: {moment}",
  "share.end": "Sonlandır",
}
