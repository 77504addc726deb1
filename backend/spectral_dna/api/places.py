"""How much one address may have under way at once, whatever it is: streams, waits and slow bodies hold places too."""

from collections import Counter

import structlog
from starlette.types import ASGIApp, Receive, Scope, Send

from spectral_dna.api.addresses import address_of
from spectral_dna.api.problems import answer
from spectral_dna.errors import AddressShareTaken
from spectral_dna.settings import Settings

log = structlog.get_logger(__name__)

ALWAYS = frozenset(f"{prefix}/health{part}" for prefix in ("", "/api/v1") for part in ("", "/live", "/ready"))
"""Whoever looks after the service is answered, also where they share an address with those who ask too much."""


class Places:
    """Refuses what goes beyond an address's share; behind a proxy that is named, connections would not tell whose."""

    def __init__(self, app: ASGIApp, *, settings: Settings) -> None:
        """Wrap an application; where rates don't apply, nobody has a share."""
        self._app = app
        self._most = settings.limits.connections_each if settings.has_rates else None
        self._taken: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, if its address has a place left."""
        if self._most is None or scope["type"] != "http" or scope["path"] in ALWAYS:
            await self._app(scope, receive, send)
            return
        who = address_of(scope)
        if self._taken[who] >= self._most:
            error = AddressShareTaken(f"{self._most} requests are under way.")
            log.info("request.refused", code=error.code)
            await answer(error, scope["path"])(scope, receive, send)
            return
        self._taken[who] += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._taken[who] -= 1
            if not self._taken[who]:
                del self._taken[who]
