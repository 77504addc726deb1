/** Sentences of the report that hold figures; `{share:share}` is written as a share. English is the report's own. */
export const figured = {
  "intel.figured.reach_titles_twice":
    "녹음 {recordings}개 중 {left}개는 같은 아티스트의 다른 녹음과 제목이 같아 맞출 수 없습니다. 비율은 나머지에 대한 것입니다.",
  "intel.figured.predictable":
    "모델은 본 적 없는 아티스트의 녹음이 스트리밍 수에서 갈리는 까닭을 발매 전에는 {before:share}, 발매 후에는 {after:share} 설명합니다. 나머지를 정하는 것은 이 표에 없습니다.",
  "intel.figured.h2_weakened":
    "공식 영상이 있는 곡은 스트리밍 수가 더 많지만, 비슷한 것끼리 비교하면 그만큼은 아닙니다. 평균으로 {raw}배({low}–{high}), 한 아티스트의 곡들 사이에서는 {within}배({within_low}–{within_high})입니다.",
  "intel.figured.h3_open":
    "스트리밍 수와 조회 수가 주장만큼 함께 가는지는 열려 있습니다. 수치의 상관은 {raw}({low}–{high}), 한 아티스트의 곡들 사이에서는 {within}({within_low}–{within_high})입니다.",
  "intel.figured.top_share":
    "스트리밍 수가 가장 많은 상위 1%의 녹음이 전체 스트리밍 수의 {share:%}를 차지합니다.",
  "intel.figured.why_streams_r2":
    "나무 수와 깊이가 같은 숲은 본 적 없는 아티스트에서 R² {measured}에 이릅니다. 배운 행에서는 {in_sample}, 아티스트를 아는 무작위 5분의 1에서는 {random_split}, 여러 번 나오는 녹음을 넣으면 {with_repeats}, 이상값까지 잘라 내면 {outliers_cut}입니다. 발매 전에는 {before_release}입니다.",
  "intel.figured.why_hit_accuracy":
    "모든 녹음에 “히트 아님”이라고만 해도 {always_no:share}가 맞습니다. 열에 하나가 히트인 곳에서 정확도는 알려 주는 것이 적습니다. 본 적 없는 아티스트에서 이런 숲은 {measured:share}가 맞고 히트의 {recall:share}를 찾습니다.",
  "intel.figured.many_tests":
    "한 표에서 주장 {tests}개를 검정했습니다. 이에 대한 홀름 보정을 하면, 효과가 없거나 기준에 막 못 미칠 때 첫 값이 이만큼 클 확률은 {p_value:p}입니다.",
  "intel.figured.hits_lost_to_the_order":
    "히트를 정하기 전에 이상값을 자르면 히트 {hits}개 중 {lost}개({share:share})와 다른 녹음의 {share_of_others:share}가 사라집니다. 스트리밍 수로만 잘라도 히트 {by_streams}개가 사라집니다.",
  "intel.figured.hit_line_moved": "히트로 치는 기준이 스트리밍 수 {ours} 대신 {theirs}부터가 됩니다.",
  "intel.figured.zeros_made_of_unknowns":
    "조회 수, 좋아요, 댓글을 모르는 녹음 {rows}개({share:share})가 0으로 세어졌을 것입니다.",
  "intel.figured.why_pearson":
    "여기서는 녹음마다 스트리밍 수가 가장 많은 행으로 한 번만 셉니다. 수치의 상관이 얼마나 높게 나오는지는 몇 안 되는 아주 큰 영상이 정합니다.",
  "intel.figured.why_video":
    "집계한 그대로는 차이가 더 크지만, 유명한 아티스트일수록 공식 영상이 많습니다. 한 아티스트의 곡들 사이에서는 그 차이가 거의 남지 않습니다.",
  "intel.figured.why_danceable":
    "이 주장은 구간 없이 나왔습니다. 여기서 히트는 어떤 행도 이상값으로 잘라 내기 전의 스트리밍 수 상위 10%입니다. 먼저 자르면 히트가 잘려 나갑니다.",
  "intel.figured.why_engagement":
    "조회 수에 대한 좋아요와 댓글의 비로, 좋아요와 댓글이 알려진 녹음의 평균입니다.",
  "intel.figured.why_views_r2":
    "나무 수와 깊이가 같은 숲은 본 적 없는 아티스트에서 R² {measured}에 이릅니다. 배운 행에서는 {in_sample}, 아티스트를 아는 무작위 5분의 1에서는 {random_split}, 여러 번 나오는 녹음을 넣으면 {with_repeats}, 이상값까지 잘라 내면 {outliers_cut}입니다. 발매 전에는 {before_release}입니다.",
  "intel.figured.h1_confirmed":
    "{family:family}에는 스트리밍 수의 차이를 적어도 70% 예측할 수 있습니다. 모델은 본 적 없는 아티스트의 녹음 사이 차이를 {value:share} 설명합니다({low:share}–{high:share}).",
  "intel.figured.h1_weakened":
    "{family:family}에는 스트리밍 수를 70%만큼은 예측할 수 없습니다. 모델은 본 적 없는 아티스트의 녹음 사이 차이를 {value:share} 설명합니다({low:share}–{high:share}).",
  "intel.figured.h1_refuted":
    "{family:family}에는 스트리밍 수를 70% 예측할 수 없습니다. 모델은 본 적 없는 아티스트의 녹음 사이 차이를 {value:share} 설명합니다({low:share}–{high:share}).",
  "intel.figured.h1_open":
    "{family:family}에 스트리밍 수를 70% 예측할 수 있는지는 열려 있습니다. 모델은 본 적 없는 아티스트의 녹음 사이 차이를 {value:share} 설명합니다({low:share}–{high:share}).",
  "intel.figured.h2_confirmed":
    "공식 영상이 있는 곡은 한 아티스트의 곡들 사이에서도 스트리밍 수가 30% 이상 많습니다. 평균으로 {raw}배({low}–{high}), 한 아티스트의 곡들 사이에서는 {within}배({within_low}–{within_high})입니다.",
  "intel.figured.h2_refuted":
    "공식 영상이 있는 곡의 스트리밍 수가 30% 더 많지는 않습니다. 평균으로 {raw}배({low}–{high}), 한 아티스트의 곡들 사이에서는 {within}배({within_low}–{within_high})입니다.",
  "intel.figured.h2_open":
    "공식 영상이 있는 곡의 스트리밍 수가 30% 더 많은지는 열려 있습니다. 평균으로 {raw}배({low}–{high}), 한 아티스트의 곡들 사이에서는 {within}배({within_low}–{within_high})입니다.",
  "intel.figured.h3_confirmed":
    "많이 스트리밍되는 곡은 많이 조회되며, 어느 척도로 보아도 뚜렷합니다. 수치의 상관은 {raw}({low}–{high}), 한 아티스트의 곡들 사이에서는 {within}({within_low}–{within_high})입니다.",
  "intel.figured.h3_weakened":
    "스트리밍 수와 조회 수는 일부 척도로만 주장만큼 함께 갑니다. 수치의 상관은 {raw}({low}–{high}), 한 아티스트의 곡들 사이에서는 {within}({within_low}–{within_high})입니다.",
  "intel.figured.danceable":
    "춤추기 좋고 에너지가 큰 곡은 다른 곡의 {raw}배 자주 히트합니다({low}–{high}). 한 아티스트의 곡들 사이에서 길이와 앨범 종류가 같으면 {within}배입니다({within_low}–{within_high}).",
  "intel.figured.tempo":
    "120–130 BPM인 곡의 스트리밍 수는 다른 모든 곡의 {raw}배({low}–{high}, 보통의 곡), 한 아티스트의 곡들 사이에서는 {within}배입니다({within_low}–{within_high}). 다른 {bands}개 구간 가운데 {beaten}개를 뚜렷이 앞서고, {better}개에 뚜렷이 뒤집니다.",
  "intel.figured.engagement":
    "조회당 좋아요·댓글과 스트리밍 수의 상관은 집계한 그대로 {raw}({low}–{high}), 한 아티스트의 곡들 사이 로그값으로는 {within}입니다({within_low}–{within_high}).",
  "intel.figured.too_few": "비교할 녹음이 {fewest}개에 못 미쳐 평가하지 않았습니다.",
  "intel.figured.learned_from_a_part":
    "녹음 {recordings}개 가운데 {learned}개로 학습했습니다. 이름으로 추린 일부 아티스트의 녹음입니다.",
  "intel.figured.numbers_with_separators": "구분 기호를 넣어 쓴 숫자 {count}개를 뜻대로 읽었습니다.",
  "intel.figured.last_line_open":
    "마지막 줄({line}번째)에 줄바꿈이 없습니다. 마지막 값이 잘렸을 수 있습니다.",
  "intel.figured.h3_refuted":
    "스트리밍 수와 조회 수는 함께 가지만 주장보다 약합니다. 수치의 상관은 {raw}({low}–{high}), 한 아티스트의 곡들 사이에서는 {within}({within_low}–{within_high})입니다.",
} as const
