import type { Translation } from "@/i18n"
import type { monitoring as english } from "../en/monitoring"

export const monitoring: Translation<typeof english> = {
  "monitoring.title": "İzleme",
  "monitoring.lead":
    "Kayıtlar ve puanlar modellerin bildiğinden ne kadar uzaklaştı, parçalar yayımlandıktan sonra yanıtlar ne kadar tuttu ve hizmetten neler geçti.",
  "monitoring.asked": "{time} itibarıyla, modeller {version}.",
  "monitoring.again":
    "Bu sayfa göründüğü sürece 15 saniyede bir yeniden sorar; sayılar en çok bir dakika eskidir.",
  "monitoring.stale": "Son yanıt gelmedi: aşağıdakiler {time} için geçerliydi.",
  "monitoring.refused.title": "Hizmeti işleten için",
  "monitoring.refused.text":
    "Bu ekran “admin” kapsamı olan bir anahtar ister. İşleten, kaymayı ve kalibrasyonu herkese açabilir (SDNA_MONITORING__PUBLIC); trafik kapalı kalır.",
  "monitoring.refused.keys": "API anahtarlarına git",
  "monitoring.overview": "Bir bakışta",
  "monitoring.empty.title": "Henüz izlenecek bir şey yok",
  "monitoring.empty.text":
    "Kendiliğinden dolar. Hizmetin kendi örnekleri dışında karar alan her kayıt bir kez sayılır; kayma {minimum} kayıttan itibaren değerlendirilir. Bir rapordaki “Sonra ne oldu?” bölümüne parçanın başına geleni yazabilirsiniz; kalibrasyon bunlardan {outcomes} tane olunca verilir.",
  "monitoring.fewOf": "Çok az: {minimum} gerekirken {count}",
  "monitoring.days": { one: "son {count} gün", other: "son {count} gün" },
  "monitoring.count": "Sayı",
  "monitoring.range": "{low} – {high}",

  "drift.heading": "Kayma",
  "drift.steady": "Alarm yok",
  "drift.moved": {
    one: "{asked} ölçüden {count} tanesi kaydı",
    other: "{asked} ölçüden {count} tanesi kaydı",
  },
  "drift.none": "Referans yok",
  "drift.noneText":
    "Kullanılan modeller karşılaştırılacak dağılım yayımlamıyor; bu yüzden neyin kaydığını kimse söyleyemez. Yeniden eğitilen bir model bunları getirir.",
  "drift.lead":
    "Her ayrı kayıt bir kez sayılır ve modellerin kayıtlar için yayımladığı dağılımlarla ({reference}) karşılaştırılır: özellikler, çıkarıcımızın eğitim parçalarını duyduğu gibi; puanlar, hiç karşılaşılmamış sanatçılara gösterildiği gibi.",
  "drift.leadCatalogue":
    "Her ayrı kayıt bir kez sayılır ve modellerin bir kataloğun değerleri için yayımladığı dağılımlarla ({reference}) karşılaştırılır.",
  "drift.window": "Karşılaştırılan günler",
  "drift.windowDays": { one: "{count} gün", other: "{count} gün" },
  "drift.counted": {
    one: "{since} – {until}: {count} kayıt.",
    other: "{since} – {until}: {count} kayıt.",
  },
  "drift.withheld": {
    one: "{count} kayıt daha karar almadı ve sayılmaz.",
    other: "{count} kayıt daha karar almadı ve sayılmaz.",
  },
  "drift.threshold":
    "Çizginin anlamı: popülasyon kararlılık endeksi (PSI), aynı sayıda kaydın rastlantıyla göstereceğiyle karşılaştırılır. Bu gürültünün ötesinde ve kayma olmadan beklenenden en az {least} yukarıdaysa alarm verilir; böylece hiçbir şeyin kaymadığı bir dönem, en çok {level} sıklıkla alarm verir. Kayma, bu hizmetin modellerin öğrendiğinden başka bir müzik duyduğunu ya da onu başka türlü duyduğunu söyler; yanıtların yanlış olduğunu söylemez. Alarm olmaması da doğru olduklarını söylemez.",
  "drift.minimum":
    "{minimum} kaydın altında hiçbir şey değerlendirilmez: yalnızca rastlantı bile kayma gibi görünürdü.",
  "drift.features": "Özellikler",
  "drift.scores": "Puanlar",
  "drift.features.summary":
    "Her çubuk, bir özelliğin PSI değerini kendi alarm çizgisine oranla gösterir; çizgiye en yakın olanlar önce gelir.",
  "drift.scores.summary": "Aynısı, modellerin yanıtları için; mercek ve on yıla göre.",
  "drift.noScores": "Bu günlerin hiçbir kaydının puanı yok.",
  "drift.state.too_few": "Çok az",
  "drift.state.steady": "Sabit",
  "drift.state.slight": "Kaydı, ama önemsiz ölçüde",
  "drift.state.moved": "Kaydı",
  "drift.psiOf": "PSI {psi}, sınır {limit}",
  "drift.recordings": { one: "{count} kayıt", other: "{count} kayıt" },
  "drift.all": "Tümünü göster ({count})",
  "drift.fewer": "Daha azını göster",
  "drift.subject": "Ölçü",
  "drift.psi": "PSI değeri",
  "drift.expected": "Kayma olmadan beklenen",
  "drift.limit": "Alarm sınırı",
  "drift.distance": "Jensen-Shannon uzaklığı",
  "drift.state": "Durum",
  "score.probability": "{lens}: olasılık",
  "score.likeness": "{lens}: benzerlik",
  "score.votes": "{lens}: oylar",
  "score.stability": "{lens}: çoğunluğun kararlılığı",
  "score.popularity": "Popülerlik",
  "score.hit_score": "Hit puanı",
  "score.decade": "{lens} ({decade})",

  "distribution.heading": "Dağılımlar",
  "distribution.lead": "Bu günlerin kayıtları nerede, referans nerede.",
  "distribution.choose": "Gösterilen özellik",
  "distribution.summary": {
    one: "{count} kaydın her aralıktaki payı, referansınkinin (kesik çizgili basamaklar) yanında.",
    other: "{count} kaydın her aralıktaki payı, referansınkinin (kesik çizgili basamaklar) yanında.",
  },
  "distribution.few":
    "Çok az: {minimum} gerekirken {count}. Kesik çizgili basamaklar referanstır; bu kadar az kayıttan bir şey çizilmez.",
  "distribution.part": "Aralık",
  "distribution.reference": "Referans",
  "distribution.found": "Bu günler",
  "distribution.below": "{edge} altı",
  "distribution.between": "{low} – {high}",
  "distribution.above": "{edge} ve üstü",
  "distribution.other": "diğer",

  "calibration.heading": "Yayından bu yana kalibrasyon",
  "calibration.lead": "Yanıtların söylediği, sahiplerin o günden beri parçaları için bildirdiğinin yanında.",
  "calibration.sample":
    "Parçasına ne olduğunu bildirenler, yanıt alanların rastgele bir örneği değildir ve bildirdiklerini kimse denetlemez: sayılar yalnızca onlar için geçerlidir.",
  "calibration.once":
    "Bir kayıt, modellerin her sürümü için bir kez, son bildirilenle sayılır. Raporu silinince sonucu da silinir.",
  "calibration.emerging":
    "Evet sayılan: Spotify popülerliğinin, eğitimdeki gibi, {popularity} ya da üstü olması; yalnızca dinlenme bildirildiyse {streams} ya da üstü. Bu ikincisi eğitimin değil, işletenin seçimidir.",
  "calibration.charting":
    "Evet sayılan: bir listeye girmiş olması. Benzerlik bir olasılık değildir: eğitim tablosunun yarısı listeye girmişti, bütün parçaların ise çok daha azı girer; bu yüzden noktaların köşegende olması gerekmez. Yükselmeleri gerekir.",
  "calibration.outcomes": { one: "{count} sonuç", other: "{count} sonuç" },
  "calibration.title": "{lens}, modeller {version}",
  "calibration.current": "kullanımda",
  "calibration.ofCurrent": "kullanılan modellerin",
  "calibration.summary":
    "{count} sonuç: {observed} gerçekleşti (%95 aralığı {low} – {high}), ortalama {mean} denmişti.",
  "calibration.summary.likeness":
    "{count} sonuç: {observed} listeye girdi (%95 aralığı {low} – {high}), ortalama benzerlik {mean}.",
  "calibration.few":
    "Çok az: {minimum} sonuç gerekirken {count}. Bir rapordaki “Sonra ne oldu?” bölümüne parçanın başına geleni yazabilirsiniz.",
  "calibration.said": "Söylenen",
  "calibration.came": "Gerçekleşen",
  "calibration.interval": "%95 aralığı (Wilson)",
  "calibration.error": "Kalibrasyon hatası",
  "calibration.errorText": "{error}; kusursuz olasılıklar bile {chance} gösterirdi",
  "calibration.brier": "Brier puanı",
  "calibration.brierText": "{value} ({low} – {high}); yalnızca taban oranı {base}",
  "calibration.skill": "Taban oranından ne kadar iyi",
  "calibration.skillText": "{value} ({low} – {high})",
  "calibration.base": "Eğitimdeki taban oranı",
  "calibration.outcomeCount": "Sonuçlar",
  "calibration.pointFew": "çok az",
  "calibration.bins": "Bir nokta için {minimum} sonuç gerekir; dikey çizgisi %95 aralığıdır (Wilson).",
  "calibration.popularity": "Popülerlik ve dinlenme",
  "calibration.popularity.summary":
    "Tahmini yüksek olan parçalar daha çok mu dinlendi: sıra korelasyonu, %95 aralığıyla. 0 ise sıra bir şey söylemez, 1 ise aynıdır.",
  "calibration.rank": "{value} ({low} – {high})",
  "calibration.same": "Hepsi aynı: karşılaştırılacak bir sıra yok",
  "calibration.version": "Modeller",
  "calibration.correlation": "Sıra korelasyonu",

  "traffic.heading": "Trafik",
  "traffic.closed": "Trafik, hizmeti yönetene gösterilir.",
  "traffic.analyses": { one: "{count} analiz", other: "{count} analiz" },
  "traffic.failed": "{share} kadarı başarısız",
  "traffic.byDay": "Günlere göre analizler",
  "traffic.byDay.summary": "Bir günde (UTC) bitenlerin nasıl bittiği; bir günde en çok {most}.",
  "traffic.quiet": "Son 30 günde hiçbir analiz bitmedi.",
  "traffic.day": "Gün",
  "traffic.judged": "Karar verilen",
  "traffic.withheld": "Karar verilmeyen",
  "traffic.failures": "Başarısız",
  "traffic.cancelled": "İptal edilen",
  "traffic.why": "Analizler neden başarısız oldu",
  "traffic.why.summary": "Hata koduna göre, son 30 günde.",
  "traffic.why.none": "Son 30 günde başarısız olan yok.",
  "traffic.code": "Kod",
  "traffic.process": "Bu süreç",
  "traffic.process.summary": {
    one: "{since} tarihinden beri yanıtlanan istek: {count}. İşi birkaç süreç paylaşıyorsa her biri yalnızca kendini anlatır.",
    other:
      "{since} tarihinden beri yanıtlanan istek: {count}. İşi birkaç süreç paylaşıyorsa her biri yalnızca kendini anlatır.",
  },
  "traffic.refused": "Geri çevrilen istekler",
  "traffic.refused.summary": "Yanıtın koduna göre.",
  "traffic.latency": "Ne kadar sürdü",
  "traffic.latency.summary":
    "Yarısı ilk işarete, 100’de 95’i ikincisine, 99’u sonuncusuna kadar bitti. Bunlar, sürelerin sayıldığı aralıkların üst sınırlarıdır; sağa doğru uzar, onun kuvvetleriyle.",
  "traffic.request": "İstekler",
  "traffic.step": "Adım",
  "traffic.half": "Yarısı",
  "traffic.most": "%95’i",
  "traffic.nearlyAll": "%99’u",
}
