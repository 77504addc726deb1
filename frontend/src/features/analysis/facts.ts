import { t } from "@/i18n"
import { clock, measured, number } from "@/lib/format"
import type { FeatureInfo, StageRow } from "@/lib/schema"

export interface Fact {
  readonly label: string
  readonly text: string
}

/** What the stages know by now of tempo, key and length; nothing is shown before it is measured. */
export function knownFacts(stages: readonly StageRow[], table: readonly FeatureInfo[]): Fact[] {
  const facts = Object.assign({}, ...stages.map((row) => row.facts)) as StageRow["facts"]
  const value = (key: string) => (typeof facts[key] === "number" ? facts[key] : null)
  const [length, tempo, key] = [
    value("duration"),
    value("tempo"),
    keyName(value("key"), value("mode"), table),
  ]
  return [
    ...(length === null ? [] : [{ label: t("fact.duration"), text: clock(length) }]),
    ...(tempo === null ? [] : [{ label: t("fact.tempo"), text: `${number(tempo)} BPM` }]),
    ...(key === null ? [] : [{ label: t("fact.key"), text: key }]),
  ]
}

function keyName(key: number | null, mode: number | null, table: readonly FeatureInfo[]): string | null {
  const [keys, modes] = [table.find((row) => row.key === "key"), table.find((row) => row.key === "mode")]
  if (key === null || keys === undefined) return null
  const tonic = measured(key, keys)
  return mode === null || modes === undefined ? tonic : `${tonic} ${measured(mode, modes)}`
}
