import type { Translation } from "@/i18n"
import type { outcome as english } from "../en/outcome"

export const outcome: Translation<typeof english> = {
  "outcome.lead":
    "곡이 나왔다면 어떻게 되었는지 알려 주세요. 이 보고서의 답과 견주어 서비스 자체의 기록에 여럿 중 하나로 남고, 보고서가 지워지면 함께 지워집니다. 모르는 것은 비워 두세요.",
  "outcome.streams": "지금까지의 스트리밍 수",
  "outcome.streamsNote": "아는 모든 서비스를 합한 수",
  "outcome.popularity": "Spotify 인기도",
  "outcome.popularityNote": "0~100, 모델이 배운 기준",
  "outcome.charted": "차트에 올랐나요?",
  "outcome.chartedNote": "Hot 100 같은 공식 차트",
  "outcome.unknown": "모름",
  "outcome.yes": "예",
  "outcome.no": "아니요",
  "outcome.asOf": "기준일",
  "outcome.asOfNote": "비우면 오늘",
  "outcome.country": "{country}에서만의 결과입니다.",
  "outcome.tell": "알리기",
  "outcome.replace": "바꾸기",
  "outcome.remove": "거두기",
  "outcome.empty": "스트리밍 수, 인기도, 차트 가운데 하나는 알려 주세요.",
  "outcome.kept": "알린 때: {moment}.",
  "outcome.thanks": "서비스의 기록에 포함되었습니다",
  "outcome.removed": "거두었습니다",
  "outcome.undo": "되돌리기",
  "outcome.newer": "그 뒤에 더 새로운 결과를 알려 주셨습니다. 그것이 반영됩니다.",
  "outcome.restored": "다시 포함되었습니다",
}
