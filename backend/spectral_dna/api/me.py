"""Who asks."""

from fastapi import APIRouter

from spectral_dna.api.callers import REFUSALS, Reader
from spectral_dna.api.problems import errors
from spectral_dna.api.state import Service
from spectral_dna.schema.keys import Me

router = APIRouter(prefix="/me", tags=["callers"])


@router.get("", response_model=Me, responses=errors(*REFUSALS))
async def me(caller: Reader, service: Service) -> Me:
    """Say as whom the service knows the caller, and how many of today's analyses are used."""
    return Me(
        kind=caller.kind,
        name=caller.name,
        scopes=sorted(caller.scopes),
        quota=caller.quota,
        used=await service.used(caller),
        key=await service.keys.of(caller),
    )
