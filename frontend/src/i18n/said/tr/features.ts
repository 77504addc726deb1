import type { FeatureTable } from "@/i18n/said"

export const table: FeatureTable = {
  features: {
    danceability: {
      label: "Dans edilebilirlik",
      meaning: "Parçanın dansa ne kadar uygun olduğu: sabit ritim, belirgin nabız, düzenlilik.",
      higher: "dans etmesi daha kolay",
    },
    energy: {
      label: "Enerji",
      meaning: "Algılanan yoğunluk ve hareket: sakin ve seyrek olana karşı hızlı, gür ve dolu.",
      higher: "daha yoğun",
    },
    loudness: {
      label: "Bütünleşik ses yüksekliği",
      meaning: "Bütün kaydın olduğu gibi, eşiklenmiş ses yüksekliği (ITU-R BS.1770-4).",
      higher: "daha gür bir master",
    },
    speechiness: {
      label: "Konuşma oranı",
      meaning: "Sözlü konuşmanın varlığı.",
      higher: "konuşmaya daha yakın",
    },
    acousticness: {
      label: "Akustiklik",
      meaning: "Parçanın elektronik değil, akustik olma olasılığı.",
      higher: "akustik olduğu daha kesin",
    },
    instrumentalness: {
      label: "Enstrümantallik",
      meaning: "Parçada vokal bulunmama olasılığı.",
      higher: "vokalsiz olduğu daha kesin",
    },
    liveness: {
      label: "Canlılık",
      meaning: "Parçanın seyirci önünde çalınmış olma olasılığı.",
      higher: "canlı olduğu daha kesin",
    },
    valence: {
      label: "Duygusal pozitiflik",
      meaning: "Müziğin olumluluğu: hüzünlü ya da öfkeliye karşı neşeli.",
      higher: "daha neşeli",
    },
    tempo: {
      label: "Tempo",
      meaning: "Çoğu dinleyicinin ayağıyla vuracağı nabzın dakikadaki vuruşu.",
      higher: "daha hızlı",
    },
    key: {
      label: "Ton",
      meaning: "Perde sınıflarının profiline göre eksen sesi.",
      higher: "sırası yok: tonlar bir çember oluşturur",
    },
    mode: { label: "Mod", meaning: "Majör ya da minör.", higher: "majör" },
    time_signature: {
      label: "Ölçü",
      meaning: "Bir ölçüdeki vuruş sayısı.",
      higher: "daha uzun ölçüler",
    },
    duration: { label: "Süre", meaning: "Kaydın uzunluğu.", higher: "daha uzun" },
    true_peak: {
      label: "Gerçek tepe",
      meaning: "Örnekler arasındaki en yüksek seviye, en az 176 kHz’e yükseltilerek (ITU-R BS.1770-4, ek 2).",
      higher: "kırpılmaya daha yakın; −1 üzerinde bazı oynatıcılar bozar",
    },
    rms: { label: "RMS seviyesi", meaning: "Bütün örneklerin karesel ortalaması.", higher: "daha güçlü" },
    loudness_range: {
      label: "Ses yüksekliği aralığı",
      meaning: "Sessiz ve gür bölümler arasındaki yayılım (EBU Tech 3342).",
      higher: "daha dinamik",
    },
    spectral_centroid: {
      label: "Spektral ağırlık merkezi",
      meaning: "Spektrumun ağırlık merkezi, çerçevelerin ortalaması: parlaklık.",
      higher: "daha parlak",
    },
    spectral_rolloff: {
      label: "Spektral sınır frekansı",
      meaning: "Genliğin %85’inin altında kaldığı frekans, çerçevelerin ortalaması.",
      higher: "daha çok tiz",
    },
    spectral_flatness: {
      label: "Spektral düzlük",
      meaning: "Spektrumun gürültüye benzerliği: 0 saf ses, 1 beyaz gürültü.",
      higher: "daha gürültülü",
    },
    onset_strength: {
      label: "Vuruş sertliği",
      meaning: "Log-mel spektrumunun ortalama spektral akısı: notaların ne kadar sert başladığı.",
      higher: "daha vurmalı",
    },
    pulse_clarity: {
      label: "Nabız belirginliği",
      meaning: "Tek bir temponun başlangıçlara ne kadar egemen olduğu; temponun güvenilirliği de budur.",
      higher: "daha belirgin ritim",
    },
    key_confidence: {
      label: "Ton güveni",
      meaning: "En iyi tonun bir sonrakinden ne kadar önde olduğu.",
      higher: "daha kesin ton",
    },
  },
  timbre: {
    label: "MFCC {index}",
    meaning: "Mel frekans kepstrumunun {index}. katsayısı, parça boyunca ortalama: tını.",
    higher: "başka bir tını; sayı tek başına iyi ya da kötü değildir",
  },
  categories: { minor: "minör", major: "majör" },
  units: { "beats a bar": "vuruş/ölçü", s: "sn" },
}
