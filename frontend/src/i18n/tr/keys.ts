import type { Translation } from "@/i18n"
import type { keys as english } from "../en/keys"

export const keys: Translation<typeof english> = {
  "keys.title": "API anahtarları",
  "keys.lead": "Anahtar, hizmete kimin sorduğunu ve bir günde ne kadar sorabileceğini söyler.",
  "keys.who": "Bu hizmet için siz",
  "keys.kind.local":
    "Bu hizmetin tek kullanıcısı: bu makinede yalnızca sizin için çalışır, kimseden anahtar istemez.",
  "keys.kind.visitor":
    "Bir ziyaretçi: bu tarayıcının kendine ait rastgele bir kimliği var ve analizleriniz ona ait. Tarayıcının deposunu silen, dönüş yolunu yitirir.",
  "keys.kind.key": "Bir anahtarın sahibi. Bu sekmeyi kapatana kadar saklanır.",
  "keys.name": "Ad",
  "keys.prefix": "Anahtar",
  "keys.scopes": "Yetkiler",
  "keys.scope.read": "okuma",
  "keys.scope.write": "analiz ve değişiklik",
  "keys.scope.admin": "yönetim",
  "keys.quota": "Günlük analiz",
  "keys.endless": "sınırsız",
  "keys.used": "Bugün kullanılan (UTC)",
  "keys.uncounted": "sayılmıyor",
  "keys.lastUsed": "Son kullanım",
  "keys.enter": "Anahtar gir",
  "keys.other": "Başka bir anahtar kullan",
  "keys.forget": "Bu anahtarı unut",
  "keys.operator": "Anahtar edinmek",
  "keys.operatorText":
    "Anahtarları hizmeti işleten verir: burada, yönetim yetkili bir anahtarla ya da kendi makinesinde şu komutla.",
  "keys.make": "Anahtar oluştur",
  "keys.localNote":
    "Hizmet tek kullanıcı içinken kimseye gerekmez. Anahtarlar, SDNA_ACCESS__MODE ayarı “keys” ya da “visitors” olunca geçerlidir.",
  "keys.for": "Kim kullanacak",
  "keys.makeIt": "Anahtarı oluştur",
  "keys.new": "Yeni anahtar: {name}",
  "keys.once": "Yalnızca bu kez gösterilir. Hizmet yalnızca özetini saklar.",
  "keys.list": "Verilmiş anahtarlar",
  "keys.none": "Henüz yok.",
  "keys.end": "İptal et",
  "keys.ended": "İptal edildi: {moment}",
  "keys.confirm": "Şu anahtar iptal edilsin mi: {name}?",
  "keys.confirmText":
    "Onu kullanan bundan sonra geri çevrilir. Analiz ettikleri kalır. Bu işlem geri alınamaz.",
  "keys.noQuota": "günlük sınır yok",
  "keys.perDay": "günde {count}",
  "keys.unused": "hiç kullanılmadı",
  "keys.usedAt": "son kullanım {moment}",
}
