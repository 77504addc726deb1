import type { Translation } from "@/i18n"
import type { stated as english } from "../en/stated"

export const stated: Translation<typeof english> = {
  "stated.loading": "Modellerin neyi dikkate aldığı soruluyor …",
  "stated.failed": "Hizmet şu anda nelerin belirtilebileceğini söylemiyor. Gerekli de değil.",
  "stated.text":
    "Belirttikleriniz sesin yanında kullanılır; rapor, yalnızca sesin ne verdiğini de gösterir. İstediğinizi boş bırakın.",
  "stated.plain":
    "Yayımlanan modeller türü ve müstehcen sözleri kullanmaz. Yıl, karşılaştırmanın hangi on yılın liste müziğiyle yapılacağını belirler.",
  "stated.genre": "Tür",
  "stated.genres": {
    one: "{count} tür içinde aramak için yazın",
    other: "{count} tür içinde aramak için yazın",
  },
  "stated.strange": "Modellerin tanımadığı bir tür: listeden birini seçin",
  "stated.explicit": "Müstehcen sözler",
  "stated.unsaid": "Belirtilmedi",
  "stated.yes": "Var",
  "stated.no": "Yok",
  "stated.year": "Çıkış yılı",
  "stated.yearNote": "Kendi on yılının liste müziğiyle karşılaştırılır",
}
