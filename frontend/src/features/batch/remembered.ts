import { NOTHING, type Stated } from "@/lib/stated"

const STORED = "spectral-dna.batches"
/** How many batches are remembered: one that ends by itself is not forgotten otherwise. */
const MOST = 20

type Kept = readonly [batch: string, stated: Stated]

/** What was stated for the files of a batch that is open: who left before all had arrived states it once. */
export function statedOf(batch: string): Stated {
  return kept().find(([id]) => id === batch)?.[1] ?? NOTHING
}

export function rememberStated(batch: string, stated: Stated): void {
  const isSaid = Object.values(stated).some((text) => text.trim())
  const others = kept().filter(([id]) => id !== batch)
  keep(isSaid ? [...others, [batch, stated] as const].slice(-MOST) : others)
}

export function forgetStated(batch: string): void {
  rememberStated(batch, NOTHING)
}

function kept(): readonly Kept[] {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? "[]") as readonly Kept[]
  } catch {
    return []
  }
}

function keep(all: readonly Kept[]): void {
  try {
    if (all.length === 0) localStorage.removeItem(STORED)
    else localStorage.setItem(STORED, JSON.stringify(all))
  } catch {
    // Storage may be refused; what holds is then stated once more.
  }
}
