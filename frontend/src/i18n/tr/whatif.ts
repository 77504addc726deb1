import type { Translation } from "@/i18n"
import type { whatif as english } from "../en/whatif"

export const whatif: Translation<typeof english> = {
  "whatif.title": "Ya şöyle olsaydı: {name}",
  "whatif.heading": "Ya başka türlü ölçülseydi?",
  "whatif.lead":
    "Bir insanın değiştirebileceği değerleri oynatın ve beşinin nasıl oy vereceğini görün. Dokunmadığınız her şey ölçüldüğü gibi kalır.",
  "whatif.report": "Rapora dön",
  "whatif.none.title": "Değiştirilecek oy yok",
  "whatif.none.text": "Bu analizin henüz raporu yok, dolayısıyla başlanacak bir yer de yok.",
  "whatif.none.votes":
    "Modeller bu kayıt hakkında karar vermedi; değerlerini değiştirmek, bir tahmin hakkında tahmin yürütmek olurdu.",
  "whatif.fromMedian": "Medyan bir parçadan başla",
  "whatif.median": "Medyan bir parça",
  "whatif.medianText":
    "Kayıt yok: her değer, modellerin öğrendiği parçaların medyanından, ton, mod ve ölçü ise en sık görülenden başlar. Hiçbir gerçek parça tam böyle ölçülmez.",
  "whatif.otherModels":
    "Raporu {made} sürümündeki modeller hazırladı; buradaki yanıtlar ve yanlarındaki özgün değerler {asked} sürümünden.",
  "whatif.sliders": "Neleri değiştirebilirsiniz",
  "whatif.undo": "Geri al",
  "whatif.resetAll": "Tümünü sıfırla",
  "whatif.reset": "Sıfırla: {name}",
  "whatif.legend":
    "Sürgünün renkli kısmı on gerçek parçadan sekizinin bulunduğu yerdir, ince çizgi medyanlarıdır; baklava bu parçanın yerini gösterir.",
  "whatif.standing": "gerçek parçalar arasında {rank} yüzdelik",
  "whatif.was": "önce {value}",
  "whatif.between": "{low} – {high}",
  "whatif.outside":
    "Modellerin eğitildiği aralığın dışında ({low} – {high}): burada söyledikleri bir tahmindir.",
  "whatif.outsideCategory": "Modeller eğitimde bununla hiç karşılaşmadı: söyledikleri bir tahmindir.",
  "whatif.answer": "Modeller ne derdi",
  "whatif.asking": "Modellere soruluyor …",
  "whatif.numbers": "Şimdiki yanıt, değişimi ve özgün değer",
  "whatif.now": "Şimdi",
  "whatif.change": "Değişim",
  "whatif.before": "Özgün",
  "whatif.votesEmerging": "Oylar, yükselen",
  "whatif.votesCharting": "Oylar, liste",
  "whatif.same": "değişmedi",
  "whatif.higher": "{amount}, daha yüksek",
  "whatif.lower": "{amount}, daha düşük",
  "whatif.turned": "döndü",
  "whatif.unlike":
    "Her değer tek başına olağan olabilir, ama birlikte modellerin öğrendiği müziğe benzemiyorlar.",
  "whatif.view": "Modelin görüşüdür, tavsiye değildir.",
  "whatif.viewMore":
    "Böyle ölçülen bir parça için modellerin ne diyeceğini söyler. Müziği değiştirmenin onun gördüğü ilgiyi değiştireceğini söylemez.",
  "whatif.offline":
    "Çevrimdışısınız. Sürgüler olduğu gibi kalır; bağlantı gelince modellere yeniden sorulur.",
  "whatif.silent": "Hizmet yanıt vermiyor. Son yanıt duruyor; kendiliğinden yeniden sorulur.",
  "whatif.busy": "Hizmet yoğun. Son yanıt duruyor; birazdan yeniden sorulur.",
  "whatif.spoken": "{label}: {now}, {change}",
  "whatif.apply": "Sürgüleri oraya getir",
}
