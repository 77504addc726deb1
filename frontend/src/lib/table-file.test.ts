import { describe, expect, it } from "vitest"
import { csv } from "@/lib/table-file"

describe("a table as CSV", () => {
  it("quotes texts, doubles their quotes, and leaves numbers as they are", () => {
    expect(
      csv(
        ["a", "b"],
        [
          ['say "hi", you', -1.5],
          [null, true],
        ],
      ),
    ).toBe('\uFEFF"a","b"\r\n"say ""hi"", you",-1.5\r\n,true\r\n')
  })

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "\r=1"])(
    "lets no spreadsheet take %j for a formula",
    (text) => {
      expect(csv(["name"], [[text]])).toContain(`"'${text}"`)
    },
  )
})
