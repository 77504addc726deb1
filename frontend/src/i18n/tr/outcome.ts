import type { Translation } from "@/i18n"
import type { outcome as english } from "../en/outcome"

export const outcome: Translation<typeof english> = {
  "outcome.lead":
    "Parça yayımlandıysa nasıl gittiğini anlatın. Bu rapordaki yanıtlarla, birçoğundan biri olarak hizmetin kendi kaydında karşılaştırılır; rapor silinince o da silinir. Bilmediğinizi boş bırakın.",
  "outcome.streams": "Şimdiye kadarki dinlenme",
  "outcome.streamsNote": "Bildiğiniz bütün hizmetlerde toplam",
  "outcome.popularity": "Spotify popülerliği",
  "outcome.popularityNote": "0 ile 100 arası; modellerin öğrendiği ölçü",
  "outcome.charted": "Listeye girdi mi?",
  "outcome.chartedNote": "Hot 100 gibi resmî bir listeye",
  "outcome.unknown": "Bilinmiyor",
  "outcome.yes": "Evet",
  "outcome.no": "Hayır",
  "outcome.asOf": "Hangi gün itibarıyla",
  "outcome.asOfNote": "Boşsa: bugün",
  "outcome.country": "Yalnızca {country} için.",
  "outcome.tell": "Bildir",
  "outcome.replace": "Yenisiyle değiştir",
  "outcome.remove": "Geri al",
  "outcome.empty": "Dinlenme, popülerlik ve listeden en az birini belirtin.",
  "outcome.kept": "Bildirildi: {moment}.",
  "outcome.thanks": "Hizmetin kaydına katıldı",
  "outcome.removed": "Geri alındı",
  "outcome.undo": "Vazgeç",
  "outcome.newer": "O zamandan beri daha yenisi bildirildi: o sayılır.",
  "outcome.restored": "Yeniden sayılıyor",
}
