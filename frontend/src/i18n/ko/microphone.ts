import type { Translation } from "@/i18n"
import type { microphone as english } from "../en/microphone"

export const microphone: Translation<typeof english> = {
  "microphone.open": "마이크로 녹음",
  "microphone.title": "마이크로 녹음",
  "microphone.text":
    "최대 1분, 최소 {least}초. 녹음한 뒤 파일처럼 분석합니다. 조용한 방에서 가까이, 크게 틀어 주세요.",
  "microphone.warning":
    "마이크는 들리는 소리를 바꿉니다. 휴대폰 마이크는 저음과 가장 높은 고음을 깎고 음량을 스스로 맞춥니다. 그래서 라우드니스, 에너지, 밝기는 곡보다 휴대폰과 방을 더 많이 반영합니다. 믿을 만한 수치가 필요하면 파일을 쓰세요.",
  "microphone.start": "녹음 시작",
  "microphone.asking": "브라우저가 물으면 마이크를 허용해 주세요.",
  "microphone.recording": "녹음 중: {most}초 중 {seconds}초",
  "microphone.began": "녹음을 시작했습니다.",
  "microphone.level": "음량",
  "microphone.quiet": "너무 작습니다. 더 가까이 오거나 소리를 키우세요.",
  "microphone.good": "적당한 음량입니다.",
  "microphone.loud": "너무 커서 소리가 잘립니다. 더 멀리 떨어지세요.",
  "microphone.stop": "멈추고 분석",
  "microphone.discard": "버리기",
  "microphone.close": "닫기",
  "microphone.denied":
    "마이크가 거부되었습니다. 브라우저 주소창에서 이 사이트에 허용한 뒤 다시 시작하세요. 파일로도 할 수 있습니다.",
  "microphone.missing": "마이크를 찾지 못했습니다. 연결하거나 파일을 고르세요.",
  "microphone.unable":
    "이 브라우저는 녹음할 수 없거나, 페이지가 HTTPS로 제공되지 않습니다. 대신 파일을 고르세요.",
  "microphone.broke": "녹음이 중간에 끊겼습니다. 다시 시작하거나 파일을 고르세요.",
  "microphone.name": "녹음 {when}",
}
