import type { Translation } from "@/i18n"
import type { told as english } from "../en/told"

export const told: Translation<typeof english> = {
  "intel.said.h1_logarithms":
    "Pay, dinlenmelerin logaritmaları arasındaki farklara ilişkindir: tek tek dinlenmeleri değil, büyüklük basamaklarını anlatır.",
  "intel.said.h2_no_hidden":
    "Ses, süre, albüm türü, sanatçının öbür parçaları ve sanatçının ne sıklıkta resmî videosu olduğu bilindiğinde, ölçülmemiş hiçbir şey hem parçanın video alıp almadığını hem de dinlenmesini belirlemez.",
  "intel.said.h2_overlap":
    "Karşılaştırılan her tür parçanın resmî videosu olabilirdi de olmayabilirdi de; bütün parçaları tek türden olan sanatçılar nedensel tahminin dışında bırakılır.",
  "intel.said.h2_one_track": "Bir parçanın videosu, sanatçının öbür parçalarının dinlenmesini değiştirmez.",
  "intel.said.h2_meaning":
    "“Resmî”, bir aramanın bulduğu tek videonun resmî olup olmadığını söyler. Resmî videosu aramada bulunmamış bir parça, videosuz sayılır.",
  "intel.said.h2_unmeasured":
    "Ölçülmeyenler: pazarlama harcaması, parçanın tanıtım için seçilmiş bir tekli olup olmadığı, yayın tarihi ve yaşı, çalma listeleri, plak şirketi. Şirketler iyi gideceğini bekledikleri parçalara video çeker; bu yüzden buradaki her oran, bir etki için büyük olasılıkla fazla yüksektir.",
  "intel.said.h2_left_out":
    "İzlenmeler, beğeniler ve lisans hesaba katılmadı: videodan sonra gelirler ve bu tabloda resmî videosu olmayan hiçbir parça lisanslı değildir.",
  "intel.said.h3_budgets":
    "Bir korelasyon, bir platformda büyük olan parçaların öbüründe de büyük olma eğilimini anlatır. Birine harcanan paranın öbürünü hareket ettirdiğini anlatmaz: ikisi de sanatçının ününü ya da yayının kendisini izliyor olabilir. Bir bütçeyi bölmek için harcama bilerek değiştirilmeli ve etkisi ölçülmelidir.",
  "intel.said.one_snapshot":
    "Bütün sayılar Şubat 2023’ün tek bir gününe aittir: eski ve yeni parçaların bunları toplamak için farklı süreleri oldu.",
  "intel.said.hit_defined":
    "Hit, bu tablodaki dinlenmelerin en üst onda birinde yer alır; tabloda ise yalnızca tanınmış sanatçıların en çok çalınan parçaları vardır. Hesaba katılanlar: iddianın konusu dışında ses (tempo ile dokuz sütun), süre ve albüm türü.",
  "intel.said.tempo_rule":
    "En iyi, onar vuruşluk öbür bantların hepsinden iyi demektir: ancak her aralık 1’in üzerindeyse doğrulanır, Holm düzeltmesinden sonra bir bant açıkça daha iyiyse çürütülür.",
  "intel.said.engagement_over_views":
    "Etkileşim izlenmeye bölünür, izlenmeler de dinlenmelerle birlikte gider: tek başına büyük bir kitle etkileşimi düşürür; bu yüzden 0’ın altında bir korelasyon, beğenmenin zarar verdiği anlamına gelmeyebilir.",
  "intel.said.needs_genre_effect":
    "Her kayıt için bir tür: tabloda yok. Bir katalogdan alınıp kayıtlara göre birleştirilen türler gerekirdi.",
  "intel.said.needs_two_week_lag":
    "En az birkaç yüz yayın için, birkaç ay boyunca her kaydın günlük ya da haftalık dinlenme ve izlenmeleri.",
  "intel.said.needs_seven_day_window":
    "Yayın gününden başlayan günlük sayılar ve o günün kendisi: tabloda ikisi de yok.",
  "intel.said.needs_money_saved":
    "Her kayıt ve platform için ne harcandığı; en iyisi, harcamanın kurayla belirlendiği bir deneme.",
  "intel.said.needs_growth":
    "Aynı kayıtların en az iki güne ait sayıları; mevsimleri büyümeden ayırmak için bir yıllık haftalık sayılar.",
  "intel.said.needs_tiktok_timing":
    "Gönderilerin günleri ve erişimi, aynı kayıtların günlük dinlenmelerinin yanında.",
  "intel.said.reach_not_utf8":
    "İkinci tablo UTF-8 değil, Windows-1252 olarak okundu: başka harfli adlar orada bozulmuş olabilir ve daha seyrek eşleşir.",
  "intel.said.reach_selected":
    "İkinci tablo, yılının en çok dinlenenlerini içerir: kimseye ulaşmamış parçalar iki tabloda da yoktur; bu yüzden korelasyonlar başarılılar arasındaki korelasyonlardır.",
  "intel.said.reach_later":
    "Erişim, dinlenmelerden sonra sayıldı: dinlenmeleri getirmiş de olabilir, onları izlemiş de.",
  "intel.said.selected_artists":
    "Tablo, dinleyicisini bulmuş sanatçıların en bilinen şarkılarından en çok onunu tek bir an için içerir: burada hiçbir şey kimsenin bulmadığı müziği ya da neyin neden önce geldiğini anlatmaz.",
  "intel.said.freshness_unknown":
    "Tablonun ne kadar güncel olduğu söylenemez: dinlenme ve izlenmelerin hangi gün sayıldığı belirtilmemiş.",
}
