import type { Problems } from "@/i18n/said"

const UPLOAD = "Kayıt sizdeyse, bunun yerine dosyayı yükleyin."

export const videos = {
  youtube_age_limited: ["YouTube bu videoyu yalnızca oturum açmış yetişkinlere gösteriyor", UPLOAD],
  youtube_blocked: [
    "YouTube bu makineye hizmet vermiyor",
    "Bunun yerine dosyayı yükleyin: YouTube birçok sunucuyu engeller, yeniden denemek nadiren işe yarar.",
  ],
  youtube_disabled: ["Bu hizmet adres kabul etmiyor", "Kaydı dosya olarak yükleyin."],
  youtube_live: ["Video canlı ya da henüz başlamadı", "Yayının kaydı oynatılabildiğinde yeniden deneyin."],
  youtube_private: [
    "Video özel",
    "Sahibinden herkese açık ya da liste dışı yapmasını isteyin veya bunun yerine dosyayı yükleyin.",
  ],
  youtube_too_large: [
    "Bu videonun sesi çok büyük",
    "Daha kısa bir video seçin ya da kaydın sıkıştırılmış bir kopyasını yükleyin.",
  ],
  youtube_too_long: [
    "Video çok uzun",
    "Tek bir parçanın videosunu seçin; miks ve albümlerin önce kesilmesi gerekir.",
  ],
  youtube_too_slow: [
    "Videoyu almak çok uzun sürdü",
    "Daha sonra yeniden deneyin ya da bunun yerine dosyayı yükleyin.",
  ],
  youtube_unavailable: [
    "Video kullanılamıyor",
    "Adresin gizli bir pencerede hâlâ oynadığını kontrol edin. Kayıt sizdeyse, bunun yerine dosyayı yükleyin.",
  ],
  youtube_unreachable: [
    "YouTube’a ulaşılamıyor",
    "Bu makinenin bağlantısını kontrol edip yeniden deneyin ya da bunun yerine dosyayı yükleyin.",
  ],
  youtube_unreadable: [
    "Bu videonun sesi alınamıyor",
    "Kayıt sizdeyse, bunun yerine dosyayı yükleyin. Hizmeti işleten daha yeni bir yt-dlp kurabilir.",
  ],
} satisfies Partial<Problems>
