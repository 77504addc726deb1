"""Whether the process lives, and whether it can work."""

from typing import Literal

from fastapi import APIRouter, Response

from spectral_dna.api.state import Service
from spectral_dna.schema.values import Value

router = APIRouter(prefix="/health", tags=["health"])


class Live(Value):
    """The process answers."""

    status: Literal["live"]


class Ready(Value):
    """Whether work can begin: `checks` names what was looked at."""

    status: Literal["ready", "starting"]
    checks: dict[str, bool]
    version: str


@router.get("/live", response_model=Live)
async def live() -> Live:
    """Say that the process answers."""
    return Live(status="live")


@router.get("/ready", response_model=Ready, responses={503: {"model": Ready, "description": "Still warming up."}})
async def ready(response: Response, service: Service) -> Ready:
    """Say whether the database answers and the processes are warm; 503 until they are."""
    checks = await service.checks()
    if all(checks.values()):
        return Ready(status="ready", checks=checks, version=service.version)
    response.status_code = 503
    return Ready(status="starting", checks=checks, version=service.version)
