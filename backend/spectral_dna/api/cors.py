"""Which other sites' pages may call: those alone that the operator named."""

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware

from spectral_dna.api.callers import KEY_HEADER, VISITOR_HEADER
from spectral_dna.settings import Access

SENT = (
    "Authorization",
    KEY_HEADER,
    VISITOR_HEADER,
    "Content-Type",
    "Idempotency-Key",
    "If-None-Match",
    "Last-Event-ID",
)
SEEN = ("ETag", "Location", "Retry-After", "X-Request-ID")


def allow(app: FastAPI, access: Access) -> None:
    """Answer the named origins; cookies are never taken, so that a page has only what it was given itself."""
    if access.origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=list(access.origins),
            allow_methods=["GET", "HEAD", "POST", "DELETE"],
            allow_headers=list(SENT),
            expose_headers=list(SEEN),
            max_age=600,
        )
