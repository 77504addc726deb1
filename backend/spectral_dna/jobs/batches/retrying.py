"""Which failed items may be tried again, and how they are."""

from collections.abc import Iterable, Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.db.batch_items import ItemRepository, ItemView
from spectral_dna.db.models import BatchItemRow
from spectral_dna.errors import BadSource, BadVideo, SpectralError, VideoTooLarge, VideoTooLong
from spectral_dna.errors.codes import BY_CODE


def reason_against(view: ItemView) -> str | None:
    """Say why an item can't be tried again; None where it can."""
    code = view.item.error_code or (view.analysis.error_code if view.analysis is not None else None)
    kind = BY_CODE.get(code or "", SpectralError)
    if view.item.kind != "upload" and view.item.source is None:
        return "What the list said of it was refused; it would be again."
    if issubclass(kind, BadSource) and not _may_pass(kind):
        return "The recording itself was refused; it would be again."
    if view.item.kind == "upload" and not view.item.held:
        return "The recording is no longer here; send it again in a new batch."
    return None


def why_nothing(reasons: Iterable[str | None]) -> str:
    """Say why nothing can be tried again."""
    return " ".join(sorted({reason for reason in reasons if reason is not None})) or "No item of it failed."


async def revive(items: Sequence[BatchItemRow], session: AsyncSession) -> list[str]:
    """Let items wait for another turn; their analyses, which failed, go, and are named: new ones take their place."""
    await ItemRepository(session).revive([item.id for item in items])
    replaced = [item.analysis for item in items if item.analysis is not None]
    for analysis in replaced:
        await AnalysisRepository(session).delete(analysis)
    return replaced


def _may_pass(kind: type[SpectralError]) -> bool:
    """Whether a video may fare better another day: its owner or its site may change their mind, but not its length."""
    return issubclass(kind, BadVideo) and not issubclass(kind, (VideoTooLong, VideoTooLarge))
