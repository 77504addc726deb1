import { useMutation, useQueryClient } from "@tanstack/react-query"
import { t } from "@/i18n"
import { client, unwrap } from "@/lib/api"
import { callerHeaders } from "@/lib/caller"
import { keys } from "@/lib/keys"
import { notify } from "@/lib/notify"
import { shown } from "@/lib/problem"
import type { Analysis, AnalysisSummary } from "@/lib/schema"
import { sourceName } from "@/lib/source"

/** Whether the service can have the sound again by itself; an upload was deleted when its analysis ended. */
export function canBeHadAgain({ state, source }: AnalysisSummary): boolean {
  return state === "failed" && source.kind !== "upload"
}

/** Whether the recording may fare better when it is sent again: it was not the recording that was refused. */
export function isWorthSending({ state, source, error_code }: AnalysisSummary): boolean {
  const isOurs = ["internal_error", "worker_died", "took_too_long"].includes(error_code ?? "")
  return state === "failed" && source.kind === "upload" && isOurs
}

/** Analyse a sample track or a video once more, with what was stated of it. */
export function useAgain() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ id }: AnalysisSummary) => {
      const path = { analysis: id }
      return again(await unwrap(client.GET("/api/v1/analyses/{analysis}", { params: { path } })))
    },
    onSuccess: (_, { source }) => {
      notify({ kind: "info", text: t("history.retrying", { name: sourceName(source) }) })
      return queries.invalidateQueries({ queryKey: keys.analyses })
    },
    onError: (error) => notify({ kind: "error", text: shown(error).title, more: shown(error).advice }),
  })
}

async function again({ source, stated, decade }: Analysis): Promise<unknown> {
  const said = Object.entries({ ...stated, decade }).filter(([, value]) => value !== null)
  const body = new FormData()
  for (const [name, value] of said) body.append(name, String(value))
  if (source.kind === "sample") {
    body.append("sample", source.name)
    // A form, not JSON: its content type is the browser's to write.
    return unwrap(
      client.POST("/api/v1/analyses", {
        body: body as never,
        bodySerializer: (form: unknown) => form as FormData,
        headers: callerHeaders(),
      }),
    )
  }
  const json = { url: source.video?.url ?? source.name, ...Object.fromEntries(said) }
  return unwrap(client.POST("/api/v1/analyses", { body: json }))
}
