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
  "mood.note.mood_words":
    "게시글용 목록으로 낱말을 하나씩 봅니다. 반어나 노래 속 한 줄의 뜻은 알지 못합니다.",
  "mood.note.mood_streams":
    "재생수 표에는 가사도 소개글도 없어, 분위기가 재생수와 함께 가는지는 재지 않았습니다.",
  "mood.note.mood_language": "영어 낱말만 살필 수 있는데, 이 글은 영어인지 확실하지 않습니다.",
  "mood.note.mood_lines_cut": "처음 {most}줄 뒤의 {left}줄은 살피지 않았습니다.",
  "mood.note.mood_ends_cut": "앞 {longest}자만 살핀 줄: {long}개.",
  "mood.note.mood_no_interval":
    "구간을 말하기에는 서로 다른 것이 너무 적습니다. 서로 다르고 비슷한 횟수로 되풀이되며 모두 같게 평가되지는 않은 줄이 {fewest}개 필요합니다.",
}
