"""API keys over HTTP, for whoever administers the service."""

from fastapi import APIRouter

from spectral_dna.api.callers import ADMINISTERING, REFUSALS
from spectral_dna.api.problems import errors
from spectral_dna.api.state import Service
from spectral_dna.errors import BodyTooLarge, CrossOrigin, InvalidRequest, KeyNotFound, UploadStalled
from spectral_dna.schema.keys import KeyFacts, KeyRequest, NewKey

router = APIRouter(prefix="/keys", tags=["callers"], dependencies=[ADMINISTERING])


@router.get("", response_model=list[KeyFacts], responses=errors(*REFUSALS))
async def keys(service: Service) -> list[KeyFacts]:
    """List the API keys, newest first, without their secrets."""
    return await service.keys.all()


@router.post(
    "",
    status_code=201,
    response_model=NewKey,
    responses=errors(InvalidRequest, BodyTooLarge, UploadStalled, CrossOrigin, *REFUSALS),
)
async def create_key(asked: KeyRequest, service: Service) -> NewKey:
    """Make an API key. It is told in this answer and never again."""
    return await service.keys.create(asked)


@router.delete("/{key}", status_code=204, responses=errors(KeyNotFound, CrossOrigin, *REFUSALS))
async def revoke_key(key: str, service: Service) -> None:
    """End an API key, named by its id or its prefix; what it owns stays."""
    await service.keys.revoke(key)
