"""Whose pages may ask: a service on someone's own machine must not answer every page that their browser shows."""

from urllib.parse import urlsplit

import structlog
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from spectral_dna.api.problems import answer
from spectral_dna.errors import CrossOrigin, SpectralError, WrongHost
from spectral_dna.settings import Settings

log = structlog.get_logger(__name__)

LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
READING = frozenset({"GET", "HEAD", "OPTIONS"})


class Doors:
    """Refuses changes that another site's page asks for, and names under which this service is not known.

    Without the second, a page whose name was made to resolve to this machine would count as our own.
    """

    def __init__(self, app: ASGIApp, *, settings: Settings) -> None:
        """Wrap an application."""
        self._app = app
        self._hosts = _hosts(settings)
        self._friends = frozenset(settings.access.origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, if it comes by the right door."""
        refusal = self._refusal(scope["method"], Headers(scope=scope)) if scope["type"] == "http" else None
        if refusal is None:
            await self._app(scope, receive, send)
            return
        log.info("request.refused", code=refusal.code)
        await answer(refusal, scope["path"])(scope, receive, send)

    def _refusal(self, method: str, headers: Headers) -> SpectralError | None:
        host = headers.get("host", "").lower()
        if self._hosts and host and host_name(host) not in self._hosts:
            return WrongHost()
        origin = headers.get("origin")
        if method in READING or origin is None or _is_own(origin, host) or origin.lower() in self._friends:
            return None
        # A browser says by itself, and no page can say in its place, that a proxy's page and its calls are one site.
        return None if headers.get("sec-fetch-site") == "same-origin" else CrossOrigin()


def _hosts(settings: Settings) -> frozenset[str]:
    """Give the names that are answered; none means all."""
    given = frozenset(host.lower() for host in settings.allowed_hosts)
    return given | LOOPBACK if given or settings.is_local else frozenset()


def host_name(host: str) -> str:
    """Give a host without its port."""
    name, colon, port = host.rpartition(":")
    return name if colon and port.isdigit() else host


def _is_own(origin: str, host: str) -> bool:
    """Whether an origin is the host that was called; the port that its scheme implies may be left out."""
    try:
        parts = urlsplit(origin.lower())
    except ValueError:
        return False
    implied = {"http": ":80", "https": ":443"}.get(parts.scheme)
    if implied is None or not parts.netloc:
        return False
    return parts.netloc.removesuffix(implied) == host.removesuffix(implied)
