import { useQuery } from "@tanstack/react-query"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"

/** What Spotify says of a track, where the service can ask there; the service asks, not this browser. */
export function useSpotify(id: string) {
  const status = useQuery({
    queryKey: keys.spotify,
    queryFn: ({ signal }) => unwrap(client.GET("/api/v1/spotify", { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const isOn = status.data?.enabled ?? false
  const track = useQuery({
    queryKey: keys.spotifyTrack(id),
    queryFn: ({ signal }) =>
      unwrap(client.GET("/api/v1/spotify/tracks/{track}", { signal, params: { path: { track: id } } })),
    enabled: isOn,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return { isOn, missing: status.data?.missing ?? [], track }
}
