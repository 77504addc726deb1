import { useQuery } from "@tanstack/react-query"
import { client, toProblem, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"
import { postForm } from "@/lib/post-form"
import type { PictureReport } from "@/lib/schema"

interface Sending {
  readonly keep: boolean
  readonly signal: AbortSignal
  readonly onProgress?: (sent: number) => void
}

/** Have a picture judged: a file, or a sample by its name. */
export async function sendPicture(picture: File | string, sending: Sending): Promise<PictureReport> {
  const { keep, signal, onProgress = () => {} } = sending
  const body = new FormData()
  body.append("keep", String(keep))
  body.append(typeof picture === "string" ? "sample" : "file", picture)
  const { status, answer, retryAfter } = await postForm("/api/v1/social/pictures", body, {
    signal,
    onProgress,
  })
  if (status === 200) return answer as PictureReport
  throw toProblem(answer, status, retryAfter === null ? null : String(retryAfter))
}

/** Pictures of our own to try. */
export function usePictureSamples() {
  return useQuery({
    queryKey: keys.pictureSamples,
    queryFn: ({ signal }) => unwrap(client.GET("/api/v1/social/pictures/samples", { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** What is found of a sample. */
export function useSamplePicture(name: string | undefined) {
  return useQuery({
    queryKey: keys.pictureSample(name ?? ""),
    queryFn: ({ signal }) => sendPicture(name ?? "", { keep: false, signal }),
    enabled: name !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The pictures that the caller keeps, newest first. */
export function useKeptPictures() {
  return useQuery({
    queryKey: keys.pictures,
    queryFn: ({ signal }) => unwrap(client.GET("/api/v1/social/pictures", { signal })),
  })
}

/** What was found of a kept picture. */
export function useKeptPicture(id: string | undefined) {
  return useQuery({
    queryKey: keys.picture(id ?? ""),
    queryFn: ({ signal }) =>
      unwrap(
        client.GET("/api/v1/social/pictures/{picture}", { signal, params: { path: { picture: id ?? "" } } }),
      ),
    enabled: id !== undefined,
  })
}

/** The copy of a kept picture: fetched as the caller, since nobody else may see it. */
export function usePictureCopy(id: string | undefined) {
  return useQuery({
    queryKey: keys.pictureCopy(id ?? ""),
    queryFn: ({ signal }) => {
      const params = { path: { picture: id ?? "" } }
      const asked = { signal, params, parseAs: "blob" } as const
      return unwrap<Blob>(client.GET("/api/v1/social/pictures/{picture}/image", asked) as never)
    },
    enabled: id !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function deletePicture(picture: string): Promise<unknown> {
  const asked = { params: { path: { picture } }, keepalive: true }
  return unwrap(client.DELETE("/api/v1/social/pictures/{picture}", asked))
}
