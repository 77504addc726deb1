import type { Translation } from "@/i18n"
import type { stated as english } from "../en/stated"

export const stated: Translation<typeof english> = {
  "stated.loading": "모델이 무엇을 참고하는지 확인하는 중 …",
  "stated.failed": "지금은 무엇을 알려 줄 수 있는지 확인할 수 없습니다. 꼭 필요하지는 않습니다.",
  "stated.text":
    "알려 주신 내용은 소리와 함께 쓰이며, 리포트에는 소리만으로 얻은 결과도 나옵니다. 원하지 않는 항목은 비워 두세요.",
  "stated.plain":
    "공개된 모델은 장르나 노골적인 가사 여부를 쓰지 않습니다. 연도는 어느 연대의 차트 음악과 비교할지를 정합니다.",
  "stated.genre": "장르",
  "stated.genres": { other: "입력하면 장르 {count}개에서 찾습니다" },
  "stated.strange": "모델이 모르는 장르입니다. 목록에서 골라 주세요",
  "stated.explicit": "노골적인 가사",
  "stated.unsaid": "알려 주지 않음",
  "stated.yes": "있음",
  "stated.no": "없음",
  "stated.year": "발매 연도",
  "stated.yearNote": "그 연대의 차트 음악과 비교합니다",
}
