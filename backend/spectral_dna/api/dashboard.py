"""The dashboard, when it was built; else a page that says how to build it."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse

NOT_BUILT = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Spectral DNA</title>
<style>body{font:1rem/1.5 system-ui;max-width:40rem;margin:4rem auto;padding:0 1rem}code{font-size:.95em}</style>
<h1>Spectral DNA</h1><p>The service is running, but its dashboard has not been built.</p>
<p>In the project, <code>make run</code> builds it (Node 20 or later) and starts the service.</p>
<p>Meanwhile the <a href="/api/docs">API</a> and the command line work:
<code>curl -F file=@track.mp3 "http://localhost:7860/api/v1/analyses?wait=30"</code></p></html>"""

FOREVER = "public, max-age=31536000, immutable"


def serve(app: FastAPI, folder: Path) -> None:
    """Serve the built files, and the page itself for every address that is none of theirs."""
    if not (folder / "index.html").is_file():
        app.add_api_route("/", _not_built, include_in_schema=False)
        return
    app.frontend("/", directory=folder, fallback="index.html", check_dir=True)

    @app.middleware("http")
    async def cached(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
        response = await call_next(request)
        path = request.url.path
        if not path.startswith(("/api/", "/health/")) and "cache-control" not in response.headers:
            is_named_by_content = path.startswith("/assets/") and response.status_code == 200
            response.headers["Cache-Control"] = FOREVER if is_named_by_content else "no-cache"
        return response


async def _not_built() -> HTMLResponse:
    return HTMLResponse(NOT_BUILT, headers={"Cache-Control": "no-store"})
