"""Spotify as callers ask it: so many under way or waiting, and whoever comes beyond is told to come back."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from spectral_dna.errors import TooManyLookups
from spectral_dna.jobs.places import Places
from spectral_dna.schema.spotify import SpotifyPage, SpotifyStatus, SpotifyTrack
from spectral_dna.settings import Settings
from spectral_dna.spotify.asking import Spotify, asking


class AskedSpotify:
    """The one of the process. While Spotify is slow, waiting callers would else pile up without end."""

    def __init__(self, spotify: Spotify, *, most: int) -> None:
        """Ask through this one, for so many callers at once."""
        self._spotify = spotify
        self._places = Places(most, TooManyLookups)

    @property
    def status(self) -> SpotifyStatus:
        """Whether Spotify can be asked; nothing is asked to find out."""
        return self._spotify.status

    async def search(self, text: str, *, limit: int, offset: int) -> SpotifyPage:
        """Find tracks; raises as `Spotify.search` does.

        Raises
        ------
        TooManyLookups : enough wait already.
        """
        with self._places.take():
            return await self._spotify.search(text, limit=limit, offset=offset)

    async def track(self, identifier: str) -> SpotifyTrack:
        """Say what Spotify says of a track; raises as `Spotify.track` does.

        Raises
        ------
        TooManyLookups : enough wait already.
        """
        with self._places.take():
            return await self._spotify.track(identifier)


@asynccontextmanager
async def spotify(settings: Settings) -> AsyncIterator[AskedSpotify]:
    """Open the line, as long as the service runs."""
    async with asking(settings) as one:
        yield AskedSpotify(one, most=settings.spotify.at_once + settings.spotify.waiting)
