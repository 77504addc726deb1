/** What is claimed and tested, and what can't be, by the report's keys. English is the report's own. */
export const tested = {
  "intel.text.hypothesis.h1_before_release": "스트리밍 수는 발매 전에 적어도 70% 예측할 수 있다.",
  "intel.text.hypothesis.h1_after_release":
    "스트리밍 수는 발매 후에 조회 수와 좋아요로 적어도 70% 예측할 수 있다.",
  "intel.text.hypothesis.h2_official_video": "공식 영상이 있는 곡은 스트리밍 수가 30% 이상 많다.",
  "intel.text.hypothesis.h3_platforms": "스트리밍 수와 조회 수의 상관은 0.6 이상이다.",
  "intel.text.hypothesis.danceable_energetic":
    "춤추기 좋은 정도가 0.7, 에너지가 0.8을 넘는 곡은 73% 더 자주 히트한다.",
  "intel.text.hypothesis.tempo_best": "120–130 BPM인 곡의 스트리밍 수가 가장 많다.",
  "intel.text.hypothesis.engagement_streams": "YouTube에서 참여가 많은 곡은 스트리밍 수도 많다.",
  "intel.text.claim.streams_r2": "랜덤 포레스트의 스트리밍 수 R²",
  "intel.text.claim.views_r2": "랜덤 포레스트의 조회 수 R²",
  "intel.text.claim.hit_accuracy": "히트 랜덤 포레스트의 정확도",
  "intel.text.claim.claim_pearson": "스트리밍 수와 조회 수의 상관은 0.687이다.",
  "intel.text.claim.claim_video": "공식 영상은 스트리밍 수를 43.7% 늘린다.",
  "intel.text.claim.claim_danceable": "춤추기 좋고 에너지가 큰 곡은 73% 더 자주 히트한다.",
  "intel.text.claim.claim_engagement": "평균 참여는 조회 수의 3.24%이다.",
  "intel.text.claim.genre_effect": "영상의 효과는 장르마다 다르다.",
  "intel.text.claim.two_week_lag": "스트리밍 수는 2주 뒤에 조회 수를 따라간다.",
  "intel.text.claim.seven_day_window": "처음 7일이 결정한다.",
  "intel.text.claim.money_saved": "예산을 더 잘 나누어 돈을 아낄 수 있다.",
  "intel.text.claim.growth": "스트리밍 수는 정해진 비율로 늘어난다.",
  "intel.text.claim.tiktok_timing": "알맞은 때의 TikTok 게시물은 스트리밍 수를 끌어올린다.",
} as const
