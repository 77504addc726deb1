import type { Values } from "@/lib/chosen"

/** What someone has changed, and what it was before each of their steps. */
export interface State {
  readonly changed: Values
  readonly past: readonly Values[]
  /** The feature of the last step and when it ended: moving on within a moment is the same step. */
  readonly last: { readonly feature: string; readonly at: number } | null
}

export type Action =
  | { readonly type: "set"; readonly feature: string; readonly value: number; readonly at: number }
  | { readonly type: "reset"; readonly feature: string }
  | { readonly type: "become"; readonly changed: Values }
  | { readonly type: "undo" }

const MOMENT = 1000
const MOST = 200

export function begin(changed: Values): State {
  return { changed, past: [], last: null }
}

/** The reducer over changes to an original: what equals it again, as it is shown, is no change. */
export function reducerFor(shown: Values) {
  const differing = (changed: Values) =>
    Object.fromEntries(Object.entries(changed).filter(([key, value]) => value !== shown[key]))
  return (state: State, action: Action): State => {
    switch (action.type) {
      case "set": {
        const { feature, value, at } = action
        const isSame = state.last?.feature === feature && at - state.last.at < MOMENT
        const changed = differing({ ...state.changed, [feature]: value })
        return { changed, past: isSame ? state.past : pushed(state), last: { feature, at } }
      }
      case "reset": {
        const { [action.feature]: _, ...changed } = state.changed
        return { changed, past: pushed(state), last: null }
      }
      case "become":
        return { changed: differing(action.changed), past: pushed(state), last: null }
      case "undo": {
        const changed = state.past.at(-1)
        return changed === undefined ? state : { changed, past: state.past.slice(0, -1), last: null }
      }
    }
  }
}

function pushed({ past, changed }: State): readonly Values[] {
  return [...past, changed].slice(-MOST)
}
