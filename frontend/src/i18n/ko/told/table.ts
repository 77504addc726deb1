/** How the table was judged and cleaned, and what its figures mean, by the report's keys. English is the report's own. */
export const table = {
  "intel.text.quality.complete": "필요한 열의 모든 칸 가운데 값이 있는 칸.",
  "intel.text.quality.in_range":
    "있는 숫자 가운데 열이 가질 수 있는 범위 안의 것: 음수 좋아요나 1을 넘는 에너지는 없으며, 템포 0은 템포가 아닙니다.",
  "intel.text.quality.unique":
    "행에 대한 녹음의 비율: 다른 아티스트나 식별자로 다시 나오는 같은 녹음은 한 번만 셉니다.",
  "intel.text.quality.consistent": "셋이 모두 있는 행 가운데 좋아요와 댓글이 조회 수보다 많지 않은 행.",
  "intel.text.quality.usable": "모든 행 가운데 제목, 아티스트, 0보다 큰 스트리밍 수, 사운드가 있는 행.",
  "intel.text.cleaning.negative_counts_emptied":
    "좋아요가 0보다 적거나 온 세상보다 많을 수는 없으므로, 모르는 값으로 둡니다",
  "intel.text.cleaning.named": "제목이나 아티스트가 없는 행은 다른 행과 구별할 수 없습니다",
  "intel.text.cleaning.streams_known": "예측할 값은 알려져 있어야 합니다",
  "intel.text.cleaning.sound_known": "오디오 열이 없는 행은 사운드에 대해 아무것도 말하지 않습니다",
  "intel.text.cleaning.one_row_a_recording":
    "한 녹음이 여러 아티스트 아래에 있으면 스트리밍 수가 가장 많은 행을 씁니다",
  "intel.text.cleaning.a_part_of_the_artists":
    "표가 커서, 모델과 검정은 이름으로 추린 일부 아티스트를 바탕으로 합니다",
  "intel.text.indicator.median_streams": "녹음의 절반은 스트리밍 수가 이보다 적습니다.",
  "intel.text.indicator.median_views": "영상이 있는 녹음의 절반은 조회 수가 이보다 적습니다.",
  "intel.text.indicator.median_engagement": "조회 100회당 좋아요와 댓글. 영상의 절반은 이보다 적습니다.",
  "intel.text.indicator.streams_a_view":
    "스트리밍 수를 조회 수로 나눈 값. 다른 곳에서는 전환이라 부르지만, 시청자가 청취자가 되었는지는 아무도 모릅니다. 중앙값.",
  "intel.text.indicator.mean_engagement": "조회 100회당 좋아요와 댓글. 모든 영상을 똑같이 셉니다.",
  "intel.text.indicator.top_share":
    "스트리밍 수가 가장 많은 상위 1%의 녹음이 전체 스트리밍 수에서 차지하는 비율.",
  "intel.text.indicator.more_streams_than_views":
    "영상이 있는 녹음 가운데 스트리밍 수가 조회 수보다 많은 비율.",
  "intel.text.indicator.gap":
    "스트리밍 수의 상용로그에서 조회 수의 상용로그를 뺀 값. 0이면 둘이 같습니다. 중앙값.",
  "intel.text.indicator.official_videos": "영상이 있는 녹음 가운데 영상이 공식으로 표시된 비율.",
  "intel.text.indicator.median_tempo":
    "녹음의 절반은 이보다 느립니다. 두 배와 절반 템포는 구별하지 않습니다.",
  "intel.text.indicator.audio_positivity": "춤추기 좋은 정도, 에너지, 밝은 정서의 평균. 중앙값.",
  "intel.text.indicator.audio_complexity":
    "소리의 여섯 성격이 얼마나 고르게 섞였는지를 나타내며, 자체 정의입니다. 중앙값.",
  "intel.text.indicator.own_spread":
    "녹음의 스트리밍 수가 그 아티스트의 중앙에서 10의 거듭제곱으로 얼마나 떨어져 있는지. 중앙값.",
  "intel.text.unit.share": "비율",
} as const
