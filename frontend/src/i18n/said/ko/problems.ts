import type { Problems } from "@/i18n/said"
import { videos } from "./videos"

const UPLOAD = "녹음을 가지고 있다면 대신 파일을 업로드하세요."
const LATER = "몇 초 뒤에 다시 시도하세요."
const WAIT = "잠시 뒤에 다시 시도하세요."
const ENDED = "일부가 끝날 때까지 기다린 뒤 다시 시도하세요."

export const problems: Problems = {
  ...videos,
  address_refused: [
    "서비스가 이 주소를 호출하지 않습니다",
    "사용자 이름이 없고 공개된 주소로만 이어지는 https 주소를 주세요.",
  ],
  address_share_taken: ["이 주소에서 진행 중인 일이 너무 많습니다", ENDED],
  address_unsupported: [
    "이 주소에서는 녹음을 가져오지 않습니다",
    "파일, s3:// 주소, 또는 YouTube 동영상의 https 주소를 주세요.",
  ],
  analysis_not_found: ["그런 분석은 없습니다", "삭제되었을 수 있습니다. 녹음을 다시 업로드하세요."],
  analytics_away: ["스트리밍과 조회 수 자료에 잠시 닿을 수 없습니다", LATER],
  analytics_missing: [
    "스트리밍과 조회 수가 있는 곡이 없습니다",
    "운영자에게 `spectral-train crossplatform run`으로 표를 불러와 달라고 하세요.",
  ],
  analytics_writable: [
    "이 표에는 질문할 수 없습니다",
    "운영자에게 SDNA_INTELLIGENCE__DATABASE에 읽기만 하는 역할을 적어 달라고 하세요.",
  ],
  bad_address: [
    "YouTube 동영상 주소가 아닙니다",
    "https://www.youtube.com/watch?v=… 또는 https://youtu.be/… 같은 동영상 하나의 주소를 붙여 넣으세요.",
  ],
  batch_closed: ["이 일괄 분석은 더 받지 않습니다", "새 일괄 분석으로 보내세요."],
  batch_ended: ["일괄 분석이 이미 끝났습니다", "대신 삭제하세요."],
  batch_not_found: ["그런 일괄 분석은 없습니다", "삭제되었을 수 있습니다. 다시 보내세요."],
  batch_too_large: ["일괄 분석이 너무 큽니다", "나누어서 보내세요."],
  batches_full: ["일괄 분석에서 기다리는 녹음이 너무 많습니다", "잠시 뒤에, 또는 더 작게 나누어 시도하세요."],
  body_too_large: ["요청 본문이 너무 큽니다", "필요한 항목만 보내세요."],
  callback_needs_key: [
    "콜백 주소는 API 키가 있어야 지정할 수 있습니다",
    "콜백 없이 가끔 일괄 분석을 확인하거나, 운영자에게 API 키를 요청하세요.",
  ],
  catalogue_cleared: ["이 가져오기가 멈춰 있는 동안 카탈로그가 비워졌습니다", "표를 다시 가져오세요."],
  catalogue_empty: [
    "카탈로그에 비교할 트랙이 없습니다",
    "`spectral-dna catalogue fetch` 또는 `spectral-dna catalogue import 파일`로 채우세요.",
  ],
  catalogue_fetch_disabled: [
    "이 서비스는 공개된 표를 내려받지 않습니다",
    "운영자에게 카탈로그를 채워 달라고 부탁하세요.",
  ],
  catalogue_fetch_failed: [
    "공개된 표를 내려받지 못했습니다",
    "나중에 다시 시도하거나 표를 직접 내려받아 `spectral-dna catalogue import 파일`로 가져오세요.",
  ],
  catalogue_track_not_found: [
    "카탈로그에 그런 트랙이 없습니다",
    "GET /api/v1/catalogue/tracks로 있는 트랙을 찾을 수 있습니다.",
  ],
  corrupt_audio: [
    "녹음이 손상되었습니다",
    "플레이어에서 열어 보고, 재생되면 다시 내보낸 사본을 업로드하세요.",
  ],
  cross_origin: [
    "다른 사이트의 페이지는 이것을 요청할 수 없습니다",
    "서비스의 주소에서 대시보드를 열거나, 프로그램에서 API를 호출하세요.",
  ],
  database_unavailable: [
    "잠시 데이터베이스에 닿지 않습니다",
    "몇 초 뒤에 다시 시도하세요. 접수된 것은 사라지지 않습니다.",
  ],
  decoding_limit: [
    "한도 안에서 녹음을 디코딩하지 못했습니다",
    "44.1 kHz MP3 또는 WAV로 다시 내보낸 사본을 업로드하세요.",
  ],
  empty_batch: ["일괄 분석이 비어 있습니다", "녹음을 하나 이상 보내세요."],
  empty_source: ["파일이 비어 있습니다", "녹음을 다시 고르세요. 업로드가 끊겼을 수 있습니다."],
  error: ["문제가 생겼습니다", UPLOAD],
  forbidden_scope: [
    "이 API 키로는 할 수 없습니다",
    "세부 내용에 적힌 권한이 있는 키를 운영자에게 요청하세요.",
  ],
  idempotency_conflict: [
    "이 Idempotency-Key는 다른 요청에 쓰였습니다",
    "호출마다 새 키를 만들고, 같은 키는 똑같은 본문에만 쓰세요.",
  ],
  intelligence_not_published: [
    "Spotify와 YouTube에 관한 보고서가 게시되지 않았습니다",
    "운영자에게 `spectral-train crossplatform run --publish`로 게시해 달라고 하세요.",
  ],
  internal_error: [
    "서비스 쪽에 문제가 생겼습니다",
    "다시 시도하고, 또 일어나면 운영자에게 코드를 알려 주세요.",
  ],
  invalid_cursor: ["목록의 위치가 올바르지 않습니다", "목록을 처음부터 다시 여세요."],
  invalid_request: ["요청이 올바르지 않습니다", "세부 내용에 적힌 항목을 고쳐 주세요."],
  key_not_found: ["그런 API 키는 없습니다", "있는 키는 키 목록에서 볼 수 있습니다."],
  markets_not_published: [
    "게시된 시장이 없습니다",
    "경험칙을 고르거나, 운영자에게 시장을 게시해 달라고 하세요.",
  ],
  missing_file: ["보낸 녹음이 없습니다", "녹음을 골라 다시 보내세요."],
  no_audio_track: ["이 파일에는 소리가 없습니다", "소리만 MP3나 M4A 등으로 내보내세요."],
  not_cancellable: ["분석이 이미 끝났습니다", "대신 삭제하세요."],
  not_shareable: ["공유할 리포트가 없습니다", "분석이 성공한 뒤에 공유하세요."],
  nothing_heard: [
    "이 분석에는 비교할 특징이 없습니다",
    "분석이 성공한 뒤 다시 시도하세요. 무음이거나 실패한 분석에는 비교할 것이 없습니다.",
  ],
  nothing_to_compare: [
    "이 분석은 결과와 견줄 수 없습니다",
    "판정이 나온 녹음의 결과를 알려 주세요. 이 서비스의 샘플은 제외됩니다.",
  ],
  nothing_to_place: [
    "시장과 견줄 것이 없습니다",
    "판정과 함께 분석이 끝나기를 기다리세요. 무음, 말소리, 아주 잔잔한 녹음에는 판정이 없습니다.",
  ],
  nothing_to_retry: [
    "이 일괄 분석에는 다시 시도할 것이 없습니다",
    "실패한 녹음을 새 일괄 분석으로 보내세요. 각각의 이유는 목록에 있습니다.",
  ],
  outcome_not_found: ["이 분석의 결과는 아직 알려지지 않았습니다", "같은 주소에 PUT으로 알려 주세요."],
  picture_limit: [
    "한도 안에서 사진을 살펴보지 못했습니다",
    "긴 변이 2160픽셀 이하인 JPEG로 다시 내보내 그 사본을 업로드하세요.",
  ],
  picture_not_found: ["그런 사진은 없습니다", "삭제되었을 수 있습니다. 다시 업로드하세요."],
  picture_not_supported: [
    "읽을 수 있는 사진이 아닙니다",
    "PNG, JPEG, GIF 또는 WebP를 업로드하세요. SVG 같은 그림은 먼저 PNG로 내보내세요.",
  ],
  picture_too_large: ["사진이 너무 큽니다", "긴 변이 1080 또는 2160픽셀인 JPEG로 내보내세요."],
  picture_too_many_pixels: [
    "사진의 픽셀이 너무 많습니다",
    "더 작은 사본을 내보내세요. 긴 변은 1080 또는 2160픽셀이면 충분합니다.",
  ],
  picture_too_narrow: [
    "사진이 너무 좁고 깁니다",
    "잘라 내세요. 어떤 게시물 형식도 너비의 두 배보다 길지 않습니다.",
  ],
  picture_too_small: [
    "사진이 너무 작습니다",
    "원본을 업로드하세요. 각 변에 최소 64픽셀, 선명하게 보이려면 1080픽셀이 필요합니다.",
  ],
  picture_unreadable: [
    "사진이 손상되었습니다",
    "사진 프로그램에서 열어 보세요. 거기서 보이면 다시 내보내 그 사본을 업로드하세요.",
  ],
  plan_not_found: ["그런 계획이 없습니다", "지워졌을 수 있습니다. 계획 목록을 확인하세요."],
  queries_off: [
    "이 서비스는 SQL 질문을 받지 않습니다",
    "운영자에게 물어보세요. 보고서와 그림은 그대로 볼 수 있습니다.",
  ],
  query_refused: [
    "이 질문은 할 수 없습니다",
    "상세 내용이 가리키는 곳을 고치세요. tracks, artists, links, runs 표에 대한 SELECT 하나만 받습니다.",
  ],
  query_too_dear: [
    "이 질문은 너무 오래 걸립니다",
    "더 적게 물어보세요. 합치거나 정렬할 행을 줄이고 WHERE와 LIMIT를 넣으세요.",
  ],
  queue_full: ["기다리는 녹음이 너무 많습니다", WAIT],
  quota_exceeded: ["오늘의 분석 한도를 다 썼습니다", "나중에 다시 시도하거나 운영자에게 더 요청하세요."],
  rate_limited: ["요청이 너무 많습니다", "잠시 기다리세요. 운영자가 한도를 높일 수 있습니다."],
  sample_not_found: ["그런 샘플 곡은 없습니다", "목록에서 고르세요."],
  share_not_found: [
    "이 링크는 이어지는 곳이 없습니다",
    "기한이 지났거나 거두어졌을 수 있습니다. 링크를 준 사람에게 새로 부탁하세요.",
  ],
  similar_index_damaged: [
    "비슷한 트랙의 색인이 손상되었습니다",
    "카탈로그에서 다시 만들고 있습니다. 몇 초 뒤 다시 시도하세요.",
  ],
  similar_not_ready: [
    "비슷한 트랙을 준비하고 있습니다",
    "Retry-After의 시간이 지난 뒤 다시 시도하세요. 백만 트랙이면 30초쯤 걸립니다.",
  ],
  source_missing: ["그런 파일은 없습니다", "경로를 확인하세요."],
  source_unreadable: ["파일을 읽을 수 없습니다", "파일과 상위 폴더를 누가 읽을 수 있는지 확인하세요."],
  spotify_forbidden: [
    "Spotify가 이 서비스의 앱에 이 요청을 허용하지 않습니다",
    "운영자에게 알려 주세요. 개발 모드의 앱은 소유자에게 Spotify Premium이 있어야 하고, 요청할 수 있는 것이 더 적습니다.",
  ],
  spotify_gone: [
    "Spotify가 더 이상 이 요청에 답하지 않습니다",
    "Spotify에서 링크로 트랙을 여세요. 이 서비스의 새 버전은 방법을 알 수도 있습니다.",
  ],
  spotify_limited: ["Spotify에 너무 자주 요청했습니다", "Retry-After의 시간이 지난 뒤 다시 시도하세요."],
  spotify_off: [
    "이 서비스는 Spotify에 요청하지 않습니다",
    "링크로 트랙을 열거나 여기의 카탈로그에서 찾으세요. 운영자는 SPOTIFY_CLIENT_ID와 SPOTIFY_CLIENT_SECRET을 설정하세요.",
  ],
  spotify_refused: [
    "Spotify가 이 서비스의 자격 증명을 받아들이지 않습니다",
    "운영자에게 알려 주세요. 앱의 클라이언트 ID나 비밀 키가 바뀌었거나 앱이 닫혔습니다.",
  ],
  spotify_track_not_found: [
    "Spotify에 그런 트랙이 없습니다",
    "ID를 확인하세요. 트랙 링크의 /track/ 뒤에 있는 영문자와 숫자 22자입니다.",
  ],
  spotify_unreachable: ["Spotify가 응답하지 않았습니다", "잠시 뒤 다시 시도하세요."],
  storage_unavailable: ["지금은 녹음을 보관할 수 없습니다", LATER],
  streams_models_missing: [
    "재생수와 조회수 모델이 게시되지 않았습니다",
    "운영자에게 `spectral-train crossplatform run --publish`로 게시해 달라고 하세요.",
  ],
  table_too_large: ["표가 너무 큽니다", "표를 나누거나 운영자에게 한도를 높여 달라고 부탁하세요."],
  too_large: ["파일이 너무 큽니다", "MP3나 AAC처럼 압축한 사본이나 더 짧은 녹음을 보내세요."],
  too_long: ["녹음이 너무 깁니다", "한 번에 한 곡씩 업로드하세요. 믹스와 앨범은 먼저 잘라야 합니다."],
  too_many_batches: ["열린 일괄 분석이 너무 많습니다", "하나가 끝날 때까지 기다리거나 하나를 취소하세요."],
  too_many_connections: ["연결된 클라이언트가 너무 많습니다", WAIT],
  too_many_kept_pictures: [
    "보관할 수 있는 만큼 사진을 보관하고 있습니다",
    "필요 없는 것을 삭제하거나 보관하지 않고 평가받으세요.",
  ],
  too_many_lookups: ["Spotify에 보낼 질문이 너무 많이 기다리고 있습니다", LATER],
  too_many_pictures: ["기다리는 사진이 너무 많습니다", LATER],
  too_many_plans: [
    "보관할 수 있는 만큼의 계획이 이미 있습니다",
    "더 이상 필요 없는 계획을 지우거나 있는 계획을 바꾸세요.",
  ],
  too_many_predictions: ["진행 중인 예측이 너무 많습니다", LATER],
  too_many_queries: ["답하고 있는 질문이 너무 많습니다", LATER],
  too_many_searches: ["진행 중인 탐색이 너무 많습니다", LATER],
  too_many_shares: [
    "이 리포트로 이어지는 링크가 이미 충분합니다",
    "읽을 사람에게 그중 하나를 주거나, 필요 없는 링크를 끝내세요.",
  ],
  too_many_uploads: ["진행 중인 업로드가 너무 많습니다", WAIT],
  too_many_waiting: ["기다리는 내 녹음이 너무 많습니다", ENDED],
  too_short: ["녹음이 너무 짧습니다", "최소 5초를 업로드하세요. 곡 전체가 가장 정확한 리포트를 줍니다."],
  took_too_long: [
    "분석이 너무 오래 걸렸습니다",
    "서비스가 덜 바쁠 때 다시 시도하거나 더 짧은 녹음을 업로드하세요.",
  ],
  unauthorized: ["누구의 요청인지 알아야 합니다", "API 키를 입력하세요. 운영자가 발급합니다."],
  unknown_genre: ["모델이 모르는 장르입니다", "목록에서 고르거나 장르를 비워 두세요."],
  unknown_table: ["카탈로그가 받는 표가 아닙니다", "공개된 그대로, 모든 열을 갖춘 파일을 가져오세요."],
  unreadable_table: ["표를 읽을 수 없습니다", "머리글 한 줄이 있는 UTF-8 CSV로 저장하세요."],
  unsupported_audio: ["읽을 수 있는 녹음이 아닙니다", "MP3, WAV, FLAC, OGG, Opus, M4A, WebM을 업로드하세요."],
  upload_stalled: ["업로드가 멈췄습니다", "연결을 확인하고 다시 보내세요."],
  upload_too_slow: ["업로드가 너무 느립니다", "더 빠른 연결로 다시 보내거나 더 작은 파일을 보내세요."],
  variant_unavailable: ["공개된 모델은 이 입력을 쓰지 않습니다", "비워 두세요. 모델은 소리만으로 답합니다."],
  video_effect_missing: [
    "공식 영상의 효과가 추정되지 않았습니다",
    "두 종류의 영상을 가진 아티스트가 충분한 표로 실행한 결과를 운영자에게 게시해 달라고 하세요.",
  ],
  worker_died: ["분석 과정이 중단되었습니다", "녹음을 다른 형식으로 내보내 다시 시도하세요."],
  wrong_host: ["서비스의 이름이 아닙니다", "localhost로 접속하세요. 운영자가 다른 이름을 더할 수 있습니다."],
}
