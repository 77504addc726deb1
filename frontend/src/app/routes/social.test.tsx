import { screen, waitFor } from "@testing-library/react"
import { HttpResponse, http } from "msw"
import { beforeEach, describe, expect, it } from "vitest"
import { choose } from "@/i18n"
import type { CaptionReport } from "@/lib/schema"
import { visit } from "@/testing/render"
import { refuse, server } from "@/testing/server"

const BASIS = { source: "guides", metric: null, value: null, low: null, high: null, n: null }
const RULE = { ...BASIS, kind: "rule_of_thumb" as const }
const LEARNED = { ...BASIS, kind: "learned" as const, value: 0.12, low: -0.05, high: 0.29, n: 119 }
const REORDERED = "Hello there. Will you come?\n\n#one #two"

function report(text: string): CaptionReport {
  return {
    text,
    measures: {
      words: 5,
      characters: text.length,
      graphemes: text.length,
      lines: 1,
      blank_lines: 0,
      hashtags: ["one", "two"],
      trailing_hashtags: 0,
      mentions: [],
      links: [],
      emoji: [],
      question: true,
      calls_to_action: [],
      language: { code: "en", confidence: 0.9 },
      readability: null,
      sentiment: null,
      shown: text.slice(0, 125),
      is_cut: text.length > 125,
      limits: [{ key: "hashtags", used: 31, most: 30 }],
      unavailable: { readability: "too_short" },
    },
    score: {
      value: 61.5,
      base: 15,
      basis: RULE,
      contributions: [
        part("readability", 0, 0, null),
        part("hashtags", 4, 15, 2),
        part("question", 10, 10, "yes", LEARNED),
        part("emoji", 2, 10, 7, { ...LEARNED, low: -0.4, high: -0.1 }),
        part("novelty", 1, 5, 3),
      ],
    },
    recommendations: [{ key: "hashtags", points: 11, advice: "Keep some.", basis: RULE }],
    preview: { text: REORDERED, changes: ["hashtags_to_end"], score: 71 },
    notices: [],
  }
}

function part(
  key: string,
  points: number,
  most: number,
  value: number | string | null,
  basis: typeof RULE | typeof LEARNED = RULE,
) {
  return {
    key,
    label: `Label of ${key}`,
    points,
    most,
    value,
    sentence: `Sentence of ${key}.`,
    advice: null,
    basis,
  }
}

/** A service that reads captions; gives what it was asked. */
function serve(): string[] {
  const asked: string[] = []
  server.use(
    http.get("*/api/v1/social/captions/samples", () =>
      HttpResponse.json([{ name: "a", language: "en", title: "A sample", text: "Sampled words" }]),
    ),
    http.post("*/api/v1/social/captions", async ({ request }) => {
      const { text } = (await request.json()) as { text: string }
      asked.push(text)
      return HttpResponse.json(report(text))
    }),
  )
  return asked
}

const field = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Your caption" })

describe("a caption", () => {
  beforeEach(() => sessionStorage.clear())

  it("is asked about once its writer pauses, and every part says what it rests on", async () => {
    const asked = serve()
    const { user } = visit("/social?step=caption")
    await user.type(await field(), "Hello")
    expect(await screen.findByText("61.5 of 100")).toBeVisible()
    expect(asked).toEqual(["Hello"])
    expect(screen.getByText(/· what was measured shows no clear difference$/)).toBeVisible()
    expect(screen.getByText(/· what was measured speaks against the rule$/)).toBeVisible()
    const learned = "Learned from 119 posts, effect +0.12 (95 % between -0.05 and +0.29):"
    expect(screen.getByText(learned)).toBeVisible()
    expect(screen.getAllByText("Rule of thumb:")).toHaveLength(4)
    expect(screen.getByText(/^Not judged: there is too little text/)).toBeVisible()
    expect(screen.getByText("31 of 30 · too many")).toBeVisible()
  })

  it("shows the strongest part first, and one of a later service as it was worded", async () => {
    serve()
    const { user } = visit("/social?step=caption")
    await user.type(await field(), "Hello")
    await screen.findByText("61.5 of 100")
    const labels = ["Question", "Hashtags in it", "Label of novelty", "Readability"]
    const places = labels.map((label) => screen.getByText(label))
    for (const [place, next] of places.slice(1).map((each, at) => [places[at] as Node, each] as const))
      expect(place.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  })

  it("is replaced by its other order, and by a sample", async () => {
    serve()
    const { user } = visit("/social?step=caption")
    await user.type(await field(), "Hello")
    await user.click(await screen.findByRole("button", { name: "Use this" }))
    expect(await field()).toHaveValue(REORDERED)
    await user.click(screen.getByRole("button", { name: "A sample" }))
    expect(await field()).toHaveValue("Sampled words")
    expect(await field()).toHaveFocus()
  })

  it("that was written on is not replaced by what was said of older words", async () => {
    serve()
    const { user } = visit("/social?step=caption")
    await user.type(await field(), "Hello")
    expect(await screen.findByRole("button", { name: "Use this" })).toBeEnabled()
    server.use(http.post("*/api/v1/social/captions", () => new Promise<never>(() => {})))
    await user.type(await field(), " again")
    expect(screen.getByRole("button", { name: "Use this" })).toBeDisabled()
    const steps = screen.getByRole("navigation", { name: "Steps to a post" })
    expect(steps).not.toHaveTextContent("61.5")
  })

  it("is there again after a reload", async () => {
    serve()
    const { user, unmount } = visit("/social?step=caption")
    await user.type(await field(), "Kept")
    unmount()
    visit("/social?step=caption")
    expect(await field()).toHaveValue("Kept")
  })

  it("beyond what is taken is not sent", async () => {
    const asked = serve()
    const { user } = visit("/social?step=caption")
    await user.click(await field())
    await user.paste("x".repeat(4401))
    expect(await screen.findByRole("alert")).toHaveTextContent("More than 4,400 characters")
    await user.clear(await field())
    await user.paste("short")
    await waitFor(() => expect(asked).toEqual(["short"]))
  })

  it("that is refused says why, and is asked again", async () => {
    serve()
    server.use(http.post("*/api/v1/social/captions", () => refuse("took_too_long", 422), { once: true }))
    const { user } = visit("/social?step=caption")
    await user.type(await field(), "Hello")
    expect(await screen.findByText("took_too_long")).toBeVisible()
    await user.click(screen.getByRole("button", { name: "Try again" }))
    expect(await screen.findByText("61.5 of 100")).toBeVisible()
  })

  it("is spoken of in Korean", async () => {
    serve()
    const { user } = visit("/social?step=caption")
    await user.type(await field(), "Hello")
    await screen.findByText("61.5 of 100")
    await choose("ko")
    expect(await screen.findByText("해시태그 수: 2. 3~5개를 권장합니다.")).toBeVisible()
    expect(screen.getByText("Sentence of novelty.")).toHaveAttribute("lang", "en")
    await choose("en")
  })
})
