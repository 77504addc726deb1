"""What every answer says to browsers: what its page may load, who may frame it, and that none may keep it."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from spectral_dna.settings import Access

PLAYERS = "https://www.youtube-nocookie.com https://www.youtube.com https://open.spotify.com"
THUMBNAILS = "https://i.ytimg.com https://img.youtube.com https://i.scdn.co"


def policy(access: Access) -> str:
    """Give the content security policy: our own scripts alone, the players' frames, and whoever may frame us."""
    return "; ".join(
        (
            "default-src 'self'",
            "script-src 'self'",
            # Components set measures as styles, and the notices bring a style sheet of their own.
            "style-src 'self' 'unsafe-inline'",
            "font-src 'self' data:",
            f"img-src 'self' data: blob: {THUMBNAILS}",
            "media-src 'self' blob:",
            f"frame-src {PLAYERS}",
            f"frame-ancestors {' '.join(chain(access))}",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
        )
    )


def chain(access: Access) -> list[str]:
    """List who may frame the dashboard: itself, and those that the operator named."""
    return ["'self'", *access.frame_ancestors]


class SecurityHeaders:
    """Adds them to every answer; a route that says otherwise of its own keeps its word."""

    def __init__(self, app: ASGIApp, *, access: Access) -> None:
        """Wrap an application."""
        self._app = app
        self._headers = {
            "Content-Security-Policy": policy(access),
            "Permissions-Policy": "microphone=(self), camera=(), geolocation=(), payment=(), usb=()",
            # The players want to know which site shows them; the path of a share link stays ours.
            "Referrer-Policy": "strict-origin-when-cross-origin",
            "X-Content-Type-Options": "nosniff",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
        }
        if not access.frame_ancestors:  # it knows no list of names
            self._headers["X-Frame-Options"] = "SAMEORIGIN"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
                if scope["path"].startswith("/api/"):
                    headers.setdefault("Cache-Control", "private, no-cache")
            await send(message)

        await self._app(scope, receive, guarded)
