import type { Translation } from "@/i18n"
import type { mood as english } from "../en/mood"

export const mood: Translation<typeof english> = {
  "mood.title": "글의 분위기",
  "mood.lead": "소개글이나 가사를 붙여 넣으세요. 줄마다 살피며 어디에도 남기지 않습니다.",
  "mood.text": "소개글 또는 가사",
  "mood.ask": "분위기 살피기",
  "mood.mean": "줄들의 평균",
  "mood.between": "{low}에서 {high} 사이",
  "mood.scale": "-1은 어둡고 1은 밝음",
  "mood.lines": { other: "{count}줄" },
  "mood.shares": "줄의 {positive}가 밝고 {negative}가 어둡습니다",
  "mood.course": "글의 흐름",
  "mood.part": "{place}번째 부분",
  "mood.note.mood_left_out": "{lines}줄 중 {left}줄은 영어인지 확실하지 않아 뺐습니다.",
  "mood.note.mood_parted": "{longest}자가 넘는 {count}줄은 나누어 판단했습니다.",
  "mood.note.mood_again":
    "{count}줄은 되풀이입니다. 평균에는 그만큼 들어가지만 결과를 더 확실하게 하지는 않습니다.",
  "mood.note.mood_words":
    "게시글용 목록으로 낱말을 하나씩 봅니다. 반어나 노래 속 한 줄의 뜻은 알지 못합니다.",
  "mood.note.mood_streams":
    "재생수 표에는 가사도 소개글도 없어, 분위기가 재생수와 함께 가는지는 재지 않았습니다.",
  "mood.note.mood_language": "영어 낱말만 살필 수 있는데, 이 글은 영어인지 확실하지 않습니다.",
  "mood.note.mood_no_interval":
    "구간을 말하기에는 서로 다른 것이 너무 적습니다. 서로 다르고 비슷한 횟수로 되풀이되며 모두 같게 평가되지는 않은 줄이 {fewest}개 필요합니다.",
}
