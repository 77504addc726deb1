"""How a batch becomes rows: all of them in one transaction, so that it is there whole or not at all."""

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.batches import BatchRepository
from spectral_dna.db.models import BatchItemRow, BatchRow
from spectral_dna.errors import BatchClosed, BatchesFull, BatchTooLarge, SpectralError, TooManyBatches
from spectral_dna.inference.manifest import Manifest
from spectral_dna.inference.stated import check
from spectral_dna.jobs import quotas
from spectral_dna.jobs.batches.views import is_open
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


async def make_room(session: AsyncSession, limits: Batches, *, items: int, size: int = 0) -> None:
    """See whether so many items more may wait, and so many bytes be kept, with those of all callers.

    Raises
    ------
    BatchesFull : they may not.
    """
    waiting, kept = await BatchRepository(session).load()
    if waiting + items > limits.waiting_items:
        raise BatchesFull(f"{waiting:,} items wait, of all callers; at most {limits.waiting_items:,} may.")
    if kept + size > limits.waiting_bytes:
        raise BatchesFull(f"At most {limits.waiting_bytes:,} bytes of recordings may wait, of all callers.")


async def add(
    order: BatchOrder,
    session: AsyncSession,
    limits: Batches,
    *,
    caller: Caller,
    now: datetime,
    into: BatchRow | None = None,
) -> str:
    """Add a batch and its items, or items `into` one that is open; give its id.

    Raises
    ------
    TooManyBatches : the caller has enough under way.
    BatchesFull : all callers together have.
    BatchClosed, BatchTooLarge : that one takes no more.
    QuotaExceeded : it has more items than are left of the caller's day.
    """
    if into is not None:
        await _extend(into, order, session, limits, now)
    elif await BatchRepository(session).open_of(caller.id) >= limits.open:
        raise TooManyBatches(f"{limits.open} have not ended yet.", retry_after=RETRY_SECONDS)
    good = [draft for draft in order.drafts if draft.error_code is None]
    await make_room(session, limits, items=len(good), size=sum(draft.bytes or 0 for draft in good))
    await quotas.spend(caller, session, now, analyses=len(good))
    row = into or _new_row(order, limits, caller=caller, now=now)
    items = [_item(row.id, number, draft, now) for number, draft in enumerate(order.drafts, start=row.total + 1)]
    row.total += len(items)
    await BatchRepository(session).add(row, items)
    return row.id


async def _extend(row: BatchRow, order: BatchOrder, session: AsyncSession, limits: Batches, now: datetime) -> None:
    """See whether a batch takes so much more, and keep it open for longer."""
    if not is_open(row):
        raise BatchClosed
    if row.total + len(order.drafts) > limits.items:
        raise BatchTooLarge(f"It would have more than {limits.items} items.")
    size = await BatchRepository(session).size(row.id) + sum(draft.bytes or 0 for draft in order.drafts)
    if size > limits.total_bytes:
        raise BatchTooLarge(f"Its files would have more than {limits.total_bytes:,} bytes.")
    row.open_until = _until(now, limits)


def _new_row(order: BatchOrder, limits: Batches, *, caller: Caller, now: datetime) -> BatchRow:
    callback = order.callback
    return BatchRow(
        id=new_id(), owner=caller.id, name=order.name, total=0, rounds=0,
        callback=None if callback is None else callback.url,
        secret=None if callback is None else callback.secret.get_secret_value(),
        tell_items=callback is not None and callback.items, created=now, ended=None,
        open_until=_until(now, limits) if order.is_open else None, cancelled=None, deleted=None,
    )  # fmt: skip


def _until(now: datetime, limits: Batches) -> datetime:
    return now + timedelta(minutes=limits.open_minutes)
