import type { FEATURE_KEYS, MODEL_LIMITS, PROBLEM_CODES } from "@/generated/said"

/** Features with words of their own; the coefficients of timbre share theirs. */
type NamedFeature = Exclude<(typeof FEATURE_KEYS)[number], `mfcc_${number}`>

export interface FeatureWords {
  readonly label: string
  readonly meaning: string
  readonly higher: string
}

type ProblemCode = (typeof PROBLEM_CODES)[number]

/** What happened, and what to do next. */
export type ProblemWords = readonly [title: string, advice: string]

/** The features, and the names of what they are counted in. */
export interface FeatureTable {
  readonly features: Readonly<Record<NamedFeature, FeatureWords>>
  /** With the coefficient's number as `{index}`. */
  readonly timbre: FeatureWords
  readonly categories: Readonly<Record<"minor" | "major", string>>
  readonly units: Readonly<Record<"beats a bar" | "s", string>>
}

export type Problems = Readonly<Record<ProblemCode, ProblemWords>>
export type Limits = Readonly<Record<(typeof MODEL_LIMITS)[number], string>>

const SENTENCES = {
  "notice.damaged_frames": [],
  "notice.truncated": [],
  "notice.non_finite_samples": [],
  "notice.unsure_music": [],
  "notice.unclear_pulse": [],
  "notice.unclear_key": [],
  "notice.over_full_scale": [],
  "notice.channels_cancel": [],
  "notice.narrow_band": [],
  "notice.noisy": [],
  "notice.stated_unheeded": ["inputs"],
  "notice.year_outside_decades": ["year"],
  "notice.outside_training_range": ["features"],
  "notice.unlike_training_music": ["share"],
  "input.genre": [],
  "input.explicit": [],
  "summary.unsure": [],
  "summary.speech": [],
  "summary.noise": [],
  "summary.silence": [],
  "summary.not_music": [],
  "summary.too_calm": [],
  "summary.other": [],
  "summary.emerging.none": [],
  "summary.emerging.few": ["votes"],
  "summary.emerging.split": ["votes"],
  "summary.emerging.all": [],
  "summary.emerging.chance": ["votes", "chance", "base"],
  "summary.charting.none": ["music", "likeness"],
  "summary.charting.few": ["music", "likeness", "votes"],
  "summary.charting.split": ["music", "likeness", "votes"],
  "summary.charting.all": ["music", "likeness"],
  "summary.music": ["decade"],
  "summary.musicAny": [],
  "summary.popularity": ["value", "low", "high"],
  "summary.told": ["told", "plain"],
  "summary.shaky": ["share"],
  "reason.raises": ["subject", "answer", "size"],
  "reason.lowers": ["subject", "answer", "size"],
  "reason.leaves": ["subject", "answer"],
  "reason.within": ["subject", "answer", "size"],
  "reason.with": ["told", "standing"],
  "reason.alone": ["told"],
  "reason.emerging": [],
  "reason.charting": [],
  "reason.popularity": [],
  "reason.percentagePoints": ["points"],
  "reason.points": ["points"],
  "reason.middle": [],
  "reason.higher": ["share"],
  "reason.higherAll": [],
  "reason.lower": ["share"],
  "reason.lowerAll": [],
  "method.sampled": ["count"],
  "method.exact": [],
  "method.stated": ["method", "told"],
  "move.change": ["label", "before", "after"],
  "move.alone": ["changes", "effect"],
  "move.together": ["changes", "effect"],
  "move.nearest": ["changes", "effect"],
  "move.brings": ["votes"],
  "move.leaves": ["votes"],
  "move.shaky": ["share"],
  "move.found": [],
  "move.none": [],
  "move.note": [],
} as const

/** The names of the values that each sentence takes. */
export const SENTENCE_VALUES: Readonly<Record<Sentence, readonly string[]>> = SENTENCES

/** Codes of notices, as the sentences name them. */
export const NOTICES = (Object.keys(SENTENCES) as Sentence[]).filter((name) => name.startsWith("notice."))

export type Sentence = keyof typeof SENTENCES
export type Sentences = Readonly<Record<Sentence, string>>

/** What the service words in English, as another language has it. A code that is missing here fails to compile. */
export interface Said extends FeatureTable {
  readonly problems: Problems
  readonly limits: Limits
  readonly sentences: Sentences
}
