/** What is claimed and tested, and what can't be, by the report's keys. English is the report's own. */
export const tested = {
  "intel.text.hypothesis.h1_before_release": "Dinlenme, yayından önce en az %70 öngörülebilir.",
  "intel.text.hypothesis.h1_after_release":
    "Dinlenme, yayından sonra izlenme ve beğenilerle en az %70 öngörülebilir.",
  "intel.text.hypothesis.h2_official_video": "Resmî videolu parçaların dinlenmesi en az %30 daha çoktur.",
  "intel.text.hypothesis.h3_platforms": "Dinlenme ile izlenmenin korelasyonu en az 0,6’dır.",
  "intel.text.hypothesis.danceable_energetic":
    "Dans edilebilirliği 0,7’nin ve enerjisi 0,8’in üzerindeki parçalar %73 daha sık hit olur.",
  "intel.text.hypothesis.tempo_best": "En çok dinlenenler 120-130 BPM parçalardır.",
  "intel.text.hypothesis.engagement_streams":
    "YouTube’da etkileşimi daha çok olan parçaların dinlenmesi de daha çoktur.",
  "intel.text.claim.streams_r2": "Ormanın dinlenme için R² değeri",
  "intel.text.claim.views_r2": "Ormanın izlenme için R² değeri",
  "intel.text.claim.hit_accuracy": "Hit ormanının doğruluğu",
  "intel.text.claim.claim_pearson": "Dinlenme ile izlenmenin korelasyonu 0,687’dir.",
  "intel.text.claim.claim_video": "Resmî video dinlenmeyi %43,7 artırır.",
  "intel.text.claim.claim_danceable": "Dans edilebilir ve enerjik parçalar %73 daha sık hit olur.",
  "intel.text.claim.claim_engagement": "Ortalama etkileşim, izlenmelerin %3,24 kadarıdır.",
  "intel.text.claim.genre_effect": "Videonun etkisi türe göre değişir.",
  "intel.text.claim.two_week_lag": "Dinlenme, izlenmeyi iki hafta sonra izler.",
  "intel.text.claim.seven_day_window": "İlk yedi gün belirleyicidir.",
  "intel.text.claim.money_saved": "Bütçeler daha iyi bölünüp para artırılabilir.",
  "intel.text.claim.growth": "Dinlenme belirli bir oranda büyür.",
  "intel.text.claim.tiktok_timing": "Doğru zamanda bir TikTok gönderisi dinlenmeyi yükseltir.",
} as const
