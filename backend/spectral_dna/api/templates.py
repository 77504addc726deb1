"""Which call of the document an address belongs to."""

import re
from functools import lru_cache

from fastapi import FastAPI
from fastapi.routing import iter_route_contexts

VERBS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
UNKNOWN, PAGES = "unknown", "pages"


@lru_cache(maxsize=8)
def _templates(app: FastAPI) -> list[tuple[re.Pattern[str], str]]:
    """Give each call's address as a pattern, those without a name in them first.

    Of the routes, not of the document: that takes most of a second to write, and the first request would wait for it.
    """
    calls = {call.path_format or "" for call in iter_route_contexts(app.routes) if call.include_in_schema}
    found = sorted(calls, key=lambda path: (path.count("{"), path))
    return [(re.compile(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(path))), path) for path in found]


def template_of(app: FastAPI, path: str) -> str | None:
    """Give the address as the document writes it, `/analyses/{analysis}`; None for what is no call."""
    return next((template for pattern, template in _templates(app) if pattern.fullmatch(path)), None)


def label(app: FastAPI, path: str) -> str:
    """Give one of few names for an address: a call's, or one for all that is unknown, or one for all pages."""
    if (template := template_of(app, path)) is not None:
        return template
    return UNKNOWN if path.startswith("/api/") else PAGES
