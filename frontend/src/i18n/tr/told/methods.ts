/** How each figure behind a verdict was come by, by the owner's and the figure's key. English is the report's own. */

const BOOTSTRAP = "Sanatçıya göre bootstrap."
const GEOMETRIC = "Dinlenmelerin geometrik ortalamalarının oranı; sanatçıya göre bootstrap."
const RANKS = "Dinlenmeyle Spearman sıra korelasyonu. Aralık: sanatçıya göre bootstrap."
const AT_SAME_VIEWS =
  "İzlenme sıralarına çizilen bir doğru ikisinden de çıkarıldıktan sonra kalanın aynı korelasyonu. Aralık: sanatçıya göre bootstrap."
const ENDS =
  "Bağların iki ucundaki ortalama log dinlenmenin korelasyonu (benzerlerin bağlanması). Aralık: sanatçılar yeniden çekilerek; p: dinlenmeler sanatçılar arasında karıştırılarak."
const UNSEEN =
  "Gerçek dinlenmenin onluk logaritmasına karşı tahmininkinin R² değeri; her tahmin, sanatçının hiçbir parçasını görmemiş bir modelden; sanatçıya göre bootstrap."

export const methods = {
  "intel.text.method.h1_before_release.r2": UNSEEN,
  "intel.text.method.h1_after_release.r2": UNSEEN,
  "intel.text.method.h2_official_video.ratio_means": BOOTSTRAP,
  "intel.text.method.h2_official_video.ratio_medians": BOOTSTRAP,
  "intel.text.method.h2_official_video.ratio_geometric":
    "Ortalama logaritmaların farkı; sanatçıya göre bootstrap.",
  "intel.text.method.h2_official_video.ratio_within":
    "Sanatçı ortalamaları çıkarılmış logaritmaların en küçük kareleri (sabit etkiler), hesaba katılanlar: ses (tempo ile dokuz sütun), süre ve albüm türü; sanatçıya göre bootstrap.",
  "intel.text.method.h2_official_video.ratio_mixed":
    "Logaritmaların karma modeli (statsmodels): her sanatçıya bir düzey, sanatçının resmî video payı, ses (tempo ile dokuz sütun), süre ve albüm türü; aralık modelden.",
  "intel.text.method.h2_official_video.ratio_causal":
    "Artırılmış ters eğilim ağırlıklandırması (doubleml), sanatçıya göre beş kat, güçlendirilmiş ağaçlar; hesaba katılanlar: ses, süre, albüm türü, sanatçının öbür parçalarının ortalama dinlenmesi, sanatçının resmî video payı. İki türden de parçası olan sanatçılar üzerinden; aralık sanatçı kümelerine karşı dayanıklı.",
  "intel.text.method.h2_official_video.e_value":
    "E-değeri: gizli bir nedenin, hesaba katılanların ötesinde, hem video olmasıyla hem de dinlenmeyle birlikte gitmesi gereken oran; hiç gerekmiyorsa 1. Alt ucu, aralığın alt ucununkidir.",
  "intel.text.method.h2_official_video.robustness":
    "Gizli bir nedenin etkiyi sıfırlamak için, hem video olmasından hem de dinlenmeden açıklanmadan kalanın ne kadarını açıklaması gerektiği (doubleml); alt uç, aralığın sıfırı içermesi için gerekendir.",
  "intel.text.method.h2_official_video.placebo":
    "Resmî videolar sanatçı içinde birçok kez karıştırıldı: etki olmadığından orta 1 olmalıdır; p değeri, 1’den en az bulunan kadar uzak olan karıştırmaların payıdır.",
  "intel.text.method.h2_official_video.overlap":
    "Resmî video olasılığı %5 ile %95 arasında tahmin edilenlerin payı; sanatçıya göre bootstrap.",
  "intel.text.method.h2_official_video.compared":
    "Videosu olan parçalardan, sanatçısının hem resmî videolu hem de videosuz parçaları olanların payı.",
  "intel.text.method.h3_platforms.pearson":
    "Pearson; dinlenme ve izlenme olduğu gibi: birkaç çok büyük video en ağır basar. Aralık: sanatçıya göre bootstrap.",
  "intel.text.method.h3_platforms.spearman": "Spearman sıra korelasyonu. Aralık: sanatçıya göre bootstrap.",
  "intel.text.method.h3_platforms.log_pearson":
    "Pearson; onluk logaritmalar: büyüklük basamaklarının korelasyonu. Aralık: sanatçıya göre bootstrap.",
  "intel.text.method.h3_platforms.within_artist":
    "Pearson; her sanatçının ortalaması çıkarılmış logaritmalar (sanatçıya göre kısmi). Aralık: sanatçıya göre bootstrap.",
  "intel.text.method.danceable_energetic.hit_ratio": "Hit paylarının oranı; sanatçıya göre bootstrap.",
  "intel.text.method.danceable_energetic.hit_ratio_within":
    "Bir sanatçının parçaları arasında hit paylarının farkı; sesin geri kalanı, süre ve albüm türü hesaba katılarak (doğrusal, sabit etkiler), öbür parçaların payına oranla; sanatçıya göre bootstrap.",
  "intel.text.method.tempo_best.ratio_rest": GEOMETRIC,
  "intel.text.method.tempo_best.ratio_within":
    "Bir sanatçının parçaları arasında geometrik ortalamaların oranı; ses, süre ve albüm türü hesaba katılarak (sabit etkiler); sanatçıya göre bootstrap.",
  "intel.text.method.tempo_best.ratio_from_0": GEOMETRIC,
  "intel.text.method.tempo_best.ratio_from_80": GEOMETRIC,
  "intel.text.method.tempo_best.ratio_from_90": GEOMETRIC,
  "intel.text.method.tempo_best.ratio_from_100": GEOMETRIC,
  "intel.text.method.tempo_best.ratio_from_110": GEOMETRIC,
  "intel.text.method.tempo_best.ratio_from_130": GEOMETRIC,
  "intel.text.method.tempo_best.ratio_from_140": GEOMETRIC,
  "intel.text.method.tempo_best.ratio_from_150": GEOMETRIC,
  "intel.text.method.tempo_best.ratio_from_160": GEOMETRIC,
  "intel.text.method.engagement_streams.pearson": BOOTSTRAP,
  "intel.text.method.engagement_streams.spearman": BOOTSTRAP,
  "intel.text.method.engagement_streams.log_pearson": BOOTSTRAP,
  "intel.text.method.engagement_streams.within_artist": BOOTSTRAP,
  "intel.text.method.reach.matched_share":
    "Harf büyüklüğü, işaretler ve yeniden yayın notları atılınca başlık ve ilk sanatçı aynı.",
  "intel.text.method.reach.tiktok_posts": RANKS,
  "intel.text.method.reach.tiktok_posts_given_views": AT_SAME_VIEWS,
  "intel.text.method.reach.tiktok_likes": RANKS,
  "intel.text.method.reach.tiktok_likes_given_views": AT_SAME_VIEWS,
  "intel.text.method.reach.tiktok_views": RANKS,
  "intel.text.method.reach.tiktok_views_given_views": AT_SAME_VIEWS,
  "intel.text.method.reach.shazams": RANKS,
  "intel.text.method.reach.shazams_given_views": AT_SAME_VIEWS,
  "intel.text.method.reach.spotify_playlists": RANKS,
  "intel.text.method.reach.spotify_playlists_given_views": AT_SAME_VIEWS,
  "intel.text.method.reach.spotify_playlist_reach": RANKS,
  "intel.text.method.reach.spotify_playlist_reach_given_views": AT_SAME_VIEWS,
  "intel.text.method.reach.deezer_playlists": RANKS,
  "intel.text.method.reach.deezer_playlists_given_views": AT_SAME_VIEWS,
  "intel.text.method.reach.apple_playlists": RANKS,
  "intel.text.method.reach.apple_playlists_given_views": AT_SAME_VIEWS,
  "intel.text.method.reach.airplay": RANKS,
  "intel.text.method.reach.airplay_given_views": AT_SAME_VIEWS,
  "intel.text.method.network.billed_together_streams": ENDS,
  "intel.text.method.network.alike_streams": ENDS,
} as const
