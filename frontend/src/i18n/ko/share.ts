import type { Translation } from "@/i18n"
import type { share as english } from "../en/share"

export const share: Translation<typeof english> = {
  "share.title": "이 리포트 공유",
  "share.text": "링크가 있으면 누구나 키 없이 이 리포트와 그림을 볼 수 있습니다. 다른 것은 볼 수 없습니다.",
  "share.close": "닫기",
  "share.lasts": "링크 유효 기간",
  "share.days.1": "하루",
  "share.days.7": "일주일",
  "share.days.30": "30일",
  "share.days.365": "1년",
  "share.make": "링크 만들기",
  "share.new": "새 링크",
  "share.once": "지금 한 번만 보여 주며, 서비스는 사본을 보관하지 않습니다. 언제든 새로 만들 수 있습니다.",
  "share.links": "지금 쓸 수 있는 링크",
  "share.none": "없습니다. 이 리포트는 나만 볼 수 있습니다.",
  "share.made": "만든 때: {moment}",
  "share.madeNow": "방금 만듦",
  "share.until": "만료: {moment}",
  "share.end": "끝내기",
}
