"""The dashboard, when it was built; else a page that says how to build it."""

from pathlib import Path

from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

NOT_BUILT = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Spectral DNA</title>
<style>body{font:1rem/1.5 system-ui;max-width:40rem;margin:4rem auto;padding:0 1rem}code{font-size:.95em}</style>
<h1>Spectral DNA</h1><p>The service is running, but its dashboard has not been built.</p>
<p>In the project, <code>make run</code> builds it (Node 20 or later) and starts the service.</p>
<p>Meanwhile the <a href="/api/docs">API</a> and the command line work:
<code>curl -F file=@track.mp3 "http://localhost:7860/api/v1/analyses?wait=30"</code></p></html>"""

FOREVER = "public, max-age=31536000, immutable"
ASSETS = "/assets/"


def serve(app: FastAPI, folder: Path) -> None:
    """Serve the built files, and the page itself for every address that is none of theirs."""
    if not (folder / "index.html").is_file():
        app.add_api_route("/", _not_built, include_in_schema=False)
        return
    app.frontend("/", directory=folder, fallback="index.html", check_dir=True)
    app.add_middleware(Caching)


async def _not_built() -> HTMLResponse:
    return HTMLResponse(NOT_BUILT, headers={"Cache-Control": "no-store"})


class Caching:
    """Assets are named by their content and may be kept; the page that names them is asked for anew each time."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an application."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through."""
        if scope["type"] != "http" or scope["path"].startswith(("/api/", "/health")):
            await self._app(scope, receive, send)
            return

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                is_asset = scope["path"].startswith(ASSETS) and message["status"] in (200, 206, 304)
                MutableHeaders(scope=message)["Cache-Control"] = FOREVER if is_asset else "no-cache"
            await send(message)

        await self._app(scope, receive, marked)
