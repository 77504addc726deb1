"""What the service takes."""

from fastapi import APIRouter

from spectral_dna.api.state import Configured
from spectral_dna.schema.limits import BatchLimits, LimitsFacts

router = APIRouter(prefix="/limits", tags=["limits"])


@router.get("", response_model=LimitsFacts)
async def limits(configured: Configured) -> LimitsFacts:
    """Say how large and how long a recording may be, whether one may be named by its address, and how large a batch."""
    taken, batches = configured.limits, configured.batches
    return LimitsFacts(
        max_bytes=taken.max_bytes, min_seconds=taken.min_seconds, max_seconds=taken.max_seconds,
        youtube=configured.youtube.enabled, undo_seconds=configured.retention.undo_minutes * 60,
        batches=BatchLimits(
            items=batches.items, total_bytes=batches.total_bytes, list_bytes=batches.list_bytes, open=batches.open
        ),
    )  # fmt: skip
