import type { Translation } from "@/i18n"
import type { keys as english } from "../en/keys"

export const keys: Translation<typeof english> = {
  "keys.title": "API 키",
  "keys.lead": "키는 누가 묻는지, 하루에 얼마나 물을 수 있는지를 서비스에 알려 줍니다.",
  "keys.who": "이 서비스에서 나는",
  "keys.kind.local":
    "이 서비스의 유일한 사용자입니다. 이 컴퓨터에서 당신만을 위해 실행되며 누구에게도 키를 요구하지 않습니다.",
  "keys.kind.visitor":
    "방문자입니다. 이 브라우저에는 고유한 무작위 토큰이 있고, 분석은 그 토큰에 속합니다. 브라우저 저장소를 지우면 되찾을 수 없습니다.",
  "keys.kind.key": "키를 가진 사용자입니다. 이 탭을 닫을 때까지 보관합니다.",
  "keys.name": "이름",
  "keys.prefix": "키",
  "keys.scopes": "권한",
  "keys.scope.read": "읽기",
  "keys.scope.write": "분석과 변경",
  "keys.scope.admin": "관리",
  "keys.quota": "하루 분석 수",
  "keys.endless": "제한 없음",
  "keys.used": "오늘 사용 (UTC)",
  "keys.uncounted": "세지 않음",
  "keys.lastUsed": "마지막 사용",
  "keys.enter": "키 입력",
  "keys.other": "다른 키 사용",
  "keys.forget": "이 키 잊기",
  "keys.operator": "키 받기",
  "keys.operatorText":
    "키는 서비스를 운영하는 사람이 줍니다. 관리 권한이 있는 키로 여기서 만들거나, 서버에서 다음 명령으로 만듭니다.",
  "keys.make": "키 만들기",
  "keys.localNote":
    "혼자 쓰는 서비스에는 필요 없습니다. SDNA_ACCESS__MODE 설정이 “keys” 또는 “visitors”일 때 쓰입니다.",
  "keys.for": "사용할 사람",
  "keys.makeIt": "키 만들기",
  "keys.new": "새 키: {name}",
  "keys.once": "지금 한 번만 보여 줍니다. 서비스는 해시만 보관합니다.",
  "keys.list": "발급한 키",
  "keys.none": "아직 없습니다.",
  "keys.end": "폐기",
  "keys.ended": "폐기: {moment}",
  "keys.confirm": "이 키를 폐기할까요? {name}",
  "keys.confirmText": "이 키를 쓰는 요청은 이제 거부됩니다. 분석한 것은 남습니다. 되돌릴 수 없습니다.",
  "keys.noQuota": "하루 제한 없음",
  "keys.perDay": "하루 {count}회",
  "keys.unused": "사용한 적 없음",
  "keys.usedAt": "마지막 사용 {moment}",
}
