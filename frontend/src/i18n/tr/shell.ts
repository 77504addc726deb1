import type { Translation } from "@/i18n"
import type { shell as english } from "../en/shell"

/*
 * The terms of the dashboard, the same in every file: track = parça, recording = kayıt, analysis = analiz,
 * report = rapor, feature = özellik, tempo = tempo, key = ton, mode = mod, time signature = ölçü,
 * loudness = ses yüksekliği, danceability = dans edilebilirlik, energy = enerji, valence = duygusal pozitiflik,
 * brightness = parlaklık, timbre = tını, emerging = yükselen, charting = liste, likeness = benzerlik,
 * chance = olasılık, hit = hit, popularity = popülerlik, base rate = taban oranı, stability = kararlılık,
 * batch = toplu analiz, share = paylaşım, API key = API anahtarı.
 * No name or number takes a suffix: what it would be depends on how it is said.
 */
export const shell: Translation<typeof english> = {
  "app.name": "Spectral DNA",
  "app.skip": "İçeriğe geç",
  "app.home": "Spectral DNA, ilk ekrana dön",
  "app.loading": "Yükleniyor",
  "language.label": "Dil",
  "language.failed": "Bu dilin metinleri alınamadı. Hiçbir şey değişmedi; yeniden deneyin.",
  "menu.label": "Ekranlar",
  "menu.history": "Geçmiş",
  "menu.batches": "Toplu analizler",
  "menu.more": "Diğer",
  "theme.label": "Tema",
  "theme.system": "Sistem",
  "theme.light": "Açık",
  "theme.dark": "Koyu",
  ordinal: { other: "{count}." },
  "footer.line": "Ölçülür, karşılaştırılır, açıklanır. Modellerin görüşüdür, tavsiye değildir.",
  "footer.api": "API",
  "footer.licence": "Özgür yazılım, GPL-3.0-or-later",
  "footer.version": "Modeller {version}",
  "problem.code": "Kod",
  "problem.retry": "Yeniden dene",
  "problem.home": "Bir parça analiz et",
  "problem.unreachable.title": "Hizmet yanıt vermiyor",
  "problem.unreachable.silent": "Panel, kendi adresinde bir hizmete ulaşamadı.",
  "problem.unreachable.status": "{status} durum koduyla bir yanıt geldi, ama bu hizmetten değil.",
  "problem.unreachable.advice":
    "Hizmetin çalıştığını ve çevrimiçi olduğunuzu kontrol edin. Bu sayfa kendiliğinden yeniden dener.",
  "problem.dashboard.title": "Panelde bir hata oluştu",
  "problem.dashboard.advice":
    "Sayfayı yenileyin. Yine olursa kodu ve ayrıntıyı hizmeti işleten kişiye iletin.",
  "unknown.title": "Böyle bir sayfa yok",
  "unknown.text": "Adres yanlış yazılmış ya da sayfa taşınmış olabilir.",
  "dialog.cancel": "Vazgeç",
  "chart.table": "Tablo olarak göster",
  "chart.hide": "Tabloyu gizle",
}
