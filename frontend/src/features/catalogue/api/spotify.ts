import { useQuery } from "@tanstack/react-query"
import { client, unwrap } from "@/lib/api"
import { keys } from "@/lib/keys"

/** Whether the service can ask Spotify; nothing is asked of it to find out. */
function useStatus() {
  return useQuery({
    queryKey: keys.spotify,
    queryFn: ({ signal }) => unwrap(client.GET("/api/v1/spotify", { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** What Spotify says of a track, where the service can ask there; the service asks, not this browser. */
export function useSpotify(id: string) {
  const status = useStatus()
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

/** Tracks that Spotify finds by words; null asks nothing. */
export function useSpotifySearch(words: string | null) {
  const status = useStatus()
  const found = useQuery({
    queryKey: keys.spotifySearch(words ?? ""),
    queryFn: ({ signal }) =>
      unwrap(client.GET("/api/v1/spotify/tracks", { signal, params: { query: { q: words ?? "" } } })),
    enabled: words !== null,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return { isOn: status.data?.enabled ?? false, found }
}
