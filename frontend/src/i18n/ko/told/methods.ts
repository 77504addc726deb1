/** How each figure behind a verdict was come by, by the owner's and the figure's key. English is the report's own. */

const BOOTSTRAP = "아티스트 단위 부트스트랩."
const GEOMETRIC = "스트리밍 수 기하평균의 비. 아티스트 단위 부트스트랩."
const RANKS = "스트리밍 수와의 스피어만 순위 상관. 구간: 아티스트 단위 부트스트랩."
const AT_SAME_VIEWS =
  "조회 수 순위에 대한 직선을 둘 모두에서 뺀 나머지의 같은 상관. 구간: 아티스트 단위 부트스트랩."
const ENDS =
  "연결 양 끝의 평균 로그 스트리밍 수의 상관(동류성). 구간: 아티스트 재추출. p: 아티스트 사이에서 스트리밍 수를 뒤섞음."
const UNSEEN =
  "실제 스트리밍 수의 상용로그에 대한 예측값의 R². 모두 그 아티스트의 곡을 전혀 보지 않은 모델의 예측입니다. 아티스트 단위 부트스트랩."

export const methods = {
  "intel.text.method.h1_before_release.r2": UNSEEN,
  "intel.text.method.h1_after_release.r2": UNSEEN,
  "intel.text.method.h2_official_video.ratio_means": BOOTSTRAP,
  "intel.text.method.h2_official_video.ratio_medians": BOOTSTRAP,
  "intel.text.method.h2_official_video.ratio_geometric": "로그 평균의 차이. 아티스트 단위 부트스트랩.",
  "intel.text.method.h2_official_video.ratio_within":
    "아티스트 평균을 뺀 로그의 최소제곱(고정효과), 고려한 것: 사운드(템포를 포함한 아홉 열), 길이, 앨범 종류. 아티스트 단위 부트스트랩.",
  "intel.text.method.h2_official_video.ratio_mixed":
    "로그의 혼합 모형(statsmodels): 아티스트마다의 수준, 아티스트의 공식 영상 비율, 사운드(템포를 포함한 아홉 열), 길이, 앨범 종류. 구간은 모형에서 나옵니다.",
  "intel.text.method.h2_official_video.ratio_causal":
    "증강 역성향 가중(doubleml), 아티스트 단위 5겹, 부스팅 트리. 고려한 것: 사운드, 길이, 앨범 종류, 아티스트의 다른 곡의 평균 스트리밍 수, 아티스트의 공식 영상 비율. 두 종류의 곡이 모두 있는 아티스트를 대상으로 하며, 구간은 아티스트 군집에 강건합니다.",
  "intel.text.method.h2_official_video.e_value":
    "E값: 숨은 원인이 고려한 것을 넘어 영상의 유무와 스트리밍 수 모두와 함께 가야 하는 비. 필요 없으면 1입니다. 아래 끝은 구간의 아래 끝에 대한 값입니다.",
  "intel.text.method.h2_official_video.robustness":
    "효과를 없애기 위해 숨은 원인이 영상의 유무와 스트리밍 수 각각의 설명되지 않은 부분에서 설명해야 하는 비율(doubleml). 아래 끝은 구간이 0을 포함하게 하는 데 필요한 비율입니다.",
  "intel.text.method.h2_official_video.placebo":
    "공식 영상을 아티스트 안에서 여러 번 뒤섞습니다. 효과가 없으므로 가운데는 1이어야 합니다. p값은 찾은 값만큼 1에서 먼 뒤섞기의 비율입니다.",
  "intel.text.method.h2_official_video.overlap":
    "공식 영상이 있을 확률이 5%에서 95% 사이로 추정된 곡의 비율. 아티스트 단위 부트스트랩.",
  "intel.text.method.h2_official_video.compared":
    "영상이 있는 곡 가운데, 그 아티스트에게 공식 영상이 있는 곡과 없는 곡이 모두 있는 곡의 비율.",
  "intel.text.method.h3_platforms.pearson":
    "피어슨 상관, 스트리밍 수와 조회 수 그대로: 몇 안 되는 아주 큰 영상의 비중이 가장 큽니다. 구간: 아티스트 단위 부트스트랩.",
  "intel.text.method.h3_platforms.spearman": "스피어만 순위 상관. 구간: 아티스트 단위 부트스트랩.",
  "intel.text.method.h3_platforms.log_pearson":
    "상용로그의 피어슨 상관: 자릿수의 크기에 대한 것입니다. 구간: 아티스트 단위 부트스트랩.",
  "intel.text.method.h3_platforms.within_artist":
    "아티스트 평균을 뺀 로그의 피어슨 상관(아티스트를 고정한 편상관). 구간: 아티스트 단위 부트스트랩.",
  "intel.text.method.danceable_energetic.hit_ratio": "히트 비율의 비. 아티스트 단위 부트스트랩.",
  "intel.text.method.danceable_energetic.hit_ratio_within":
    "한 아티스트의 곡들 사이의 히트 비율 차이를 다른 곡의 비율로 나눈 값. 나머지 사운드, 길이, 앨범 종류를 고려했습니다(선형, 고정효과). 아티스트 단위 부트스트랩.",
  "intel.text.method.tempo_best.ratio_rest": GEOMETRIC,
  "intel.text.method.tempo_best.ratio_within":
    "한 아티스트의 곡들 사이의 기하평균의 비. 사운드, 길이, 앨범 종류를 고려했습니다(고정효과). 아티스트 단위 부트스트랩.",
  "intel.text.method.tempo_best.ratio_from_0": GEOMETRIC,
  "intel.text.method.tempo_best.ratio_from_80": GEOMETRIC,
  "intel.text.method.tempo_best.ratio_from_90": GEOMETRIC,
  "intel.text.method.tempo_best.ratio_from_100": GEOMETRIC,
  "intel.text.method.tempo_best.ratio_from_110": GEOMETRIC,
  "intel.text.method.tempo_best.ratio_from_130": GEOMETRIC,
  "intel.text.method.tempo_best.ratio_from_140": GEOMETRIC,
  "intel.text.method.tempo_best.ratio_from_150": GEOMETRIC,
  "intel.text.method.tempo_best.ratio_from_160": GEOMETRIC,
  "intel.text.method.engagement_streams.pearson": BOOTSTRAP,
  "intel.text.method.engagement_streams.spearman": BOOTSTRAP,
  "intel.text.method.engagement_streams.log_pearson": BOOTSTRAP,
  "intel.text.method.engagement_streams.within_artist": BOOTSTRAP,
  "intel.text.method.reach.matched_share":
    "대소문자, 부호, 재발매 표기를 떼면 제목과 첫 아티스트가 같습니다.",
  "intel.text.method.reach.tiktok_posts": RANKS,
  "intel.text.method.reach.tiktok_posts_given_views": AT_SAME_VIEWS,
  "intel.text.method.reach.tiktok_likes": RANKS,
  "intel.text.method.reach.tiktok_likes_given_views": AT_SAME_VIEWS,
  "intel.text.method.reach.tiktok_views": RANKS,
  "intel.text.method.reach.tiktok_views_given_views": AT_SAME_VIEWS,
  "intel.text.method.reach.shazams": RANKS,
  "intel.text.method.reach.shazams_given_views": AT_SAME_VIEWS,
  "intel.text.method.reach.spotify_playlists": RANKS,
  "intel.text.method.reach.spotify_playlists_given_views": AT_SAME_VIEWS,
  "intel.text.method.reach.spotify_playlist_reach": RANKS,
  "intel.text.method.reach.spotify_playlist_reach_given_views": AT_SAME_VIEWS,
  "intel.text.method.reach.deezer_playlists": RANKS,
  "intel.text.method.reach.deezer_playlists_given_views": AT_SAME_VIEWS,
  "intel.text.method.reach.apple_playlists": RANKS,
  "intel.text.method.reach.apple_playlists_given_views": AT_SAME_VIEWS,
  "intel.text.method.reach.airplay": RANKS,
  "intel.text.method.reach.airplay_given_views": AT_SAME_VIEWS,
  "intel.text.method.network.billed_together_streams": ENDS,
  "intel.text.method.network.alike_streams": ENDS,
} as const
