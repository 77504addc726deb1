"""HEAD, for whoever wants to know of an answer without having it."""

from starlette.types import ASGIApp, Receive, Scope, Send

ENDLESS = "/events"


class Heads:
    """Asks for what HEAD wants to know of as GET would; the server itself then leaves out the body."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an application."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through."""
        if scope["type"] == "http" and scope["method"] == "HEAD" and _is_call(scope["path"]):
            scope = {**scope, "method": "GET"}
        await self._app(scope, receive, send)


def _is_call(path: str) -> bool:
    return path.startswith(("/api/", "/health")) and not path.endswith(ENDLESS)
