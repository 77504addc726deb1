"""What the service takes."""

from fastapi import APIRouter

from spectral_dna.api.state import Configured
from spectral_dna.schema.limits import BatchLimits, LimitsFacts, PictureLimits

router = APIRouter(prefix="/limits", tags=["limits"])


@router.get("", response_model=LimitsFacts)
async def limits(configured: Configured) -> LimitsFacts:
    """Say how large and how long a recording may be, and whether it may be an address; how large a batch, a picture."""
    taken, batches, pictures = configured.limits, configured.batches, configured.pictures
    return LimitsFacts(
        max_bytes=taken.max_bytes, min_seconds=taken.min_seconds, max_seconds=taken.max_seconds,
        youtube=configured.youtube.enabled, undo_seconds=configured.retention.undo_minutes * 60,
        batches=BatchLimits(
            items=batches.items, total_bytes=batches.total_bytes, list_bytes=batches.list_bytes, open=batches.open
        ),
        pictures=PictureLimits(
            max_bytes=pictures.max_bytes, max_pixels=pictures.max_pixels, min_side=pictures.min_side,
            kept=pictures.kept,
        ),
    )  # fmt: skip
