import { locale, said } from "@/i18n"
import { percent, withUnit } from "@/lib/format"
import { say, sentence } from "@/lib/said/sentence"
import type { Counterfactuals, FeatureInfo, Move } from "@/lib/schema"

/** Below this share of draws what a move reaches is called unstable. */
const SHAKY = 0.7

/** A move that was found, or the one that came closest; null where the service's own words stand. */
export function moveSentence(move: Move, table: readonly FeatureInfo[], isNearest: boolean): string | null {
  if (said() === null) return null
  const { changes, after, stability } = move
  const told = changes.map(({ feature, before, after: to }) => {
    const info = table.find(({ key }) => key === feature)
    if (info === undefined) return say("move.change", { label: feature, before, after: to })
    return say("move.change", {
      label: info.label,
      before: withUnit(before, info),
      after: withUnit(to, info),
    })
  })
  const effect = say(after.hit ? "move.brings" : "move.leaves", { votes: after.votes })
  const name = isNearest ? "move.nearest" : changes.length === 1 ? "move.alone" : "move.together"
  const text = say(name, { changes: new Intl.ListFormat(locale()).format(told), effect })
  const isShaky = !isNearest && stability < SHAKY
  return isShaky ? `${text} ${say("move.shaky", { share: percent(stability) })}` : text
}

/** Whether a move was found that turns the majority; null where the service's own words stand. */
export function outcomeSentence({ goal, outcome }: Counterfactuals): string | null {
  if (goal !== "flip" || outcome === "already") return null
  return sentence(outcome === "found" ? "move.found" : "move.none")
}
