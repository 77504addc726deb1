import { decimal } from "@/features/social/figures"
import { type Said, saidBy } from "@/features/social/wording"
import { isKey, known, t } from "@/i18n"
import { percent } from "@/lib/format"
import type { Basis, Contribution, PictureFormat, PictureReport } from "@/lib/schema"

/** On the short side, what is shown of a picture. */
const SHOWN_PIXELS = 1080

/** What a part of a picture's score is called. */
export function pictureLabel({ key, label }: Contribution): Said {
  return saidBy(`picture.part.${key}`, label)
}

/** Why it has its points. */
export function pictureSentence({ key, sentence }: Contribution, report: PictureReport): Said {
  const { measures, guides } = report
  if (key === "harmony") return harmony(report, sentence)
  if (key === "faces" && guides.faces.length === 0) return saidBy("picture.says.noFaces", sentence)
  if (key === "composition" && guides.subject === null)
    return saidBy("picture.says.noSubject", sentence, { symmetry: percent(measures.symmetry) })
  return saidBy(`picture.says.${key}`, sentence, valuesOf(report))
}

/** How its colours go together. */
export function saidOfHarmony(report: PictureReport): Said {
  const part = report.score.contributions.find(({ key }) => key === "harmony")
  return harmony(report, part?.sentence ?? "")
}

function harmony({ measures }: PictureReport, sentence: string): Said {
  const { template, deviation } = measures.harmony
  if (template === "N") return saidBy("picture.says.noColour", sentence)
  const shape = saidBy(`picture.shape.${template}`, template).text
  return saidBy("picture.says.harmony", sentence, { shape, degrees: decimal(Math.round(deviation)) })
}

function valuesOf({ file, measures, guides }: PictureReport): Record<string, string> {
  const best = bestFormat(guides.formats)
  return {
    brightness: percent(measures.brightness),
    contrast: decimal(measures.contrast),
    saturation: percent(measures.saturation),
    colourfulness: decimal(Math.round(measures.colourfulness)),
    sharpness: decimal(Math.round(measures.sharpness)),
    noise: decimal(Math.round(10 * measures.noise) / 10),
    thirds: percent(measures.thirds),
    symmetry: percent(measures.symmetry),
    faces: decimal(guides.faces.length),
    text: percent(measures.text_share),
    format: best === undefined ? "" : formatName(best).text,
    ratio: best?.ratio ?? "",
    kept: percent(best?.kept ?? 0),
    pixels: decimal(Math.min(file.width, file.height)),
  }
}

/** What a part's points rest on; one of a later service stays as it was worded. */
export function pictureSource({ key, basis }: Contribution): string | undefined {
  const name = `picture.source.${key}`
  return isRule(basis) && isKey(name) ? known(name, "") : undefined
}

/** The same of the whole score. */
export function pictureSourceOfAll(basis: Basis): string | undefined {
  return isRule(basis) ? t("picture.source") : undefined
}

/** What was learned instead, some day, says itself from what. */
function isRule({ kind }: Basis): boolean {
  return kind === "rule_of_thumb"
}

/** What to change about a part; the service says it of every part that is not at its best. */
export function pictureAdvice({ key, advice }: Contribution, report: PictureReport): Said | null {
  if (advice === null) return null
  const { measures, file } = report
  const turns: Readonly<Record<string, boolean>> = {
    brightness: measures.brightness < 0.5,
    contrast: measures.contrast < 0.2,
    saturation: measures.saturation < 0.4,
    format: Math.min(file.width, file.height) < SHOWN_PIXELS,
  }
  const turn = turns[key] === undefined ? "" : turns[key] ? ".more" : ".less"
  return saidBy(`picture.advice.${key}${turn}`, advice, valuesOf(report))
}

export function formatName({ key, label }: PictureFormat): Said {
  return saidBy(`picture.format.${key}`, label)
}

/** The format that keeps most of it. */
function bestFormat(formats: readonly PictureFormat[]): PictureFormat | undefined {
  return formats.toSorted((one, other) => other.kept - one.kept)[0]
}

/** A sample's name, as its title would be said. */
export function sampleTitle(name: string, title: string): Said {
  return saidBy(`picture.sample.${name}`, title)
}

/** What a picture is called: samples, also kept ones, by their title, files by their name. */
export function pictureName(name: string, sample = name): string {
  return saidBy(`picture.sample.${sample}`, name).text
}

export function noticeText(notice: PictureReport["notices"][number]): string {
  return t(`picture.notice.${notice}`)
}
