"""How a batch becomes rows: all of them in one transaction, so that it is there whole or not at all."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.batches import BatchRepository
from spectral_dna.db.models import BatchItemRow, BatchRow
from spectral_dna.errors import SpectralError, TooManyBatches
from spectral_dna.inference.manifest import Manifest
from spectral_dna.inference.stated import check
from spectral_dna.jobs import quotas
from spectral_dna.schema.batches import BatchOrder, Draft, ItemState
from spectral_dna.schema.caller import Caller
from spectral_dna.schema.ids import new_id
from spectral_dna.schema.verdict import SetName
from spectral_dna.settings import Batches

RETRY_SECONDS = 60


def checked(draft: Draft, manifest: Manifest) -> Draft:
    """Refuse an item of which something was stated that the models can't take."""
    if draft.error_code is not None:
        return draft
    try:
        check(draft.stated, manifest.sets[SetName.RECORDING])
    except SpectralError as error:
        return draft.model_copy(update={"error_code": error.code, "error_detail": error.detail})
    return draft


def _item(batch: str, number: int, draft: Draft, now: datetime) -> BatchItemRow:
    is_refused = draft.error_code is not None
    return BatchItemRow(
        batch=batch, number=number, id=draft.id, kind=draft.kind, name=draft.name, source=draft.source,
        sha256=draft.sha256, bytes=draft.bytes, stated=draft.stated.model_dump(mode="json"),
        state=(ItemState.FAILED if is_refused else ItemState.WAITING).value, analysis=None,
        held=draft.kind == "upload" and not is_refused, error_code=draft.error_code, error_detail=draft.error_detail,
        began=draft.began, ended=now if is_refused else None,
    )  # fmt: skip


async def add(order: BatchOrder, session: AsyncSession, limits: Batches, *, caller: Caller, now: datetime) -> str:
    """Add a batch and its items, and give its id.

    Raises
    ------
    TooManyBatches : the caller has enough under way.
    QuotaExceeded : it has more items than are left of the caller's day.
    """
    batches = BatchRepository(session)
    if await batches.open_of(caller.id) >= limits.open:
        raise TooManyBatches(f"{limits.open} have not ended yet.", retry_after=RETRY_SECONDS)
    await quotas.spend(caller, session, now, analyses=sum(draft.error_code is None for draft in order.drafts))
    callback = order.callback
    row = BatchRow(
        id=new_id(), owner=caller.id, name=order.name, total=len(order.drafts), rounds=0,
        callback=None if callback is None else callback.url,
        secret=None if callback is None else callback.secret.get_secret_value(),
        tell_items=callback is not None and callback.items, created=now, ended=None, cancelled=None, deleted=None,
    )  # fmt: skip
    await batches.add(row, [_item(row.id, number, draft, now) for number, draft in enumerate(order.drafts, start=1)])
    return row.id
