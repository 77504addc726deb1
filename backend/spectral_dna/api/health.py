"""Whether the process lives, and whether it can work."""

import time
from typing import Literal

from fastapi import APIRouter, Response

from spectral_dna.api.problems import errors
from spectral_dna.api.state import Service
from spectral_dna.errors import DatabaseUnavailable
from spectral_dna.jobs.measuring import Load
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


class Health(Value):
    """What an operator looks at first. `queue` counts over all processes, `pool` the warm workers of this one."""

    status: Literal["ready", "starting"]
    version: str
    models: str
    uptime_seconds: int
    queue: Load
    pool: dict[str, int]


_BEGAN = time.monotonic()


@router.get("", response_model=Health, responses=errors(DatabaseUnavailable))
async def health(service: Service) -> Health:
    """Sum up: whether it can work, since when, with which models, and how much waits."""
    return Health(
        status="ready" if all((await service.checks()).values()) else "starting",
        version=service.version,
        models=service.manifest.version,
        uptime_seconds=int(time.monotonic() - _BEGAN),
        queue=await service.load(),
        pool=service.pool(),
    )


@router.get("/live", response_model=Live)
async def live() -> Live:
    """Say that the process answers."""
    return Live(status="live")


@router.get("/ready", response_model=Ready, responses={503: {"model": Ready, "description": "Still warming up."}})
async def ready(response: Response, service: Service) -> Ready:
    """Say whether the database answers, the processes are warm and the disk has room; 503 until they are."""
    checks = await service.checks()
    if all(checks.values()):
        return Ready(status="ready", checks=checks, version=service.version)
    response.status_code = 503
    return Ready(status="starting", checks=checks, version=service.version)
