"""What the service takes."""

from fastapi import APIRouter

from spectral_dna.api.state import Configured
from spectral_dna.schema.limits import LimitsFacts

router = APIRouter(prefix="/limits", tags=["limits"])


@router.get("", response_model=LimitsFacts)
async def limits(configured: Configured) -> LimitsFacts:
    """Say how large and how long a recording may be, and whether one may be named by its address."""
    taken = configured.limits
    return LimitsFacts(
        max_bytes=taken.max_bytes, min_seconds=taken.min_seconds, max_seconds=taken.max_seconds,
        youtube=configured.youtube.enabled,
    )  # fmt: skip
