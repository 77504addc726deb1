import type { Translation } from "@/i18n"
import type { microphone as english } from "../en/microphone"

export const microphone: Translation<typeof english> = {
  "microphone.open": "Mikrofonla kaydet",
  "microphone.title": "Mikrofonla kaydet",
  "microphone.text":
    "En çok bir dakika, en az {least} saniye. Sonra bir dosya gibi analiz edilir. Müziği sessiz bir odada, yakından ve yüksek sesle çalın.",
  "microphone.warning":
    "Mikrofon duyduğunu değiştirir. Telefonunki basları ve en tizleri keser, seviyeyi kendi ayarlar: ses yüksekliği, enerji ve parlaklık o zaman parçadan çok telefonu ve odayı anlatır. Güvenilir rakamlar için dosyayı kullanın.",
  "microphone.start": "Kaydı başlat",
  "microphone.asking": "Tarayıcınızın sorusunda mikrofona izin verin.",
  "microphone.recording": "Kaydediliyor: {seconds} / {most} saniye",
  "microphone.began": "Kayıt başladı.",
  "microphone.level": "Seviye",
  "microphone.quiet": "Çok kısık: yaklaşın ya da sesi açın.",
  "microphone.good": "İyi bir seviye.",
  "microphone.loud": "Çok yüksek: ses kırpılıyor. Uzaklaşın.",
  "microphone.stop": "Durdur ve analiz et",
  "microphone.discard": "Vazgeç",
  "microphone.close": "Kapat",
  "microphone.denied":
    "Mikrofona izin verilmedi. Tarayıcının adres çubuğundan bu siteye izin verip yeniden başlayın. Bir dosya da olur.",
  "microphone.missing": "Mikrofon bulunamadı. Bir tane bağlayın ya da bir dosya seçin.",
  "microphone.unable":
    "Bu tarayıcı kayıt yapamıyor ya da bu sayfa HTTPS üzerinden sunulmuyor. Bunun yerine bir dosya seçin.",
  "microphone.broke": "Kayıt yarıda kesildi. Yeniden başlayın ya da bir dosya seçin.",
  "microphone.name": "Kayıt {when}",
}
