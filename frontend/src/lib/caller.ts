/** Who this browser is to the service: the holder of a key, or a visitor by a random token of its own. */

const VISITOR = "spectral-dna.visitor"
const KEY = "spectral-dna.key"
const BYTES = 24

let visitor: string | null = null
let key: string | null = null
let isAsking = false
const listeners = new Set<() => void>()

/** What every call sends along. In headers, because a page within another site's may have no cookies. */
export function callerHeaders(): Record<string, string> {
  key ??= read("sessionStorage", KEY)
  if (key !== null) return { Authorization: `Bearer ${key}` }
  visitor ??= read("localStorage", VISITOR) ?? newVisitor()
  return { "X-Visitor-Token": visitor }
}

/** Take a key for this session; `null` forgets it. */
export function holdKey(given: string | null): void {
  key = given
  write("sessionStorage", KEY, given)
}

export function holdsKey(): boolean {
  key ??= read("sessionStorage", KEY)
  return key !== null
}

/** The service wants to know who asks. The part that asks is loaded when it is first needed. */
export function askForKey(isWanted = true): void {
  isAsking = isWanted
  for (const listener of listeners) listener()
}

export function isKeyWanted(): boolean {
  return isAsking
}

export function onKeyWanted(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function newVisitor(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES))
  const token = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
  write("localStorage", VISITOR, token)
  return token
}

type Place = "localStorage" | "sessionStorage"

// Storage may be refused, and then even naming it throws: what was made lasts for this page.
function read(place: Place, name: string): string | null {
  try {
    return globalThis[place].getItem(name)
  } catch {
    return null
  }
}

function write(place: Place, name: string, value: string | null): void {
  try {
    if (value === null) globalThis[place].removeItem(name)
    else globalThis[place].setItem(name, value)
  } catch {
    // As above.
  }
}
