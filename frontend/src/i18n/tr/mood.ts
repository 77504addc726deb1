import type { Translation } from "@/i18n"
import type { mood as english } from "../en/mood"

export const mood: Translation<typeof english> = {
  "mood.title": "Sözlerinin havası",
  "mood.lead":
    "Bir açıklama ya da şarkı sözü yapıştırın. Satır satır değerlendirilir, hiçbir yerde saklanmaz.",
  "mood.text": "Açıklama ya da şarkı sözü",
  "mood.ask": "Havasını değerlendir",
  "mood.mean": "Satırların ortalaması",
  "mood.between": "{low} ile {high} arası",
  "mood.scale": "-1 karamsar, 1 neşeli",
  "mood.lines": { one: "{count} satır", other: "{count} satır" },
  "mood.shares": "Satırların {positive} kadarı neşeli, {negative} kadarı karamsar",
  "mood.course": "Metin boyunca",
  "mood.part": "{place}. bölüm",
  "mood.note.mood_left_out":
    "{lines} satırdan {left} tanesinin İngilizce olduğu kesin değil; bunlar dışarıda bırakıldı.",
  "mood.note.mood_parted": "{longest} karakterden uzun {count} satır parçalara bölünerek değerlendirildi.",
  "mood.note.mood_again":
    "{count} satır yineleniyor: ortalamada o kadar kez sayılırlar, ama sonucu daha kesin yapmazlar.",
  "mood.note.mood_words":
    "Sözcükler tek tek, gönderiler için hazırlanmış bir listeyle değerlendirilir: ironi ve bir dizenin şarkıdaki anlamı bunun ötesindedir.",
  "mood.note.mood_streams":
    "Dinlenme tablosunda şarkı sözü ve açıklama yok: havanın dinlenmeyle birlikte gidip gitmediği ölçülmedi.",
  "mood.note.mood_language":
    "Yalnızca İngilizce sözcükler değerlendirilebilir; bunların İngilizce olduğu kesin değil.",
  "mood.note.mood_no_interval":
    "Aralık vermek için yeterli fark yok: birbirinden farklı, aşağı yukarı eşit sıklıkta yinelenen ve hepsi aynı değerlendirilmeyen {fewest} satır gerekir.",
}
