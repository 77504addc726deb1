import type { FeatureInfo } from "@/lib/schema"

const PLAIN: FeatureInfo = {
  key: "",
  label: "",
  unit: "",
  group: "character",
  low: 0,
  high: 1,
  scale: "linear",
  decimals: 2,
  meaning: "What it means.",
  higher: "more of it",
  extractor: "features.test",
  in_models: true,
  adjustable: true,
  dna_axis: false,
  column: null,
  column_scale: 1,
  categories: [],
}

export function feature(values: Partial<FeatureInfo> & Pick<FeatureInfo, "key" | "label">): FeatureInfo {
  return { ...PLAIN, ...values }
}

/** A short feature table with one of every kind. */
export const FEATURES: readonly FeatureInfo[] = [
  feature({ key: "danceability", label: "Danceability", dna_axis: true }),
  feature({ key: "energy", label: "Energy", dna_axis: true }),
  feature({
    key: "loudness",
    label: "Integrated loudness",
    unit: "LUFS",
    group: "loudness",
    low: -70,
    high: 6,
    decimals: 1,
    dna_axis: true,
  }),
  feature({
    key: "tempo",
    label: "Tempo",
    unit: "BPM",
    group: "rhythm",
    low: 20,
    high: 300,
    decimals: 1,
    dna_axis: true,
    higher: "faster",
  }),
  feature({
    key: "key",
    label: "Key",
    group: "harmony",
    high: 11,
    scale: "category",
    decimals: 0,
    categories: ["C", "C♯/D♭", "D", "D♯/E♭", "E", "F", "F♯/G♭", "G", "G♯/A♭", "A", "A♯/B♭", "B"],
  }),
  feature({
    key: "mode",
    label: "Mode",
    group: "harmony",
    scale: "category",
    categories: ["minor", "major"],
  }),
  feature({ key: "duration", label: "Duration", unit: "s", group: "form", low: 1, high: 7200, scale: "log" }),
  feature({
    key: "onset_strength",
    label: "Onset strength",
    group: "rhythm",
    high: 100,
    dna_axis: true,
    in_models: false,
  }),
  feature({ key: "mfcc_1", label: "MFCC 1", group: "spectrum", low: -1000, high: 1000, decimals: 1 }),
  feature({ key: "mfcc_2", label: "MFCC 2", group: "spectrum", low: -1000, high: 1000, decimals: 1 }),
]
