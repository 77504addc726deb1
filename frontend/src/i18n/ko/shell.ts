import type { Translation } from "@/i18n"
import type { shell as english } from "../en/shell"

/*
 * The terms of the dashboard, the same in every file: track = 곡, recording = 녹음, analysis = 분석, report = 리포트,
 * feature = 특성, tempo = 템포, key = 조성, mode = 선법(장조/단조), time signature = 박자, loudness = 라우드니스,
 * danceability = 댄서빌리티, energy = 에너지, valence = 밝은 정서, brightness = 밝기, timbre = 음색,
 * emerging = 떠오르는 곡, charting = 차트 음악, likeness = 유사도, chance = 확률, hit = 히트, popularity = 인기도,
 * base rate = 기저율, stability = 안정성, batch = 일괄 분석, share = 공유, API key = API 키.
 * No particle follows a name or number where it would depend on how that ends.
 */
export const shell: Translation<typeof english> = {
  "app.name": "Spectral DNA",
  "app.skip": "본문으로 건너뛰기",
  "app.home": "Spectral DNA, 첫 화면으로",
  "app.loading": "불러오는 중",
  "language.label": "언어",
  "language.failed": "이 언어의 문구를 가져오지 못했습니다. 바뀐 것은 없으니 다시 시도해 주세요.",
  "menu.label": "화면",
  "menu.history": "기록",
  "menu.batches": "일괄 분석",
  "menu.more": "더 보기",
  "theme.label": "테마",
  "theme.system": "시스템",
  "theme.light": "밝게",
  "theme.dark": "어둡게",
  ordinal: { other: "{count}" },
  "footer.line": "측정하고, 비교하고, 설명합니다. 모델의 견해일 뿐 조언이 아닙니다.",
  "footer.api": "API",
  "footer.licence": "자유 소프트웨어, GPL-3.0-or-later",
  "footer.version": "모델 {version}",
  "problem.code": "코드",
  "problem.retry": "다시 시도",
  "problem.home": "곡 분석하기",
  "problem.unreachable.title": "서비스가 응답하지 않습니다",
  "problem.unreachable.silent": "대시보드가 자기 주소에서 서비스를 찾지 못했습니다.",
  "problem.unreachable.status": "상태 코드 {status} 응답이 왔지만, 이 서비스가 보낸 것이 아닙니다.",
  "problem.unreachable.advice":
    "서비스가 실행 중인지, 인터넷에 연결되어 있는지 확인해 주세요. 이 페이지가 알아서 다시 시도합니다.",
  "problem.dashboard.title": "대시보드에 오류가 생겼습니다",
  "problem.dashboard.advice":
    "페이지를 새로 고쳐 주세요. 다시 일어나면 코드와 세부 내용을 운영자에게 알려 주세요.",
  "unknown.title": "그런 페이지는 없습니다",
  "unknown.text": "주소를 잘못 적었거나 페이지가 옮겨졌을 수 있습니다.",
  "dialog.cancel": "취소",
  "chart.table": "표로 보기",
  "chart.hide": "표 숨기기",
}
