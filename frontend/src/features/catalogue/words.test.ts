import { describe, expect, it } from "vitest"
import { releasedText } from "@/features/catalogue/words"
import { speak } from "@/i18n"

describe("a release", () => {
  it("is as fine as it is known, in the language that is spoken", async () => {
    const all = ["1987-11-12", "1987-11", "1987"]
    expect(all.map(releasedText)).toEqual(["November 12, 1987", "November 1987", "1987"])
    await speak("tr")
    expect(all.map(releasedText)).toEqual(["12 Kasım 1987", "Kasım 1987", "1987"])
    await speak("ko")
    expect(all.map(releasedText)).toEqual(["1987년 11월 12일", "1987년 11월", "1987년"])
  })

  it("that is no date stays as it was said", () => {
    expect(["soon", "1987-99", "1987-11-99"].map(releasedText)).toEqual(["soon", "1987-99", "1987-11-99"])
  })
})
