import { useQuery } from "@tanstack/react-query"
import type { LensKey } from "@/features/report/lens"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"
import type { CounterfactualRequest, Report } from "@/lib/schema"

/** What was measured and stated, asked for what would turn the majority of one lens. */
function requestOf(report: Report, lens: LensKey): CounterfactualRequest {
  const measured = report.models.inputs.map((key) => [key, report.features[key]?.value])
  return {
    ...report.stated,
    features: Object.fromEntries(measured),
    lens,
    decade: report.lenses?.[lens]?.decade ?? null,
    set: report.models.set,
    at_most: 3,
    goal: "flip",
  } as CounterfactualRequest
}

/** The smallest moves for a lens. The same track has the same ones, so they are asked for once. */
export function useMoves(report: Report, lens: LensKey) {
  return useQuery({
    queryKey: keys.moves(report.id, lens),
    queryFn: ({ signal }) =>
      unwrap(client.POST("/api/v1/counterfactuals", { body: requestOf(report, lens), signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
