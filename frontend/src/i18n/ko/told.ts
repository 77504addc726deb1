import type { Translation } from "@/i18n"
import type { told as english } from "../en/told"

export const told: Translation<typeof english> = {
  "intel.said.h1_logarithms":
    "이 비율은 스트리밍 수의 로그 사이의 차이에 대한 것입니다. 스트리밍 한 건 한 건이 아니라 자릿수의 크기를 말합니다.",
  "intel.said.h2_no_hidden":
    "사운드, 길이, 앨범 종류, 아티스트의 다른 곡, 아티스트에게 공식 영상이 얼마나 자주 있는지가 주어졌을 때, 측정되지 않은 어떤 것도 곡의 영상 여부와 스트리밍 수를 함께 결정하지 않습니다.",
  "intel.said.h2_overlap":
    "비교되는 모든 종류의 곡은 공식 영상이 있을 수도 없을 수도 있었습니다. 모든 곡이 한 종류뿐인 아티스트는 인과 추정에서 제외됩니다.",
  "intel.said.h2_one_track": "한 곡의 영상은 그 아티스트의 다른 곡의 스트리밍 수를 바꾸지 않습니다.",
  "intel.said.h2_meaning":
    "“공식”은 검색에서 찾은 영상 하나가 공식 영상인지를 말합니다. 검색이 공식 영상을 놓친 곡은 없는 곡으로 셉니다.",
  "intel.said.h2_unmeasured":
    "측정되지 않은 것: 마케팅 비용, 홍보를 위해 고른 싱글인지 여부, 발매일과 경과 기간, 플레이리스트, 레이블. 레이블은 잘될 것으로 기대하는 곡에 영상을 만들기 때문에, 여기의 모든 비율은 효과라고 하기에는 너무 높을 가능성이 큽니다.",
  "intel.said.h2_left_out":
    "조회수, 좋아요, 라이선스는 고려하지 않았습니다. 이들은 영상 뒤에 생기며, 이 표에서 공식 영상이 없는 곡은 하나도 라이선스되어 있지 않습니다.",
  "intel.said.h3_budgets":
    "상관은 한 플랫폼에서 큰 곡이 다른 플랫폼에서도 큰 경향이 있음을 말합니다. 한쪽에 쓴 돈이 다른 쪽을 움직인다는 뜻은 아닙니다. 둘 다 아티스트의 명성이나 발매 자체를 따르는 것일 수 있습니다. 예산을 나누려면 지출을 일부러 바꾸고 그 효과를 측정해야 합니다.",
  "intel.said.one_snapshot":
    "모든 수치는 2023년 2월의 어느 하루의 것입니다. 오래된 곡과 새 곡은 수치를 모을 시간이 서로 달랐습니다.",
  "intel.said.hit_defined":
    "히트는 이 표에서 스트리밍 수가 상위 10분의 1에 드는 곡이며, 표에는 잘 알려진 아티스트의 가장 많이 재생된 곡만 있습니다. 주장의 대상을 제외하고 고려한 것: 사운드(템포를 포함한 아홉 열), 길이, 앨범 종류.",
  "intel.said.tempo_rule":
    "가장 좋다는 것은 10박 단위의 다른 모든 구간보다 좋다는 뜻입니다. 모든 구간 추정이 1보다 위에 있을 때만 확인되고, 홀름 보정 후 어떤 구간이 분명히 더 좋으면 반박됩니다.",
  "intel.said.engagement_over_views":
    "참여도는 조회수로 나눈 값이고 조회수는 스트리밍 수와 함께 움직입니다. 청중이 많은 것만으로도 참여도가 낮아지므로, 상관이 0보다 작다고 해서 좋아요가 해롭다는 뜻은 아닙니다.",
  "intel.said.needs_genre_effect":
    "녹음마다의 장르: 이 표에는 없습니다. 카탈로그의 장르를 녹음별로 결합해야 합니다.",
  "intel.said.needs_two_week_lag":
    "적어도 수백 건의 발매에 대해 몇 달에 걸친, 녹음마다의 일별 또는 주별 스트리밍 수와 조회수.",
  "intel.said.needs_seven_day_window": "발매일부터의 일별 수치와 발매일 자체: 이 표에는 둘 다 없습니다.",
  "intel.said.needs_money_saved": "녹음과 플랫폼마다 쓴 비용. 지출을 추첨으로 정한 실험이라면 가장 좋습니다.",
  "intel.said.needs_growth":
    "같은 녹음의 적어도 두 날의 수치. 계절과 성장을 구별하려면 1년 치 주별 수치가 필요합니다.",
  "intel.said.needs_tiktok_timing": "같은 녹음의 일별 스트리밍 수와 함께, 게시물의 날짜와 도달 범위.",
  "intel.said.reach_selected":
    "두 번째 표에는 그해 가장 많이 스트리밍된 곡이 담겨 있습니다. 아무에게도 닿지 못한 곡은 두 표 모두에 없으므로, 상관은 성공한 곡들 사이의 것입니다.",
  "intel.said.reach_later":
    "도달 범위는 스트리밍 수보다 나중에 집계되었습니다. 스트리밍을 가져왔을 수도, 뒤따랐을 수도 있습니다.",
  "intel.said.selected_artists":
    "이 표는 청중을 찾은 아티스트들의 가장 잘 알려진 노래를 최대 열 곡씩 한 시점에 담고 있습니다. 아무도 찾지 못한 음악이나 무엇이 무엇보다 먼저인지는 여기서 전혀 말하지 않습니다.",
  "intel.said.freshness_unknown":
    "이 표가 얼마나 최신인지는 알 수 없습니다. 스트리밍 수와 조회수를 어느 날 집계했는지 적혀 있지 않습니다.",
  "intel.figured.predictable":
    "모델은 본 적 없는 아티스트의 녹음이 재생수에서 갈리는 까닭을 발매 전에는 {before:share}, 발매 후에는 {after:share} 설명합니다. 나머지를 정하는 것은 이 표에 없습니다.",
  "intel.figured.h1_refuted":
    "재생수는 주장만큼 예측되지 않습니다. 모델은 본 적 없는 아티스트의 녹음 사이 차이를 {value:share} 설명합니다({low:share}–{high:share}).",
  "intel.figured.h2_weakened":
    "공식 영상이 있는 곡은 재생수가 더 많지만, 비슷한 것끼리 비교하면 그만큼은 아닙니다. 평균으로 {raw}배({low}–{high}), 한 아티스트의 곡들 사이에서는 {within}배({within_low}–{within_high})입니다.",
  "intel.figured.h3_open":
    "재생수와 조회수가 주장만큼 함께 가는지는 열려 있습니다. 수치의 상관은 {raw}({low}–{high}), 한 아티스트의 곡들 사이에서는 {within}({within_low}–{within_high})입니다.",
  "intel.figured.top_share": "재생수가 가장 많은 상위 1%의 녹음이 전체 재생수의 {share:%}를 차지합니다.",
  "intel.figured.why_streams_r2":
    "나무 수와 깊이가 같은 숲은 본 적 없는 아티스트에서 R² {measured}에 이릅니다. 배운 행에서는 {in_sample}, 아티스트를 아는 무작위 5분의 1에서는 {random_split}, 이상값까지 잘라 내면 {outliers_cut}입니다. 발매 전에는 {before_release}입니다.",
  "intel.figured.why_hit_accuracy":
    "모든 녹음에 “히트 아님”이라고만 해도 {always_no:share}가 맞습니다. 열에 하나가 히트인 곳에서 정확도는 알려 주는 것이 적습니다. 본 적 없는 아티스트에서 이런 숲은 {measured:share}가 맞고 히트의 {recall:share}를 찾습니다.",
  "intel.figured.many_tests":
    "한 표에서 주장 {tests}개를 검정했습니다. 이에 대한 홀름 보정을 하면, 효과가 없거나 기준에 막 못 미칠 때 첫 값이 이만큼 클 확률은 {p_value:p}입니다.",
  "intel.figured.danceable_refuted":
    "춤추기 좋고 에너지가 큰 곡은 다른 곡의 {raw}배 자주 히트합니다({low}–{high}). 한 아티스트의 곡들 사이에서 길이와 앨범 종류가 같으면 {within}배입니다({within_low}–{within_high}).",
  "intel.figured.tempo_open":
    "120–130 BPM인 곡의 재생수는 다른 모든 곡의 {raw}배({low}–{high}, 보통의 곡), 한 아티스트의 곡들 사이에서는 {within}배입니다({within_low}–{within_high}). 다른 {bands}개 구간 가운데 {beaten}개를 뚜렷이 앞서고, {better}개에 뚜렷이 뒤집니다.",
  "intel.figured.engagement_refuted":
    "조회당 좋아요·댓글과 재생수의 상관은 집계한 그대로 {raw}({low}–{high}), 한 아티스트의 곡들 사이 로그값으로는 {within}입니다({within_low}–{within_high}).",
  "intel.figured.hits_lost_to_the_order":
    "히트를 정하기 전에 이상값을 자르면 히트 {hits}개 중 {lost}개({share:share})와 다른 녹음의 {share_of_others:share}가 사라집니다. 재생수로만 잘라도 히트 {by_streams}개가 사라집니다.",
  "intel.figured.hit_line_moved": "히트의 시작이 재생수 {ours}이 아니라 {theirs}이 됩니다.",
  "intel.figured.zeros_made_of_unknowns":
    "조회수, 좋아요, 댓글을 모르는 녹음 {rows}개({share:share})가 0으로 세어졌을 것입니다.",
  "intel.figured.why_pearson":
    "여기서는 녹음마다 재생수가 가장 많은 행으로 한 번만 셉니다. 수치의 상관이 얼마나 높게 나오는지는 몇 안 되는 아주 큰 영상이 정합니다.",
  "intel.figured.why_video":
    "집계한 그대로는 차이가 더 크지만, 유명한 아티스트일수록 공식 영상이 많습니다. 한 아티스트의 곡들 사이에서는 그 차이가 거의 남지 않습니다.",
  "intel.figured.why_danceable":
    "이 주장은 구간 없이 나왔습니다. 여기서 히트는 어떤 행도 이상값으로 잘라 내기 전의 재생수 상위 10%입니다. 먼저 자르면 히트가 잘려 나갑니다.",
  "intel.figured.why_engagement":
    "조회수에 대한 좋아요와 댓글의 비로, 좋아요와 댓글이 알려진 녹음의 평균입니다.",
  "intel.figured.why_views_r2":
    "나무 수와 깊이가 같은 숲은 본 적 없는 아티스트에서 R² {measured}에 이릅니다. 배운 행에서는 {in_sample}, 아티스트를 아는 무작위 5분의 1에서는 {random_split}, 이상값까지 잘라 내면 {outliers_cut}입니다. 발매 전에는 {before_release}입니다.",
}
