"""What callbacks are told: written beside the end that it tells of, so that neither is there without the other."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.batch_items import ItemView
from spectral_dna.db.batches import BatchRepository
from spectral_dna.db.deliveries import PENDING, DeliveryRepository
from spectral_dna.db.models import BatchRow, DeliveryRow
from spectral_dna.jobs.batches.views import counts_of, error_of, state_of
from spectral_dna.schema.batches import ItemEnded, ItemState, Told
from spectral_dna.schema.ids import new_id


async def tell(batch: BatchRow, session: AsyncSession, now: datetime, item: ItemView | None = None) -> None:
    """Store what is to be told of the end of a batch, or of one of its items."""
    if batch.callback is None or (item is not None and not batch.tell_items):
        return
    counted = await BatchRepository(session).counts([batch.id])
    delivery = new_id()
    told = Told.model_validate(
        {
            "id": delivery, "type": "batch.ended" if item is None else "item.ended", "created": now,
            "batch": batch.id, "name": batch.name, "round": batch.rounds, "state": state_of(batch),
            "total": batch.total, "counts": counts_of(counted[batch.id]), "item": None if item is None else _item(item),
        }
    )  # fmt: skip
    row = DeliveryRow(
        id=delivery, batch=batch.id, type=told.type, body=told.model_dump_json(), state=PENDING, tries=0, due=now,
        last_try=None, status=None, error=None,
    )  # fmt: skip
    await DeliveryRepository(session).add(row)


def _item(view: ItemView) -> ItemEnded:
    error = error_of(view)
    return ItemEnded(
        number=view.item.number, name=view.item.name, state=ItemState(view.state), analysis=view.item.analysis,
        error_code=None if error is None else error.code,
    )  # fmt: skip
