import type { Translation } from "@/i18n"
import type { whatif as english } from "../en/whatif"

export const whatif: Translation<typeof english> = {
  "whatif.title": "만약에: {name}",
  "whatif.heading": "다르게 측정되었다면 어땠을까요?",
  "whatif.lead":
    "사람이 바꿀 수 있는 값을 움직여 다섯 모델이 어떻게 투표할지 보세요. 건드리지 않은 것은 측정한 그대로 둡니다.",
  "whatif.report": "리포트로 돌아가기",
  "whatif.none.title": "바꿀 표가 없습니다",
  "whatif.none.text": "이 분석에는 아직 리포트가 없어 출발점이 없습니다.",
  "whatif.none.votes":
    "모델이 이 녹음에 대해 판정을 내리지 않았으므로, 값을 바꾸는 일은 추측에 추측을 더하는 셈입니다.",
  "whatif.fromMedian": "중앙값 곡에서 시작",
  "whatif.median": "중앙값 곡",
  "whatif.medianText":
    "녹음은 없습니다. 모든 값은 모델이 배운 곡들의 중앙값에서, 조성·선법·박자는 가장 흔한 것에서 시작합니다. 정확히 이렇게 측정되는 실제 곡은 없습니다.",
  "whatif.otherModels":
    "리포트는 모델 {made} 버전이 만들었습니다. 여기의 답과 그 옆의 원래 값은 {asked} 버전의 것입니다.",
  "whatif.sliders": "바꿀 수 있는 것",
  "whatif.undo": "실행 취소",
  "whatif.resetAll": "모두 되돌리기",
  "whatif.reset": "되돌리기: {name}",
  "whatif.legend":
    "슬라이더의 색칠된 부분은 실제 곡 열에 여덟이 있는 범위, 가는 선은 그 중앙값이며, 마름모는 이 곡의 원래 자리입니다.",
  "whatif.standing": "실제 곡들 가운데 {rank} 백분위",
  "whatif.was": "원래 {value}",
  "whatif.between": "{low}~{high}",
  "whatif.outside": "모델이 학습한 범위({low}~{high})를 벗어났습니다. 여기서 하는 말은 추측입니다.",
  "whatif.outsideCategory": "모델이 학습에서 만난 적이 없습니다. 여기서 하는 말은 추측입니다.",
  "whatif.answer": "모델이라면 뭐라고 할까",
  "whatif.asking": "모델에게 묻는 중 …",
  "whatif.numbers": "지금의 답, 그 변화, 원래 값",
  "whatif.now": "지금",
  "whatif.change": "변화",
  "whatif.before": "원래",
  "whatif.votesEmerging": "표, 떠오르는 곡",
  "whatif.votesCharting": "표, 차트 음악",
  "whatif.same": "변화 없음",
  "whatif.higher": "{amount}, 높아짐",
  "whatif.lower": "{amount}, 낮아짐",
  "whatif.turned": "바뀜",
  "whatif.unlike": "값 하나하나는 흔할 수 있지만, 합쳐 놓으면 모델이 배운 음악과 다릅니다.",
  "whatif.view": "모델의 견해일 뿐 조언이 아닙니다.",
  "whatif.viewMore":
    "이렇게 측정되는 곡에 모델이 어떻게 답할지를 말합니다. 음악을 바꾸면 반응이 달라진다는 뜻은 아닙니다.",
  "whatif.offline": "오프라인입니다. 슬라이더는 그대로 두고, 연결되면 모델에게 다시 묻습니다.",
  "whatif.silent": "서비스가 응답하지 않습니다. 마지막 답을 그대로 두고, 알아서 다시 묻습니다.",
  "whatif.busy": "서비스가 바쁩니다. 마지막 답을 그대로 두고, 잠시 뒤 다시 묻습니다.",
  "whatif.spoken": "{label}: {now}, {change}",
  "whatif.apply": "슬라이더를 그 자리로",
}
