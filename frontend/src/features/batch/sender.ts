import { toProblem } from "@/lib/api"
import { type Posted, postForm } from "@/lib/post-form"
import { ServiceProblem, type ShownProblem, shown } from "@/lib/problem"
import { append, NOTHING, type Stated } from "@/lib/stated"

/** A file on its way into a batch. Accepted ones are gone from here: the batch itself has them. */
export interface Outgoing {
  readonly key: string
  readonly file: File
  readonly stated: Stated
  readonly sent: number
  readonly state: "waiting" | "sending" | "pausing" | "refused" | "unfit"
  readonly problem: ShownProblem | null
}

const AT_ONCE = 3
const TRIES = 8
const LONGEST_PAUSE = 60

type Listener = () => void

/**
 * Sends files into one open batch, some at a time, each by a call of its own, so that one that fails costs no other.
 *
 * Busy (429, 503) or silent, the service is asked again when it said so, with the same key: what had arrived stays
 * there once. A sender lives on while the reader looks at other screens.
 */
export class Sender {
  readonly #batch: string
  readonly #stopping = new AbortController()
  readonly #listeners = new Set<Listener>()
  readonly #onAccepted: () => void
  readonly #onDone: () => void
  #files: readonly Outgoing[] = []
  #lines = 0

  constructor(batch: string, { onAccepted, onDone }: { onAccepted: () => void; onDone: () => void }) {
    this.#batch = batch
    this.#onAccepted = onAccepted
    this.#onDone = onDone
  }

  readonly files = () => this.#files

  readonly subscribe = (listener: Listener) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Aborted when nothing more is sent. */
  get stopped(): AbortSignal {
    return this.#stopping.signal
  }

  get isBusy(): boolean {
    return this.#files.some(({ state }) => state !== "refused" && state !== "unfit")
  }

  /** Send files, and with each what holds for all of them. */
  add(files: readonly File[], stated: Stated): void {
    const state = "waiting"
    const fresh = files.map(
      (file): Outgoing => ({ key: crypto.randomUUID(), file, stated, sent: 0, state, problem: null }),
    )
    this.#put([...this.#files, ...fresh])
    this.#begin()
  }

  /** Tell of a file that is plainly unfit, beside the others: it is not sent. */
  leaveOut(file: File, problem: ShownProblem): void {
    const unfit = {
      key: crypto.randomUUID(),
      file,
      stated: NOTHING,
      sent: 0,
      state: "unfit",
      problem,
    } as const
    this.#put([...this.#files, unfit])
  }

  retryRefused(): void {
    this.#put(
      this.#files.map((each) =>
        each.state === "refused" ? { ...each, state: "waiting", sent: 0, problem: null } : each,
      ),
    )
    this.#begin()
  }

  forget(key: string): void {
    this.#put(this.#files.filter((each) => each.key !== key))
  }

  /** Send nothing more. */
  stop(): void {
    this.#stopping.abort()
    this.#put([])
  }

  #begin(): void {
    while (this.#lines < AT_ONCE && this.#files.some(({ state }) => state === "waiting")) {
      const next = this.#files.find(({ state }) => state === "waiting")
      if (next === undefined) return
      this.#lines += 1
      this.#change(next.key, { state: "sending" })
      void this.#send(next).finally(() => {
        this.#lines -= 1
        this.#begin()
        if (this.#lines === 0 && !this.isBusy && !this.#stopping.signal.aborted) this.#onDone()
      })
    }
  }

  async #send(outgoing: Outgoing): Promise<void> {
    try {
      await this.#deliver(outgoing)
      this.forget(outgoing.key)
      this.#onAccepted()
    } catch (error) {
      if (!this.#stopping.signal.aborted) {
        this.#change(outgoing.key, { state: "refused", problem: shown(error), sent: 0 })
      }
    }
  }

  async #deliver({ key, file, stated }: Outgoing): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      this.#change(key, { state: "sending", sent: 0 })
      const body = new FormData()
      append(body, stated)
      body.append("files", file)
      const posted = await postForm(`/api/v1/batches/${this.#batch}/items`, body, {
        signal: this.#stopping.signal,
        headers: { "Idempotency-Key": key },
        onProgress: (sent) => this.#change(key, { sent: Math.min(sent, file.size) }),
      }).catch((error: unknown) => {
        if (error instanceof ServiceProblem && tries < TRIES) return null
        throw error
      })
      if (posted?.status === 202) return
      if (posted !== null && (!isPassing(posted) || tries >= TRIES))
        throw toProblem(posted.answer, posted.status)
      this.#change(key, { state: "pausing", sent: 0 })
      await this.#pause(Math.min(posted?.retryAfter ?? 2 ** (tries - 1), LONGEST_PAUSE))
    }
  }

  #pause(seconds: number): Promise<void> {
    const { signal } = this.#stopping
    return new Promise((resume, reject) => {
      const waiting = setTimeout(resume, seconds * 1000)
      signal.addEventListener("abort", () => {
        clearTimeout(waiting)
        reject(new DOMException("Stopped", "AbortError"))
      })
    })
  }

  #change(key: string, what: Partial<Outgoing>): void {
    this.#put(this.#files.map((each) => (each.key === key ? { ...each, ...what } : each)))
  }

  #put(files: readonly Outgoing[]): void {
    this.#files = files
    for (const listener of this.#listeners) listener()
  }
}

/** Whether it may pass by itself. A day's quota does not, though its status says so too. */
function isPassing({ status, answer }: Posted): boolean {
  const code = typeof answer === "object" && answer !== null && "code" in answer ? answer.code : ""
  return (status === 429 && code !== "quota_exceeded") || status === 503
}
