"""A defect met in a route leaves through every layer, as any other answer does."""

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from spectral_dna.api.problems import unforeseen
from spectral_dna.errors import SpectralError


class Unforeseen:
    """Answers in the place of a route that broke.

    The framework would answer outside of all layers: without an id, without their headers, counted as nothing, and on a
    connection that the server then closes unsaid. An answer that had begun can't be taken back: that one is cut off.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an application."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        has_begun = False

        async def watched(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except SpectralError:  # of the layer around that reads the body: it knows what to say
            raise
        except Exception as error:
            if has_begun:
                raise
            await unforeseen(Request(scope), error)(scope, receive, send)
