import type { Limits } from "@/i18n/said"

export const limits: Limits = {
  "The models know thirteen features of the sound, not the artist, the lyrics, the release or the promotion.":
    "모델은 소리의 특성 열세 가지를 알 뿐, 아티스트나 가사, 발매, 홍보는 모릅니다.",
  "Emerging: a hit is a popularity of at least 15 of 100 in one snapshot of a streaming catalogue.":
    "떠오르는 곡: 히트란 한 스트리밍 카탈로그의 어느 한 시점에서 인기도가 100점 만점에 15점 이상이라는 뜻입니다.",
  "Charting: a likeness to music that charted on the Billboard Hot 100 in its decade, ending with the 2010s; half of that table charted by construction, so it is never a chance.":
    "차트 음악: 2010년대까지, 그 연대에 빌보드 핫 100에 오른 음악과의 유사도입니다. 그 표의 절반은 구성상 차트에 오른 곡이므로 결코 확률이 아닙니다.",
  "Popularity from sound alone is weakly predictable: the interval is wide, and most of it is not about the music.":
    "소리만으로는 인기도를 예측하기 어렵습니다. 구간이 넓고, 대부분은 음악과 상관없는 것입니다.",
  "A stated genre moves an answer by what its tracks get in the training table, which holds about as many of every genre; where it is stated, the sound adds little, and the model card sets both beside the genre alone.":
    "알려 준 장르는 학습 표에서 그 장르의 곡들이 얻은 만큼 답을 움직입니다. 표에는 장르마다 비슷한 수의 곡이 있습니다. 장르를 알려 주면 소리가 더하는 것은 적으며, 모델 카드는 둘을 장르만 쓴 경우와 나란히 보여 줍니다.",
  "Popularity is fitted and scored on tracks with a popularity above 0 alone, and its 90 % interval holds for those; the share that it holds of all unseen tracks, zeros included, is published beside it.":
    "인기도는 0보다 큰 곡만으로 학습하고 평가했으며, 90% 구간도 그런 곡에 해당합니다. 0인 곡까지 포함해 처음 보는 모든 곡에서 들어맞는 비율은 옆에 함께 공개합니다.",
  "The perceptual features of an upload are estimates; the models for uploads were trained on simulated estimates.":
    "업로드한 녹음의 지각적 특성은 추정치이며, 업로드용 모델은 모의 추정치로 학습했습니다.",
  "Recordings whose energy is .1 or less are outside what the models know and get no verdict.":
    "에너지가 0.1 이하인 녹음은 모델이 아는 범위 밖이어서 판정을 내리지 않습니다.",
  "The training tables hold columns derived from Spotify's API, whose terms restrict training on them; whoever deploys decides.":
    "학습 표에는 Spotify API에서 온 열이 있으며, 그 약관은 이를 이용한 학습을 제한합니다. 결정은 배포하는 사람이 합니다.",
}
