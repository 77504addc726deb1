import { useMutation } from "@tanstack/react-query"
import { client, unwrap } from "@/lib/api"

/** The mood of words; asked when somebody asks, and never by itself. */
export function useMood() {
  return useMutation({
    mutationFn: (text: string) => unwrap(client.POST("/api/v1/intelligence/mood", { body: { text } })),
  })
}
