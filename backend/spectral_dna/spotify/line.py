"""The line to Spotify: bounded in time, in bytes and in calls at once, silent while Spotify wants silence."""

import asyncio
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass

import httpx2

from spectral_dna.errors import SpotifyGone, SpotifyLimited, SpotifyUnreachable

MOST_BYTES = 1024 * 1024
"""Of one answer; ten tracks take about 100 KB."""
LONGEST_SILENCE = 3600.0
"""Seconds of a Retry-After that are believed."""


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    body: bytes

    def json(self) -> object:
        """Read the body.

        Raises
        ------
        SpotifyGone : it is no JSON.
        """
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError):
            raise SpotifyGone("Spotify's answer is no JSON.") from None


class Line:
    """One for the life of the process; the addresses are the operator's, and nothing leads elsewhere."""

    def __init__(self, *, seconds: float, at_once: int) -> None:
        self._seconds = seconds
        self._turns = asyncio.Semaphore(at_once)
        self._silent_until = 0.0
        # the environment's proxy is the operator's way out
        self._client = httpx2.AsyncClient(timeout=seconds, follow_redirects=False)

    async def close(self) -> None:
        """Let the connections go."""
        await self._client.aclose()

    async def get(self, address: str, query: Mapping[str, str], token: str) -> Answer:
        """Ask with a token.

        Raises
        ------
        SpotifyUnreachable : no whole answer came.
        SpotifyLimited : Spotify wants silence for a while; until then it is not asked.
        """
        headers = {"Authorization": f"Bearer {token}", "Accept": "application/json"}
        return await self._call(self._client.build_request("GET", address, params=dict(query), headers=headers))

    async def post(self, address: str, form: Mapping[str, str], login: tuple[str, str]) -> Answer:
        """Post a form under the app's own login; raises as `get` does."""
        request = self._client.build_request("POST", address, data=dict(form))
        return await self._call(request, httpx2.BasicAuth(*login))

    async def _call(self, request: httpx2.Request, login: httpx2.BasicAuth | None = None) -> Answer:
        async with self._turns:
            self._check_silence()
            try:
                async with asyncio.timeout(self._seconds):
                    answer = await self._read(request, login)
            except (httpx2.HTTPError, httpx2.InvalidURL, OSError) as error:  # TimeoutError is an OSError
                raise SpotifyUnreachable(f"No answer came from Spotify ({type(error).__name__}).") from None
        if answer.status >= 500:
            raise SpotifyUnreachable(f"Spotify answered {answer.status}.")
        return answer

    async def _read(self, request: httpx2.Request, login: httpx2.BasicAuth | None) -> Answer:
        answer = await self._client.send(request, stream=True, auth=login)
        try:
            if answer.status_code == 429:
                self._be_silent(answer.headers.get("Retry-After", ""))
            body = bytearray()
            async for part in answer.aiter_bytes():
                body += part
                if len(body) > MOST_BYTES:
                    raise SpotifyUnreachable("Spotify's answer is larger than any that is known.")
            return Answer(status=answer.status_code, body=bytes(body))
        finally:
            await answer.aclose()

    def _check_silence(self) -> None:
        left = self._silent_until - time.monotonic()
        if left > 0:
            raise SpotifyLimited(retry_after=max(1, round(left)))

    def _be_silent(self, told: str) -> None:
        """Keep silent as long as Spotify says, or half a minute."""
        seconds = float(told) if told.isascii() and told.isdigit() else float(SpotifyLimited.retry_after or 30)
        self._silent_until = time.monotonic() + min(max(1.0, seconds), LONGEST_SILENCE)
        self._check_silence()
