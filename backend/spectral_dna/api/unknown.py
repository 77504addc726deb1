"""Whatever under /api is no call: without this, the dashboard's page would answer."""

from fastapi import APIRouter, FastAPI, Request
from starlette.exceptions import HTTPException

from spectral_dna.api.templates import VERBS, template_of
from spectral_dna.errors import UnknownRoute

router = APIRouter(include_in_schema=False)


@router.api_route("/api/{rest:path}", methods=list(VERBS))
async def unknown(rest: str, request: Request) -> None:
    """Say that there is no such call, or that it takes other verbs."""
    allowed = _verbs(request.app, f"/api/{rest}")
    if allowed:
        raise HTTPException(405, headers={"Allow": ", ".join(allowed)})
    raise UnknownRoute(f"Nothing answers {request.method} here.")


def _verbs(app: FastAPI, path: str) -> list[str]:
    """List the verbs that an address takes, by the document that tells callers of them."""
    template = template_of(app, path)
    return [] if template is None else sorted(verb.upper() for verb in app.openapi()["paths"][template])
