"""Whatever under /api is no call: without this, the dashboard's page would answer."""

from fastapi import APIRouter, Request

from spectral_dna.errors import UnknownRoute

router = APIRouter(include_in_schema=False)


@router.api_route(
    "/api/{rest:path}", methods=["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]
)  # fmt: skip
async def unknown(rest: str, request: Request) -> None:  # noqa: ARG001 - the path needs it
    """Say that there is no such call."""
    raise UnknownRoute(f"Nothing answers {request.method} here.")
