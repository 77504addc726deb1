import type { Translation } from "@/i18n"
import type { model as english } from "../en/model"

export const model: Translation<typeof english> = {
  "model.title": "모델과 한계",
  "model.lead":
    "여기서 답하는 모델이 무엇인지, 무엇으로 배웠는지, 한 번도 만나지 못한 아티스트에게 얼마나 잘 맞았는지, 무엇을 알 수 없는지.",
  "model.version": "버전",
  "model.trained": "학습한 날",
  "model.size": "크기",
  "model.data": "표 “{name}” (SHA-256)",
  "model.hash": "특성 표 (SHA-256)",
  "model.libraries": "사용한 라이브러리",
  "model.limits": "알려진 한계",
  "model.figures": "도달한 성능",
  "model.figuresNote":
    "교차 검증이며 아티스트마다 한 폴드에만 들어갑니다. 95% 구간은 아티스트 단위 부트스트랩입니다.",
  "model.set.recording": "녹음용",
  "model.set.recording.note":
    "녹음을 잴 때의 오차가 있는 값으로 학습했습니다. 업로드에는 이 모델이 답합니다.",
  "model.set.catalogue": "카탈로그 값용",
  "model.set.catalogue.note": "표에 있는 값 그대로 학습했습니다.",
  "model.chance": "보정된 확률, 기저율 {base}.",
  "model.likeness": "유사도이며 확률이 아닙니다. 기준 표의 {base}가 차트에 올랐습니다.",
  "model.popularity": "100점 만점, 소리만으로.",
  "model.member": "{name}, AUC",
  "model.figure": "지표",
  "model.value": "값",
  "model.interval": "95% 구간",
  "model.range": "{low}~{high}",
  "model.metric.auc_extracted": "측정값에서의 AUC",
  "model.metric.vote_balanced_accuracy_extracted": "투표의 균형 정확도, 측정값",
  "model.metric.calibration_error": "보정 오차",
  "model.metric.auc_exact": "표의 값에서의 AUC",
  "model.metric.default_auc": "비교용 기본 XGBoost의 AUC",
  "model.metric.spearman_extracted": "측정값에서의 순위 상관",
  "model.metric.mean_error": "평균 오차, 100점 만점",
  "model.metric.explained": "설명된 분산",
  "model.metric.interval_coverage": "90% 구간 안의 곡",
  "model.metric.interval_coverage_with_zeros": "같은 지표, 청중이 없는 곡 포함",
  "model.metric.interval_width": "구간의 평균 너비, 점",
}
