"""The dashboard, when it was built; else a page that says how to build it."""

import mimetypes
from pathlib import Path

from fastapi import FastAPI
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from spectral_dna.api import shared_page

NOT_BUILT = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Spectral DNA</title>
<style>body{font:1rem/1.5 system-ui;max-width:40rem;margin:4rem auto;padding:0 1rem}code{font-size:.95em}</style>
<h1>Spectral DNA</h1><p>The service is running, but its dashboard has not been built.</p>
<p>In the project, <code>make run</code> builds it (Node 20 or later) and starts the service.</p>
<p>Meanwhile the <a href="/api/docs">API</a> and the command line work:
<code>curl -F file=@track.mp3 "http://localhost:7860/api/v1/analyses?wait=30"</code></p></html>"""

FOREVER = "public, max-age=31536000, immutable"
ASSETS = "/assets/"
OF_A_FILE = (200, 206, 304)
"""What is answered of a file; anything else is about the request."""
ENCODINGS = {"br": ".br", "gzip": ".gz"}
"""The smallest first."""


def serve(app: FastAPI, folder: Path) -> None:
    """Serve the built files, and the page itself for every address that is none of theirs."""
    if not (folder / "index.html").is_file():
        app.add_api_route("/", _not_built, include_in_schema=False)
        app.add_api_route("/docs", _docs, include_in_schema=False)
        return
    shared_page.serve(app, folder / "index.html")
    app.frontend("/", directory=folder, fallback="index.html", check_dir=True)
    app.add_middleware(Compressed, folder=folder)
    app.add_middleware(Caching)


async def _not_built() -> HTMLResponse:
    return HTMLResponse(NOT_BUILT, headers={"Cache-Control": "no-store"})


async def _docs() -> RedirectResponse:
    """Lead to the page of calls, where there is no page of the dashboard's."""
    return RedirectResponse("/api/docs")


class Compressed:
    """Assets lie beside their compressed forms: whoever takes one of these gets it."""

    def __init__(self, app: ASGIApp, folder: Path) -> None:
        """Wrap an application that serves a folder."""
        self._app = app
        self._forms: dict[str, dict[str, str]] = {}
        for encoding, ending in ENCODINGS.items():
            for file in folder.glob(f"assets/*{ending}"):
                form = f"{ASSETS}{file.name}"
                self._forms.setdefault(form.removesuffix(ending), {})[encoding] = form

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through."""
        path = scope.get("path", "")
        forms = self._forms.get(path)
        if scope["type"] != "http" or forms is None:
            await self._app(scope, receive, send)
            return
        # one with a weight of its own is asked for in vain
        taken = {each.strip().lower() for each in Headers(scope=scope).get("accept-encoding", "").split(",")}
        encoding = next((name for name in forms if name in taken), None)

        async def named(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.add_vary_header("Accept-Encoding")
                if encoding is not None and message["status"] in OF_A_FILE:
                    headers["Content-Type"] = mimetypes.guess_type(path)[0] or "application/octet-stream"
                    headers["Content-Encoding"] = encoding
            await send(message)

        form = path if encoding is None else forms[encoding]
        await self._app({**scope, "path": form, "raw_path": form.encode()}, receive, named)


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
                is_asset = scope["path"].startswith(ASSETS) and message["status"] in OF_A_FILE
                MutableHeaders(scope=message)["Cache-Control"] = FOREVER if is_asset else "no-cache"
            await send(message)

        await self._app(scope, receive, marked)
