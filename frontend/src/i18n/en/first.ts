import { home } from "./home"
import { shell } from "./shell"

/** What the first screen needs; it comes before anything is drawn. */
export const first = { ...shell, ...home } as const
