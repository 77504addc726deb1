"""What the product asks of Spotify."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from spectral_dna.errors import SpotifyForbidden, SpotifyGone, SpotifyOff, SpotifyRefused, SpotifyTrackNotFound
from spectral_dna.schema.spotify import SpotifyPage, SpotifyStatus, SpotifyTrack
from spectral_dna.settings import Settings
from spectral_dna.spotify.line import Answer, Line
from spectral_dna.spotify.reading import read_found, read_track
from spectral_dna.spotify.token import Credentials, Tokens

SETTINGS = ("SPOTIFY_CLIENT_ID", "SPOTIFY_CLIENT_SECRET")


class Spotify:
    """Asks as the operator's app; without its credentials it says so, and asks nothing."""

    def __init__(self, settings: Settings, line: Line) -> None:
        self._line, self._site = line, settings.spotify.api_url
        given = [settings.spotify_client_id, settings.spotify_client_secret]
        told = [secret.get_secret_value().strip() if secret else "" for secret in given]
        self._missing = [name for name, value in zip(SETTINGS, told, strict=True) if not value]
        self._tokens = None if self._missing else Tokens(line, settings.spotify.accounts_url, Credentials(*told))

    @property
    def status(self) -> SpotifyStatus:
        """Whether Spotify can be asked; nothing is asked to find out."""
        return SpotifyStatus(enabled=not self._missing, missing=self._missing)

    async def search(self, text: str, *, limit: int, offset: int = 0) -> SpotifyPage:
        """Find tracks by words of their title, artist or album, at most ten at once.

        Raises
        ------
        SpotifyOff : the operator gave no credentials.
        SpotifyRefused, SpotifyForbidden, SpotifyGone, SpotifyLimited, SpotifyUnreachable : Spotify did not answer.
        """
        query = {"q": text, "type": "track", "limit": str(limit), "offset": str(offset)}
        answer = await self._ask("search", query)
        if answer.status != 200:
            raise SpotifyGone(f"Spotify answered {answer.status} to a search.")
        return read_found(answer.json(), offset=offset, asked=limit)

    async def track(self, identifier: str) -> SpotifyTrack:
        """Say what Spotify says of a track; raises as `search` does.

        Raises
        ------
        SpotifyTrackNotFound : Spotify knows no such track.
        """
        answer = await self._ask(f"tracks/{identifier}", {})
        if answer.status in (400, 404):
            raise SpotifyTrackNotFound
        if answer.status != 200:
            raise SpotifyGone(f"Spotify answered {answer.status} to a question about a track.")
        return read_track(answer.json())

    async def _ask(self, path: str, query: Mapping[str, str]) -> Answer:
        """Ask with a token; one that ended before its time is renewed once."""
        if self._tokens is None:
            raise SpotifyOff
        for _ in range(2):
            token = await self._tokens.current()
            answer = await self._line.get(f"{self._site}/{path}", query, token)
            if answer.status == 403:
                raise SpotifyForbidden
            if answer.status != 401:
                return answer
            self._tokens.drop(token)
        raise SpotifyRefused


@asynccontextmanager
async def asking(settings: Settings) -> AsyncIterator[Spotify]:
    """Open the line; no connection is made before something is asked."""
    line = Line(seconds=settings.spotify.seconds, at_once=settings.spotify.at_once)
    try:
        yield Spotify(settings, line)
    finally:
        await line.close()
