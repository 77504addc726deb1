"""Every query about the items of batches."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.batches import ADMITTED, OPEN, shown_state
from spectral_dna.db.models import AnalysisRow, BatchItemRow, BatchRow, ResultRow
from spectral_dna.schema.batches import ItemState
from spectral_dna.schema.stages import State

LIVE = (State.QUEUED.value, State.RUNNING.value)


@dataclass(frozen=True)
class ItemView:
    """An item, where it stands, and its analysis if there still is one."""

    item: BatchItemRow
    state: str
    analysis: AnalysisRow | None


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
        found = (await self._session.execute(query.order_by(BatchItemRow.number).limit(limit))).all()
        return [ItemView(item, state, analysis) for item, state, analysis in found]

    async def results(self, keys: Sequence[str]) -> dict[str, str]:
        """Give stored reports by their keys."""
        query = select(ResultRow.key, ResultRow.report).where(ResultRow.key.in_(keys))
        return {key: report for key, report in (await self._session.execute(query)).all()}

    async def next_waiting(self, *, passed: Sequence[str]) -> tuple[BatchItemRow, BatchRow] | None:
        """Give the next item to admit: the oldest of an owner whose turn has not been in this round."""
        query = (
            select(BatchItemRow, BatchRow)
            .join(BatchRow, BatchRow.id == BatchItemRow.batch)
            .where(BatchItemRow.state == ItemState.WAITING.value, BatchRow.owner.not_in(passed))
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

    async def fail(self, item: str, *, code: str, detail: str, now: datetime) -> bool:
        """End a waiting item with an error."""
        return await self._change(
            BatchItemRow.id == item, BatchItemRow.state == ItemState.WAITING.value,
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

    async def settled(self, limit: int) -> list[ItemView]:
        """Give admitted items whose analyses have ended or are gone."""
        done = or_(AnalysisRow.id.is_(None), AnalysisRow.state.not_in(LIVE))
        query = _views().where(BatchItemRow.state == ADMITTED, done)
        query = query.order_by(BatchItemRow.batch, BatchItemRow.number).limit(limit)
        found = (await self._session.execute(query)).all()
        return [ItemView(item, state, analysis) for item, state, analysis in found]

    async def settle(self, view: ItemView, now: datetime) -> bool:
        """Keep how an item ended: its analysis may be deleted before the batch is."""
        error = {} if view.analysis is None else _error(view.analysis)
        return await self._change(
            BatchItemRow.id == view.item.id, BatchItemRow.state == ADMITTED, state=view.state, ended=now, **error
        ) > 0  # fmt: skip

    async def to_stop(self) -> list[tuple[str, str]]:
        """Name the live analyses of batches that shall end, with their owners."""
        query = (
            select(AnalysisRow.id, BatchRow.owner)
            .join(BatchItemRow, BatchItemRow.analysis == AnalysisRow.id)
            .join(BatchRow, BatchRow.id == BatchItemRow.batch)
            .where(AnalysisRow.state.in_(LIVE), BatchItemRow.state == ADMITTED, BatchRow.cancelled.is_not(None))
        )
        return [(analysis, owner) for analysis, owner in (await self._session.execute(query)).all()]

    async def of_deleted(self, batch: str, limit: int) -> Sequence[BatchItemRow]:
        """Give items of which something is left besides their rows."""
        query = select(BatchItemRow).where(
            BatchItemRow.batch == batch, or_(BatchItemRow.held, BatchItemRow.analysis.is_not(None))
        )  # fmt: skip
        return (await self._session.scalars(query.order_by(BatchItemRow.number).limit(limit))).all()

    async def failed(self, batch: str) -> list[ItemView]:
        """Give what failed of a batch."""
        query = _views().where(BatchItemRow.batch == batch, shown_state == ItemState.FAILED.value)
        found = (await self._session.execute(query.order_by(BatchItemRow.number))).all()
        return [ItemView(item, state, analysis) for item, state, analysis in found]

    async def revive(self, items: Sequence[str]) -> None:
        """Let failed items wait for another turn."""
        await self._change(
            BatchItemRow.id.in_(items), BatchItemRow.state.in_((ItemState.FAILED.value, ADMITTED)),
            state=ItemState.WAITING.value, analysis=None, error_code=None, error_detail=None, ended=None,
        )  # fmt: skip

    async def let_go(self, items: Sequence[str]) -> None:
        """Say that the recordings of items are no longer here."""
        await self._change(BatchItemRow.id.in_(items), held=False)

    async def kept_too_long(self, before: datetime) -> Sequence[BatchItemRow]:
        """Give items that ended long ago and whose recordings are still here."""
        query = select(BatchItemRow).where(
            BatchItemRow.held, BatchItemRow.state.not_in(OPEN), BatchItemRow.ended < before
        )  # fmt: skip
        return (await self._session.scalars(query)).all()

    async def held(self) -> list[str]:
        """Name every item whose recording must stay."""
        return list((await self._session.scalars(select(BatchItemRow.id).where(BatchItemRow.held))).all())

    async def _change(self, *which: ColumnElement[bool], **values: Any) -> int:  # noqa: ANN401 - columns differ
        changed = update(BatchItemRow).where(*which).values(**values).returning(BatchItemRow.id)
        done = await self._session.execute(changed.execution_options(synchronize_session=False))
        return len(done.all())


def _views() -> Select[BatchItemRow, str, AnalysisRow]:
    """Select items beside where they stand and their analyses."""
    return select(BatchItemRow, shown_state, AnalysisRow).outerjoin(
        AnalysisRow, AnalysisRow.id == BatchItemRow.analysis
    )


def _error(row: AnalysisRow) -> dict[str, str | None]:
    return {"error_code": row.error_code, "error_detail": row.error_detail}
