import type { Translation } from "@/i18n"
import type { exporting as english } from "../en/exporting"

export const exporting: Translation<typeof english> = {
  "report.share": "공유",
  "export.open": "내보내기",
  "export.failed": "파일을 만들지 못했습니다",
  "export.pdf": "PDF",
  "export.pdf.note": "리포트 전체, 브라우저 인쇄로",
  "export.csv": "CSV",
  "export.csv.note": "이 화면에 보이는 내용의 표",
  "export.json": "JSON",
  "export.json.note": "API가 주는 그대로 전부",
  "export.png": "PNG",
  "export.png.note": "DNA 이미지",
  "export.svg": "SVG",
  "export.svg.note": "어떤 크기로도 쓸 수 있는 DNA 그림",
  "export.part": "부분",
  "export.note": "참고",
  "export.report": "리포트",
  "export.name": "이름",
  "export.verdict": "판정",
}
