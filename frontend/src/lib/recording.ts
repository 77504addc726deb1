import { SOURCE_PROBLEMS } from "@/generated/service"
import { t } from "@/i18n"
import { bytes } from "@/lib/format"
import { ServiceProblem } from "@/lib/problem"
import type { LimitsFacts } from "@/lib/schema"

type Code = keyof typeof SOURCE_PROBLEMS

const ENDINGS = [
  "mp3",
  "wav",
  "wave",
  "flac",
  "ogg",
  "oga",
  "opus",
  "m4a",
  "mp4",
  "aac",
  "webm",
  "weba",
] as const

/** For the file dialogue: kinds for phones, endings for desktops. */
export const ACCEPT = ["audio/*", "video/webm", ...ENDINGS.map((ending) => `.${ending}`)].join(",")

/**
 * What is plainly wrong with a file before it is sent, worded as the service would.
 *
 * A name or type that looks like sound passes: the decoder is the judge.
 */
export function check(file: File, { max_bytes }: LimitsFacts): ServiceProblem | null {
  const name = file.name
  if (file.size === 0) return refusal("empty_source", t("check.empty", { name }))
  if (file.size > max_bytes) {
    const limit = bytes(max_bytes)
    return refusal("too_large", t("check.tooLarge", { name, size: bytes(file.size), limit }))
  }
  if (!soundsLikeAudio(file)) {
    return refusal("unsupported_audio", t("check.type", { name, type: file.type || t("check.unknownType") }))
  }
  return null
}

function soundsLikeAudio(file: File): boolean {
  const ending = file.name.toLowerCase().split(".").at(-1) ?? ""
  return /^(audio\/|video\/(webm|mp4|ogg)$|application\/ogg$)/.test(file.type) || isKnown(ending)
}

function isKnown(ending: string): boolean {
  return (ENDINGS as readonly string[]).includes(ending)
}

function refusal(code: Code, detail: string): ServiceProblem {
  return new ServiceProblem({ code, detail, ...SOURCE_PROBLEMS[code] }, { isOurs: true })
}
