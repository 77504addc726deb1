import type { batches } from "./en/batches"
import type { catalogue } from "./en/catalogue"
import type { compare } from "./en/compare"
import type { connection } from "./en/connection"
import type { copying } from "./en/copying"
import type { docs } from "./en/docs"
import type { door } from "./en/door"
import type { exporting } from "./en/exporting"
import type { first } from "./en/first"
import type { history } from "./en/history"
import type { intelligence } from "./en/intelligence"
import type { keys } from "./en/keys"
import type { menu } from "./en/menu"
import type { microphone } from "./en/microphone"
import type { model } from "./en/model"
import type { monitoring } from "./en/monitoring"
import type { mood } from "./en/mood"
import type { outcome } from "./en/outcome"
import type { picture } from "./en/picture"
import type { plan } from "./en/plan"
import type { planner } from "./en/planner"
import type { player } from "./en/player"
import type { report } from "./en/report"
import type { share } from "./en/share"
import type { social } from "./en/social"
import type { stated } from "./en/stated"
import type { status } from "./en/status"
import type { told } from "./en/told"
import type { whatif } from "./en/whatif"
import type { working } from "./en/working"

/** What comes with the screens that need it, by the name of its file. English sets the keys of all. */
interface Parts {
  readonly batches: typeof batches
  readonly catalogue: typeof catalogue
  readonly compare: typeof compare
  readonly connection: typeof connection
  readonly copying: typeof copying
  readonly docs: typeof docs
  readonly door: typeof door
  readonly exporting: typeof exporting
  readonly told: typeof told
  readonly history: typeof history
  readonly intelligence: typeof intelligence
  readonly keys: typeof keys
  readonly menu: typeof menu
  readonly microphone: typeof microphone
  readonly model: typeof model
  readonly monitoring: typeof monitoring
  readonly mood: typeof mood
  readonly outcome: typeof outcome
  readonly picture: typeof picture
  readonly plan: typeof plan
  readonly planner: typeof planner
  readonly player: typeof player
  readonly report: typeof report
  readonly share: typeof share
  readonly social: typeof social
  readonly stated: typeof stated
  readonly status: typeof status
  readonly whatif: typeof whatif
  readonly working: typeof working
}

export type Part = keyof Parts
type Union<T> = T extends unknown ? (each: T) => void : never
type Together<T> = Union<T> extends (each: infer Whole) => void ? Whole : never
type English = typeof first & Together<Parts[Part]>

export type Key = keyof English & string

/** A sentence in each form that the language has for counts, picked by the value named `count`. */
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>
export type Word = string | Forms
export type Words = Readonly<Partial<Record<Key, Word>>>

/** The shape of a file of words in another language: the same keys, each with its own forms. */
export type Translation<T> = { readonly [K in keyof T]: T[K] extends string ? string : Forms }

/** Names within braces: `"{name} of {count}"` gives `"name" | "count"`. */
type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type NamesOf<W> = Names<W extends string ? W : W[keyof W]>

/** What a key wants filled in. */
export type Values<K extends Key> = [NamesOf<English[K]>] extends [never]
  ? []
  : [Readonly<Record<NamesOf<English[K]>, string | number>>]
