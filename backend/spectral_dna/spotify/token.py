"""Tokens by the client-credentials flow: had once, kept until shortly before they end."""

import asyncio
import time
from dataclasses import dataclass, field

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from spectral_dna.errors import SpotifyRefused
from spectral_dna.spotify.line import Line

SPARE_SECONDS = 60.0
"""A token that ends sooner is not used any more."""


class _Given(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)
    access_token: str = Field(min_length=1, max_length=4000, pattern=r"^[\x21-\x7e]+$")
    expires_in: float = Field(gt=0)


@dataclass(frozen=True)
class Credentials:
    """Of the operator's app."""

    client_id: str
    client_secret: str = field(repr=False)


class Tokens:
    """The app's own token: asked for by one at a time, whoever waits takes what the first one was given."""

    def __init__(self, line: Line, site: str, credentials: Credentials) -> None:
        self._line, self._address, self._credentials = line, f"{site}/api/token", credentials
        self._token, self._until = "", 0.0
        self._asking = asyncio.Lock()

    async def current(self) -> str:
        """Give a token that still holds.

        Raises
        ------
        SpotifyRefused : Spotify does not believe the credentials.
        SpotifyUnreachable, SpotifyLimited : it gave none.
        """
        async with self._asking:
            if time.monotonic() >= self._until:
                await self._renew()
            return self._token

    def drop(self, token: str) -> None:
        """Forget a token that Spotify refused, unless another one took its place already."""
        if token == self._token:
            self._until = 0.0

    async def _renew(self) -> None:
        answer = await self._line.post(
            self._address,
            {"grant_type": "client_credentials"},
            (self._credentials.client_id, self._credentials.client_secret),
        )
        try:
            given = _Given.model_validate(answer.json()) if answer.status == 200 else None
        except ValidationError:
            given = None
        if given is None:
            raise SpotifyRefused
        self._token, self._until = given.access_token, time.monotonic() + given.expires_in - SPARE_SECONDS
