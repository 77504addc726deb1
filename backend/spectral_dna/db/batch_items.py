"""Every query about the items of batches."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import load_only

from spectral_dna.db.analyses import LIVE, VIDEO
from spectral_dna.db.batches import ADMITTED, OPEN, shown_state
from spectral_dna.db.chunks import chunks
from spectral_dna.db.models import AnalysisRow, BatchItemRow, BatchRow, ResultRow
from spectral_dna.schema.batches import ItemState


@dataclass(frozen=True)
class ItemView:
    """An item, where it stands, and its analysis if there still is one; of both no more than lists and ends need.

    What was stated, or found, may be damaged: whoever needs it reads it for one item, and fails for that one alone.
    """

    item: BatchItemRow
    state: str
    analysis: AnalysisRow | None

    @property
    def shown(self) -> AnalysisRow | None:
        """Its analysis, unless its owner deleted that."""
        return None if self.analysis is None or self.analysis.deleted is not None else self.analysis

    @property
    def shown_id(self) -> str | None:
        """The name of that."""
        return None if self.shown is None else self.shown.id


class ItemRepository:
    """Rows of items, within one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        """Work in this session."""
        self._session = session

    async def page(self, batch: str, *, after: int, limit: int, state: ItemState | None = None) -> list[ItemView]:
        """Give items in their order, from after a given number."""
        query = _views().where(BatchItemRow.batch == batch, BatchItemRow.number > after)
        if state is not None:
            query = query.where(shown_state == state.value)
        return await self._seen(query.order_by(BatchItemRow.number).limit(limit))

    async def view(self, item: str) -> ItemView | None:
        """Give one item."""
        return next(iter(await self._seen(_views().where(BatchItemRow.id == item))), None)

    async def get(self, item: str) -> BatchItemRow | None:
        """Give all that is known of one item."""
        return (await self._session.scalars(select(BatchItemRow).where(BatchItemRow.id == item))).first()

    async def results(self, keys: Sequence[str]) -> dict[str, str]:
        """Give stored reports by their keys."""
        query = select(ResultRow.key, ResultRow.report).where(ResultRow.key.in_(keys))
        return {key: report for key, report in (await self._session.execute(query)).all()}

    async def next_waiting(self, *, passed: Sequence[str], videos: Collection[bool]) -> tuple[str, str] | None:
        """Name the next item to admit, the oldest of an owner whose turn has not been in this round, and that owner.

        `videos` says of which kinds: of videos, of others, of both.
        """
        query = (
            select(BatchItemRow.id, BatchRow.owner)
            .join(BatchRow, BatchRow.id == BatchItemRow.batch)
            .where(BatchItemRow.state == ItemState.WAITING.value, BatchRow.owner.not_in(passed))
            .where((BatchItemRow.kind == VIDEO).in_(videos))
            .order_by(BatchItemRow.batch, BatchItemRow.number)
            .limit(1)
        )
        found = (await self._session.execute(query)).first()
        return None if found is None else (found[0], found[1])

    async def admit(self, item: str, analysis: str) -> bool:
        """Let a waiting item become an analysis; False when it no longer waits."""
        return await self._change(
            BatchItemRow.id == item, BatchItemRow.state == ItemState.WAITING.value, state=ADMITTED, analysis=analysis
        ) > 0  # fmt: skip

    async def fail(self, item: str, *, code: str, detail: str, now: datetime, among: Sequence[str] = OPEN) -> bool:
        """End an item with an error, if it is in one of these states; its recording is no longer needed."""
        return await self._change(
            BatchItemRow.id == item, BatchItemRow.state.in_(among), held=False,
            state=ItemState.FAILED.value, error_code=code, error_detail=detail, ended=now,
        ) > 0  # fmt: skip

    async def cancel_waiting(self, batch: str, now: datetime) -> list[str]:
        """End what waits of a batch, and name what was let go."""
        query = (
            update(BatchItemRow)
            .where(BatchItemRow.batch == batch, BatchItemRow.state == ItemState.WAITING.value)
            .values(state=ItemState.CANCELLED.value, ended=now, held=False)
            .returning(BatchItemRow.id)
            .execution_options(synchronize_session=False)
        )
        return list((await self._session.scalars(query)).all())

    async def release(self, batch: str) -> list[str]:
        """Let go of every recording that is kept for a batch, and name them."""
        query = (
            update(BatchItemRow)
            .where(BatchItemRow.batch == batch, BatchItemRow.held)
            .values(held=False)
            .returning(BatchItemRow.id)
            .execution_options(synchronize_session=False)
        )
        return list((await self._session.scalars(query)).all())

    async def mark(self, batch: str, *, deleted: datetime | None, was: datetime | None) -> None:
        """Delete the analyses of a batch for their owner, or take that back, where they `was`."""
        of_batch = select(BatchItemRow.analysis).where(BatchItemRow.batch == batch, BatchItemRow.analysis.is_not(None))
        query = update(AnalysisRow).where(AnalysisRow.id.in_(of_batch), AnalysisRow.deleted.is_not_distinct_from(was))
        await self._session.execute(query.values(deleted=deleted).execution_options(synchronize_session=False))

    async def settled(self) -> list[ItemView]:
        """Give admitted items whose analyses have ended or are gone."""
        done = or_(AnalysisRow.id.is_(None), AnalysisRow.state.not_in(LIVE))
        query = _views().where(BatchItemRow.state == ADMITTED, done)
        return await self._seen(query.order_by(BatchItemRow.batch, BatchItemRow.number))

    async def settle(self, view: ItemView, now: datetime) -> bool:
        """Keep how an item ended: its analysis may be deleted before the batch is."""
        error = {} if view.analysis is None else _error(view.analysis)
        return await self._change(
            BatchItemRow.id == view.item.id, BatchItemRow.state == ADMITTED,
            state=ItemState(view.state).value, ended=now, **error,
        ) > 0  # fmt: skip

    async def to_stop(self) -> list[tuple[str, str]]:
        """Name the items and analyses of what lives of batches that shall end."""
        query = (
            select(BatchItemRow.id, AnalysisRow.id)
            .join(BatchItemRow, BatchItemRow.analysis == AnalysisRow.id)
            .join(BatchRow, BatchRow.id == BatchItemRow.batch)
            .where(AnalysisRow.state.in_(LIVE), BatchItemRow.state == ADMITTED, BatchRow.cancelled.is_not(None))
        )
        return [(item, analysis) for item, analysis in await self._session.execute(query)]

    async def of_deleted(self, batch: str, limit: int) -> list[tuple[str, str | None]]:
        """Name items of a deleted batch of which something is left besides their rows, with their analyses."""
        query = select(BatchItemRow.id, BatchItemRow.analysis).join(BatchRow, BatchRow.id == BatchItemRow.batch)
        is_left = or_(BatchItemRow.held, BatchItemRow.analysis.is_not(None))
        query = query.where(BatchItemRow.batch == batch, BatchRow.deleted.is_not(None), is_left)
        found = await self._session.execute(query.order_by(BatchItemRow.number).limit(limit))
        return [(item, analysis) for item, analysis in found]

    async def failed(self, batch: str) -> list[ItemView]:
        """Give what failed of a batch."""
        query = _views().where(BatchItemRow.batch == batch, shown_state == ItemState.FAILED.value)
        return await self._seen(query.order_by(BatchItemRow.number))

    async def revive(self, items: Sequence[str]) -> None:
        """Let failed items wait for another turn."""
        for chunk in chunks(items):
            await self._change(
                BatchItemRow.id.in_(chunk), BatchItemRow.state.in_((ItemState.FAILED.value, ADMITTED)),
                state=ItemState.WAITING.value, analysis=None, error_code=None, error_detail=None, ended=None,
            )  # fmt: skip

    async def let_go(self, items: Sequence[str]) -> None:
        """Say that the recordings of items are no longer here."""
        for chunk in chunks(items):
            await self._change(BatchItemRow.id.in_(chunk), held=False)

    async def kept_too_long(self, before: datetime) -> Sequence[str]:
        """Name items that ended long ago and whose recordings are still here."""
        query = select(BatchItemRow.id).where(
            BatchItemRow.held, BatchItemRow.state.not_in(OPEN), BatchItemRow.ended < before
        )  # fmt: skip
        return (await self._session.scalars(query)).all()

    async def held(self) -> list[str]:
        """Name every item whose recording must stay."""
        return list((await self._session.scalars(select(BatchItemRow.id).where(BatchItemRow.held))).all())

    async def _seen(self, query: Select[BatchItemRow, str, AnalysisRow]) -> list[ItemView]:
        found = (await self._session.execute(query)).all()
        return [ItemView(item, state, analysis) for item, state, analysis in found]

    async def _change(self, *which: ColumnElement[bool], **values: Any) -> int:  # noqa: ANN401 - columns differ
        changed = update(BatchItemRow).where(*which).values(**values).returning(BatchItemRow.id)
        done = await self._session.execute(changed.execution_options(synchronize_session=False))
        return len(done.all())


def _views() -> Select[BatchItemRow, str, AnalysisRow]:
    """Select items beside where they stand and their analyses."""
    item, analysis = BatchItemRow, AnalysisRow
    of_item = load_only(
        item.batch, item.number, item.id, item.kind, item.name, item.source, item.state, item.analysis, item.held,
        item.error_code, item.error_detail, raiseload=True,
    )  # fmt: skip
    of_analysis = load_only(
        analysis.id,
        analysis.state,
        analysis.result,
        analysis.error_code,
        analysis.error_detail,
        analysis.deleted,
        raiseload=True,
    )
    views = select(item, shown_state, analysis).outerjoin(analysis, analysis.id == item.analysis)
    return views.options(of_item, of_analysis)


def _error(row: AnalysisRow) -> dict[str, str | None]:
    return {"error_code": row.error_code, "error_detail": row.error_detail}
