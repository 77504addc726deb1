"""The dashboard's page at a link: with what those who show the link ask for, and none of it for search engines."""

import asyncio
import re
from html import escape
from pathlib import Path
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse

from spectral_dna.api.rates import READINGS
from spectral_dna.api.state import Service
from spectral_dna.errors import DatabaseUnavailable, ShareNotFound
from spectral_dna.jobs.pictures import described

TITLE = re.compile(r"<title>.*?</title>", re.S)
UNKNOWN = "A shared report", "The audio fingerprint of a track: measured, compared, explained."
"""Of a link that leads nowhere, or does so no more, nothing is told."""
HEADERS = {"X-Robots-Tag": "noindex"}


def serve(app: FastAPI, index: Path) -> None:
    """Serve the page of a link; the dashboard itself then says whether there is a report."""

    async def page(token: str, request: Request, service: Service) -> HTMLResponse:
        text = await asyncio.to_thread(index.read_text, encoding="utf-8")
        try:
            name, summary = described(await service.shares.report(token))
            status = 200
        except ShareNotFound:
            (name, summary), status = UNKNOWN, 404
        except DatabaseUnavailable:  # which the dashboard says better
            (name, summary), status = UNKNOWN, 503
        facts = tags(name, summary, base=str(request.base_url), token=token)
        return HTMLResponse(_with(text, name, facts), status, HEADERS)

    app.add_api_route(
        "/s/{token}", page, methods=["GET", "HEAD"], include_in_schema=False, dependencies=[READINGS]
    )  # fmt: skip


def tags(name: str, summary: str, *, base: str, token: str) -> str:
    """Give the elements for the page's head (Open Graph, and a large picture where a card is asked for)."""
    known = quote(token, safe="")
    properties = {
        "og:type": "website",
        "og:site_name": "Spectral DNA",
        "og:title": name,
        "og:description": summary,
        "og:url": f"{base}s/{known}",
        "og:image": f"{base}api/v1/shared/{known}/picture",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": f"The DNA of {name}",
    }
    rows = [f'<meta property="{key}" content="{escape(text)}" />' for key, text in properties.items()]
    rows += ['<meta name="twitter:card" content="summary_large_image" />', '<meta name="robots" content="noindex" />']
    return "".join(rows)


def _with(text: str, name: str, facts: str) -> str:
    """Put a title and elements into the page's head; nothing in them is taken for more than text."""
    titled = TITLE.sub(lambda _: f"<title>{escape(name)} · Spectral DNA</title>", text, count=1)
    return titled.replace("</head>", f"{facts}</head>", 1)
