import type { Question } from "@/features/intelligence/api/intelligence"
import { client, unwrap } from "@/lib/api"
import { askAtLength } from "@/lib/asking"

const AT_LENGTH = { parseAs: "blob", fetch: askAtLength } as const
const ROOT = "/api/v1/intelligence"

/** A file of the service: where it is, what it is called once kept, and how it is asked for by who holds a key. */
export interface ServedFile {
  readonly href: string
  readonly name: string
  readonly load: () => Promise<Blob>
}

export const PAGE: ServedFile = {
  href: `${ROOT}/report.html`,
  name: "spotify-and-youtube.html",
  load: () => blob(client.GET("/api/v1/intelligence/report.html", AT_LENGTH)),
}

export const REPORT: ServedFile = {
  href: `${ROOT}/report`,
  name: "executive_report.json",
  load: () => blob(client.GET("/api/v1/intelligence/report", AT_LENGTH)),
}

/** The answer to a question as a table, and as the service gives it to programs. */
export function answerFiles(question: Question): { readonly csv: ServedFile; readonly json: ServedFile } {
  const asked = { ...AT_LENGTH, params: { query: question } } as const
  const words = new URLSearchParams({
    q: question.q,
    ...(question.rows !== undefined && { rows: String(question.rows) }),
  })
  return {
    csv: {
      href: `${ROOT}/sql.csv?${words}`,
      name: "answer.csv",
      load: () => blob(client.GET("/api/v1/intelligence/sql.csv", asked)),
    },
    json: {
      href: `${ROOT}/sql?${words}`,
      name: "answer.json",
      load: () => blob(client.GET("/api/v1/intelligence/sql", asked)),
    },
  }
}

async function blob(call: Parameters<typeof unwrap>[0]): Promise<Blob> {
  return (await unwrap(call)) as Blob
}
