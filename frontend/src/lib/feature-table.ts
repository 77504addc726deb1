import { useQuery } from "@tanstack/react-query"
import { useCallback } from "react"
import { fill, useSpoken } from "@/i18n"
import type { FeatureWords, Said } from "@/i18n/said"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"
import type { FeatureInfo } from "@/lib/schema"

/** The feature table: what each feature is, its unit, range and meaning. It changes with a release only. */
export function useFeatureTable() {
  const { said } = useSpoken()
  return useQuery({
    queryKey: keys.features,
    queryFn: ({ signal }) => unwrap(client.GET("/api/v1/features", { signal })),
    staleTime: Number.POSITIVE_INFINITY,
    select: useCallback((table: readonly FeatureInfo[]) => inWords(table, said), [said]),
  })
}

/** The table in the language that is spoken; a feature of a later service stays as the service words it. */
export function inWords(table: readonly FeatureInfo[], said: Said | null): readonly FeatureInfo[] {
  return said === null ? table : table.map((info) => ({ ...info, ...worded(info, said) }))
}

function worded(info: FeatureInfo, said: Said): Partial<FeatureInfo> {
  const units: Readonly<Record<string, string>> = said.units
  const names: Readonly<Record<string, string>> = said.categories
  return {
    ...wordsOf(info.key, said),
    unit: units[info.unit] ?? info.unit,
    categories: info.categories.map((name) => names[name] ?? name),
  }
}

function wordsOf(key: string, { features, timbre }: Said): Partial<FeatureWords> {
  const index = /^mfcc_(\d+)$/.exec(key)?.[1]
  if (index === undefined) return (features as Readonly<Record<string, FeatureWords>>)[key] ?? {}
  const numbered = (text: string) => fill(text, { index })
  return { label: numbered(timbre.label), meaning: numbered(timbre.meaning), higher: timbre.higher }
}
