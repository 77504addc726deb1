import { HttpResponse, http } from "msw"
import type { Contribution, PictureReport, Plan } from "@/lib/schema"
import { analysis, REPORT } from "@/testing/report"
import { server } from "@/testing/server"

const RULE = {
  kind: "rule_of_thumb" as const,
  source: "our own",
  metric: null,
  value: null,
  low: null,
  high: null,
  n: null,
}
const BOX = { x: 0.2, y: 0.2, width: 0.5, height: 0.5 }

function part(key: string, points: number, most: number, advice: string | null): Contribution {
  const sentence = `Sentence of ${key}.`
  return { key, label: `Label of ${key}`, points, most, value: 0.3, sentence, advice, basis: RULE }
}

export const PICTURE: PictureReport = {
  id: null,
  name: "pier.png",
  created: null,
  file: { kind: "png", width: 1080, height: 1350, bytes: 9000 },
  notices: ["transparent"],
  measures: {
    brightness: 0.35,
    contrast: 0.12,
    saturation: 0.5,
    colourfulness: 48,
    sharpness: 12,
    noise: 0.2,
    palette: [
      { hex: "#60586e", share: 0.8 },
      { hex: "#e0b8a6", share: 0.2 },
    ],
    harmony: { template: "L", turn: 10, deviation: 3.6 },
    thirds: 0.98,
    symmetry: 0.1,
    text_share: 0,
  },
  guides: {
    thirds: [1 / 3, 2 / 3],
    subject: { x: 0.66, y: 0.33 },
    faces: [BOX],
    text: [],
    formats: [
      {
        key: "reel",
        label: "Reel",
        ratio: "9:16",
        kept: 0.7,
        crop: BOX,
        safe: BOX,
        faces_cut: 1,
        text_cut: 0,
      },
      { key: "feed", label: "Feed", ratio: "4:5", kept: 1, crop: BOX, safe: BOX, faces_cut: 0, text_cut: 0 },
    ],
  },
  score: {
    value: 76.8,
    base: 30,
    basis: RULE,
    contributions: [
      part("brightness", 6.9, 12, "Brighten it."),
      part("harmony", 5, 5, null),
      part("novelty", 1, 5, "Be new."),
    ],
  },
  alike: [{ id: "kept-before", name: "pier at night.png", likeness: 0.94, bits: 4, colours: 0.9 }],
}

export function plan(id: string, name: string, score: number): Plan {
  const track = { key: "track" as const, score, share: 1, points: score, origin: "analysis", missing: null }
  return {
    id,
    name,
    analysis: "song",
    catalogue_track: null,
    picture: null,
    caption: `Words of ${name}`,
    weights: { track: 0.5, picture: 0.25, caption: 0.25 },
    combined: {
      score,
      band: "good",
      parts: [{ ...track, title: "song.mp3", basis: RULE }],
      spread: null,
      balance: null,
      is_unbalanced: null,
      weakest: "track",
      advice: [],
      basis: RULE,
      notices: [],
    },
    created: "2026-01-02T03:04:05Z",
    changed: "2026-01-02T03:04:05Z",
  }
}

/** A service that judges pictures and keeps plans; gives what it was asked. */
export function socialService(plans: readonly Plan[] = []) {
  const kept = [...plans]
  const asked = { pictures: [] as FormData[], plans: [] as unknown[], deleted: [] as string[] }
  server.use(
    http.get("*/api/v1/analyses/song", () =>
      HttpResponse.json(analysis({ id: "song", state: "succeeded", report: REPORT })),
    ),
    http.get("*/api/v1/social/captions/samples", () => HttpResponse.json([])),
    http.get("*/api/v1/social/pictures/samples", () =>
      HttpResponse.json([{ name: "evening_sun", title: "Evening sun", url: "/sun.jpg" }]),
    ),
    http.get("*/api/v1/social/pictures", () => HttpResponse.json([])),
    http.get("*/api/v1/social/pictures/kept", () => HttpResponse.json({ ...PICTURE, id: "kept" })),
    http.get("*/api/v1/social/pictures/kept/image", () => HttpResponse.arrayBuffer(new ArrayBuffer(8))),
    http.post("*/api/v1/social/pictures", async ({ request }) => {
      const form = await request.formData()
      asked.pictures.push(form)
      return HttpResponse.json({ ...PICTURE, id: form.get("keep") === "true" ? "kept" : null })
    }),
    http.delete("*/api/v1/social/:kind/:id", ({ params }) => {
      asked.deleted.push(`${params["kind"]}/${params["id"]}`)
      return new HttpResponse(null, { status: 204 })
    }),
    http.get("*/api/v1/social/plans/compare", ({ request }) => {
      const ids = new URL(request.url).searchParams.getAll("ids")
      const found = kept.filter(({ id }) => ids.includes(id))
      return HttpResponse.json({ plans: found, best: found[0]?.id ?? null, differences: { track: 12.5 } })
    }),
    http.get("*/api/v1/social/plans", () => HttpResponse.json({ items: kept, next_cursor: null })),
    http.post("*/api/v1/social/plans", async ({ request }) => {
      const body = (await request.json()) as { name: string }
      asked.plans.push(body)
      const made = plan(`made-${kept.length}`, body.name, 50)
      kept.unshift(made)
      return HttpResponse.json(made, { status: 201 })
    }),
  )
  return asked
}
