import type { Translation } from "@/i18n"
import type { exporting as english } from "../en/exporting"

export const exporting: Translation<typeof english> = {
  "report.share": "Paylaş",
  "export.open": "Dışa aktar",
  "export.failed": "Dosya oluşturulamadı",
  "export.pdf": "PDF",
  "export.pdf.note": "raporun tamamı, tarayıcının yazdırmasıyla",
  "export.csv": "CSV",
  "export.csv.note": "bu ekrandakilerin tablosu",
  "export.json": "JSON",
  "export.json.note": "API’nin verdiği gibi, her şey",
  "export.png": "PNG",
  "export.png.note": "DNA, görüntü olarak",
  "export.svg": "SVG",
  "export.svg.note": "DNA, her boyutta çizim olarak",
  "export.part": "Bölüm",
  "export.note": "Not",
  "export.report": "Rapor",
  "export.name": "Ad",
  "export.verdict": "Karar",
}
