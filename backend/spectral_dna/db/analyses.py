"""Every query about analyses."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, CursorResult, and_, case, delete, func, or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.idempotency import IdempotencyRepository
from spectral_dna.db.models import AnalysisRow, ResultRow
from spectral_dna.schema.stages import State

LIVE = (State.QUEUED.value, State.RUNNING.value)


class AnalysisRepository:
    """Rows of analyses, within one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        """Work in this session."""
        self._session = session

    async def add(self, row: AnalysisRow) -> None:
        """Insert a row."""
        self._session.add(row)
        await self._session.flush()

    async def get(self, analysis: str) -> AnalysisRow | None:
        """Give one row."""
        return await self._session.get(AnalysisRow, analysis)

    async def owned(self, analysis: str, *, owner: str) -> AnalysisRow | None:
        """Give one row of an owner's; what is another's is as if it were not."""
        row = await self.get(analysis)
        return row if row is not None and row.owner == owner else None

    async def page(self, *, owner: str, before: str | None, limit: int, state: State | None) -> Sequence[AnalysisRow]:
        """Give an owner's rows, newest first, from before a given id."""
        query = select(AnalysisRow).where(AnalysisRow.owner == owner).order_by(AnalysisRow.id.desc()).limit(limit)
        if before is not None:
            query = query.where(AnalysisRow.id < before)
        if state is not None:
            query = query.where(AnalysisRow.state == state.value)
        return (await self._session.scalars(query)).all()

    async def answered(self, content: str, *, owner: str) -> AnalysisRow | None:
        """Give an analysis that has the result of this content, one of this owner if there is any."""
        query = select(AnalysisRow).where(AnalysisRow.result == content).limit(1)
        own = (await self._session.scalars(query.where(AnalysisRow.owner == owner))).first()
        return own or (await self._session.scalars(query)).first()

    async def live_leader(self, content: str) -> AnalysisRow | None:
        """Give the analysis that is already at work on this content."""
        query = select(AnalysisRow).where(
            AnalysisRow.content == content, AnalysisRow.leader.is_(None), AnalysisRow.state.in_(LIVE)
        )
        return (await self._session.scalars(query)).first()

    async def queued(self, *, before: AnalysisRow | None = None) -> int:
        """Count the analyses that wait for a worker, or those of them that come before one."""
        query = select(func.count()).where(AnalysisRow.state == State.QUEUED.value, AnalysisRow.leader.is_(None))
        if before is not None:
            place = tuple_(AnalysisRow.turn, AnalysisRow.id)
            query = query.where(place < (before.turn, before.leader or before.id))
        return int((await self._session.execute(query)).scalar_one())

    async def next_turn(self, owner: str) -> int:
        """Give an owner's next turn: after what lives of their own, and level with what is under way.

        Of two callers with work each has every second turn, however much the other has sent before.
        """
        mine = case((AnalysisRow.owner == owner, AnalysisRow.turn + 1))
        query = select(func.min(AnalysisRow.turn), func.max(mine)).where(
            AnalysisRow.state.in_(LIVE), AnalysisRow.leader.is_(None)
        )
        now, after_mine = (await self._session.execute(query)).one()
        return max(now or 0, after_mine or 0)

    async def waiting(self, *, owner: str | None = None) -> int:
        """Count the analyses that wait, of all or of one owner, for a worker or for the result of another."""
        query = select(func.count()).where(
            or_(
                AnalysisRow.state == State.QUEUED.value,
                and_(AnalysisRow.leader.is_not(None), AnalysisRow.state.in_(LIVE)),
            )
        )
        if owner is not None:
            query = query.where(AnalysisRow.owner == owner)
        return int((await self._session.execute(query)).scalar_one())

    async def load(self) -> tuple[int, int, datetime | None]:
        """Count what waits and what runs, and say since when the oldest waits; twins of others' work don't count."""
        query = (
            select(AnalysisRow.state, func.count(), func.min(AnalysisRow.created))
            .where(AnalysisRow.state.in_(LIVE), AnalysisRow.leader.is_(None))
            .group_by(AnalysisRow.state)
        )
        found = {state: (count, oldest) for state, count, oldest in await self._session.execute(query)}
        waiting, oldest = found.get(State.QUEUED.value, (0, None))
        return waiting, found.get(State.RUNNING.value, (0, None))[0], oldest

    async def unended(self) -> Sequence[AnalysisRow]:
        """Give all live rows, oldest first."""
        query = select(AnalysisRow).where(AnalysisRow.state.in_(LIVE)).order_by(AnalysisRow.id)
        return (await self._session.scalars(query)).all()

    async def live(self, analyses: Collection[str]) -> set[str]:
        """Name those of these that wait or run."""
        query = select(AnalysisRow.id).where(AnalysisRow.id.in_(analyses), AnalysisRow.state.in_(LIVE))
        return set((await self._session.scalars(query)).all())

    async def ended_before(self, moment: datetime, *, limit: int) -> Sequence[AnalysisRow]:
        """Give rows of what ended before a moment, oldest first."""
        query = select(AnalysisRow).where(AnalysisRow.finished < moment).order_by(AnalysisRow.finished).limit(limit)
        return (await self._session.scalars(query)).all()

    async def start(self, analysis: str, now: datetime) -> bool:
        """Mark an analysis and its followers as running; False when it has already ended."""
        return await self._change(_group(analysis), state=State.RUNNING.value, started=now) > 0

    async def attempt(self, analysis: str) -> int:
        """Count one more start of the work, and give the count."""
        await self._change(AnalysisRow.id == analysis, attempts=AnalysisRow.attempts + 1)
        query = select(AnalysisRow.attempts).where(AnalysisRow.id == analysis)
        return int((await self._session.execute(query)).scalar_one_or_none() or 0)

    async def settle(self, analysis: str) -> None:
        """Forget the attempts at a part of the work that is done."""
        await self._change(AnalysisRow.id == analysis, attempts=0)

    async def fetched(self, analysis: str, **found: Any) -> bool:  # noqa: ANN401 - columns differ
        """Store what was fetched for an analysis and its followers; False when it has already ended."""
        return await self._change(_group(analysis), **found) > 0

    async def spare(self, analysis: str) -> None:
        """Take back an attempt that a stop of the service cut short."""
        await self._change(
            and_(AnalysisRow.id == analysis, AnalysisRow.attempts > 0), attempts=AnalysisRow.attempts - 1
        )

    async def put_stages(self, analysis: str, stages: list[dict[str, Any]]) -> None:
        """Store the stages of an analysis and its followers."""
        await self._change(_group(analysis), stages=stages)

    async def succeed(self, analysis: str, *, owner: str, result: str, headline: dict[str, Any], now: datetime) -> bool:
        """End an owner's analysis and its followers with a result; False when it has already ended.

        Followers of the same owner count as reused; others are not told that somebody else was first.
        """
        state = State.SUCCEEDED.value
        await self._change(
            AnalysisRow.leader == analysis,
            state=state, result=result, headline=headline, finished=now, reused=AnalysisRow.owner == owner,
        )  # fmt: skip
        return await self._change(
            AnalysisRow.id == analysis, state=state, result=result, headline=headline, finished=now
        ) > 0  # fmt: skip

    async def reuse(self, analysis: str, *, owner: str, result: str, headline: dict[str, Any], now: datetime) -> None:
        """End an analysis and its followers with a result that an owner had before; nobody else is told so."""
        values = {"state": State.SUCCEEDED.value, "result": result, "headline": headline, "finished": now}
        await self._change(_group(analysis), reused=AnalysisRow.owner == owner, **values)

    async def fail(self, analysis: str, *, code: str, detail: str, now: datetime) -> bool:
        """End an analysis and its followers with an error; False when it has already ended."""
        values = {"state": State.FAILED.value, "error_code": code, "error_detail": detail, "finished": now}
        return await self._change(_group(analysis), **values) > 0

    async def cancel(self, analysis: str, now: datetime) -> bool:
        """End one analysis as cancelled; False when it has already ended."""
        return await self._change(AnalysisRow.id == analysis, state=State.CANCELLED.value, finished=now) > 0

    async def followers(self, analysis: str) -> list[str]:
        """Name the live analyses that wait for this one's result, oldest first."""
        query = (
            select(AnalysisRow.id)
            .where(AnalysisRow.leader == analysis, AnalysisRow.state.in_(LIVE))
            .order_by(AnalysisRow.id)
        )
        return list((await self._session.scalars(query)).all())

    async def promote(self, heir: str, *, of: str, stages: list[dict[str, Any]]) -> None:
        """Let a follower do the work of a leader that was cancelled; the others follow it."""
        fresh = {"state": State.QUEUED.value, "started": None, "stages": stages}
        await self._change(AnalysisRow.id == heir, leader=None, attempts=0, **fresh)
        await self._change(AnalysisRow.leader == of, leader=heir, **fresh)

    async def delete(self, row: AnalysisRow) -> None:
        """Forget a row, and its result when no other row has it."""
        await self._session.delete(row)
        await self._session.flush()
        await IdempotencyRepository(self._session).drop_answer(row.id)
        if row.result is not None:
            others = select(AnalysisRow.id).where(AnalysisRow.result == row.result).exists()
            await self._session.execute(delete(ResultRow).where(ResultRow.key == row.result, ~others))

    async def _change(self, which: ColumnElement[bool], **values: Any) -> int:  # noqa: ANN401 - columns differ
        """Change live rows only: what has ended stays as it ended."""
        done = await self._session.execute(
            update(AnalysisRow)
            .where(which, AnalysisRow.state.in_(LIVE))
            .values(**values)
            .execution_options(synchronize_session=False)
        )
        assert isinstance(done, CursorResult)
        return done.rowcount


def _group(analysis: str) -> ColumnElement[bool]:
    """An analysis and those that follow it."""
    return or_(AnalysisRow.id == analysis, AnalysisRow.leader == analysis)
