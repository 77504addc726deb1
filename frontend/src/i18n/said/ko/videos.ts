import type { Problems } from "@/i18n/said"

const UPLOAD = "녹음을 가지고 있다면 대신 파일을 업로드하세요."

export const videos = {
  youtube_age_limited: ["YouTube가 로그인한 성인에게만 보여 주는 동영상입니다", UPLOAD],
  youtube_blocked: [
    "YouTube가 이 서버의 요청을 거부합니다",
    "대신 파일을 업로드하세요. YouTube는 많은 서버를 막으며, 다시 시도해도 잘되지 않습니다.",
  ],
  youtube_disabled: ["이 서비스는 주소를 받지 않습니다", "녹음을 파일로 업로드하세요."],
  youtube_live: [
    "라이브 중이거나 아직 시작하지 않은 동영상입니다",
    "방송 녹화를 재생할 수 있을 때 다시 시도하세요.",
  ],
  youtube_private: [
    "비공개 동영상입니다",
    "소유자에게 공개나 일부 공개로 바꿔 달라고 하거나, 대신 파일을 업로드하세요.",
  ],
  youtube_too_large: [
    "동영상의 소리가 너무 큰 파일입니다",
    "더 짧은 동영상을 고르거나 압축한 사본을 업로드하세요.",
  ],
  youtube_too_long: [
    "동영상이 너무 깁니다",
    "한 곡짜리 동영상을 고르세요. 믹스와 앨범은 먼저 잘라야 합니다.",
  ],
  youtube_too_slow: [
    "동영상을 가져오는 데 너무 오래 걸렸습니다",
    "나중에 다시 시도하거나 대신 파일을 업로드하세요.",
  ],
  youtube_unavailable: [
    "동영상을 볼 수 없습니다",
    "시크릿 창에서 아직 재생되는지 확인하세요. 녹음을 가지고 있다면 대신 파일을 업로드하세요.",
  ],
  youtube_unreachable: [
    "YouTube에 연결할 수 없습니다",
    "이 서버의 연결을 확인하고 다시 시도하거나, 대신 파일을 업로드하세요.",
  ],
  youtube_unreadable: [
    "이 동영상의 소리를 가져올 수 없습니다",
    "녹음을 가지고 있다면 대신 파일을 업로드하세요. 운영자가 더 새로운 yt-dlp를 설치할 수 있습니다.",
  ],
} satisfies Partial<Problems>
