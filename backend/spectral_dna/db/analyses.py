"""Every query about analyses."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, CursorResult, and_, case, delete, func, or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import load_only

from spectral_dna.db.chunks import chunks
from spectral_dna.db.idempotency import IdempotencyRepository
from spectral_dna.db.models import AnalysisRow, ResultRow
from spectral_dna.schema.analysis import SourceKind
from spectral_dna.schema.folding import folded
from spectral_dna.schema.ids import is_id
from spectral_dna.schema.stages import State

VIDEO: SourceKind = "youtube"
LIVE = (State.QUEUED.value, State.RUNNING.value)


class AnalysisRepository:
    """Rows of analyses, within one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        """Work in this session."""
        self._session = session

    async def add(self, row: AnalysisRow) -> None:
        """Insert a row."""
        row.folded = searchable(row.name, row.video)
        self._session.add(row)
        await self._session.flush()

    async def get(self, analysis: str) -> AnalysisRow | None:
        """Give one row."""
        return await self._session.get(AnalysisRow, analysis)

    async def has(self, analysis: str) -> bool:
        """Whether there is a row, whatever it says."""
        return await self._session.scalar(select(AnalysisRow.id).where(AnalysisRow.id == analysis)) is not None

    async def owned(self, analysis: str, *, owner: str) -> AnalysisRow | None:
        """Give one row of an owner's; what is another's is as if it were not."""
        row = await self.get(analysis)
        return row if row is not None and row.owner == owner and row.deleted is None else None

    async def chosen(self, analyses: Collection[str], *, owner: str) -> Sequence[AnalysisRow]:
        """Give those of these that are an owner's, newest first, with what was deleted and can be restored.

        Of each no more than where it stands: what else is stored of it may be damaged, and has to go all the more.
        """
        query = select(AnalysisRow).where(AnalysisRow.id.in_(list(filter(is_id, analyses))), AnalysisRow.owner == owner)
        needed = load_only(AnalysisRow.id, AnalysisRow.state, AnalysisRow.deleted, raiseload=True)
        return (await self._session.scalars(query.options(needed).order_by(AnalysisRow.id.desc()))).all()

    async def ended_alike(self, row: AnalysisRow) -> Sequence[AnalysisRow]:
        """Give all others' and the owner's other analyses of the same bytes that have ended."""
        query = select(AnalysisRow).where(AnalysisRow.sha256 == row.sha256, AnalysisRow.id != row.id)
        return (await self._session.scalars(query.where(AnalysisRow.finished.is_not(None)))).all()

    async def answered(self, content: str, *, owner: str) -> AnalysisRow | None:
        """Give an analysis that has the result of this content, one of this owner if there is any."""
        query = select(AnalysisRow).where(AnalysisRow.result == content, AnalysisRow.deleted.is_(None)).limit(1)
        own = (await self._session.scalars(query.where(AnalysisRow.owner == owner))).first()
        return own or (await self._session.scalars(query)).first()

    async def live_leader(self, content: str) -> AnalysisRow | None:
        """Give the analysis that is already at work on this content."""
        query = select(AnalysisRow).where(
            AnalysisRow.content == content, AnalysisRow.leader.is_(None), AnalysisRow.state.in_(LIVE)
        )
        return (await self._session.scalars(query)).first()

    async def queued(self, *, before: AnalysisRow | None = None) -> int:
        """Count the analyses that wait for a worker, or those that one comes after: recordings wait for no video."""
        query = select(func.count()).where(AnalysisRow.state == State.QUEUED.value, AnalysisRow.leader.is_(None))
        if before is not None:
            place = tuple_(AnalysisRow.turn, AnalysisRow.id)
            first = (before.turn, before.leader or before.id)
            query = query.where(_is_video(before.kind == VIDEO), place < first)
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

    async def waiting(self, *, owner: str | None = None, videos: bool | None = None) -> int:
        """Count the analyses that wait, of all or of one owner, for a worker or for the result of another.

        `videos` counts them, or recordings, alone.
        """
        query = select(func.count()).where(
            or_(
                AnalysisRow.state == State.QUEUED.value,
                and_(AnalysisRow.leader.is_not(None), AnalysisRow.state.in_(LIVE)),
            )
        )
        if owner is not None:
            query = query.where(AnalysisRow.owner == owner)
        if videos is not None:
            query = query.where(_is_video(videos))
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

    async def unended(self) -> Sequence[str]:
        """Name all that wait or run, oldest first."""
        query = select(AnalysisRow.id).where(AnalysisRow.state.in_(LIVE)).order_by(AnalysisRow.id)
        return (await self._session.scalars(query)).all()

    async def leading(self) -> Sequence[AnalysisRow]:
        """Give those of them that follow no other, of each as much as it takes to queue it: the rest may be damaged."""
        query = select(AnalysisRow).where(AnalysisRow.state.in_(LIVE), AnalysisRow.leader.is_(None))
        needed = load_only(AnalysisRow.id, AnalysisRow.kind, AnalysisRow.turn, raiseload=True)
        return (await self._session.scalars(query.options(needed).order_by(AnalysisRow.id))).all()

    async def live(self, analyses: Iterable[str]) -> set[str]:
        """Name those of these that wait or run."""
        found: set[str] = set()
        for chunk in chunks(analyses):
            query = select(AnalysisRow.id).where(AnalysisRow.id.in_(chunk), AnalysisRow.state.in_(LIVE))
            found.update(await self._session.scalars(query))
        return found

    async def ended_before(self, moment: datetime, *, limit: int) -> Sequence[str]:
        """Name what ended before a moment, oldest first."""
        query = select(AnalysisRow.id).where(AnalysisRow.finished < moment)
        return (await self._session.scalars(query.order_by(AnalysisRow.finished).limit(limit))).all()

    async def deleted_before(self, moment: datetime, *, limit: int) -> Sequence[str]:
        """Name what was deleted before a moment."""
        query = select(AnalysisRow.id).where(AnalysisRow.deleted < moment)
        return (await self._session.scalars(query.order_by(AnalysisRow.deleted).limit(limit))).all()

    async def start(self, analysis: str, now: datetime) -> list[str]:
        """Mark an analysis and its followers as running; names those."""
        return await self._change_all(_group(analysis), state=State.RUNNING.value, started=now)

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
        return await self._change(_group(analysis), folded=searchable(found["name"], found["video"]), **found) > 0

    async def spare(self, analysis: str) -> None:
        """Take back an attempt that a stop of the service cut short."""
        await self._change(
            and_(AnalysisRow.id == analysis, AnalysisRow.attempts > 0), attempts=AnalysisRow.attempts - 1
        )

    async def put_stages(self, analysis: str, stages: list[dict[str, Any]]) -> list[str]:
        """Store the stages of an analysis and its followers; names those."""
        return await self._change_all(_group(analysis), stages=stages)

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

    async def followers(self, analysis: str, *, live: bool = True) -> list[str]:
        """Name the analyses that wait for this one's result, oldest first; or those that ended with it or before."""
        is_live = AnalysisRow.state.in_(LIVE)
        query = select(AnalysisRow.id).where(AnalysisRow.leader == analysis, is_live if live else ~is_live)
        return list((await self._session.scalars(query.order_by(AnalysisRow.id))).all())

    async def promote(self, heir: str, *, of: str, stages: list[dict[str, Any]]) -> list[str]:
        """Let a follower do the work of a leader that was cancelled; the others follow it. Names all of them."""
        fresh = {"state": State.QUEUED.value, "started": None, "stages": stages}
        await self._change(AnalysisRow.id == heir, leader=None, attempts=0, **fresh)
        return [heir, *await self._change_all(AnalysisRow.leader == of, leader=heir, **fresh)]

    async def mark(self, row: AnalysisRow, now: datetime) -> None:
        """Delete a row for its owner, until it is forgotten; a call that began it begins anew."""
        row.deleted = now
        await IdempotencyRepository(self._session).drop_answer(row.id)

    async def delete(self, analysis: str) -> None:
        """Forget a row, and its result when no other row has it; nothing else of it is read, which may be damaged."""
        gone = delete(AnalysisRow).where(AnalysisRow.id == analysis).returning(AnalysisRow.result)
        result = (await self._session.scalars(gone.execution_options(synchronize_session=False))).first()
        await IdempotencyRepository(self._session).drop_answer(analysis)
        if result is not None:
            others = select(AnalysisRow.id).where(AnalysisRow.result == result).exists()
            await self._session.execute(delete(ResultRow).where(ResultRow.key == result, ~others))

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

    async def _change_all(self, which: ColumnElement[bool], **values: Any) -> list[str]:  # noqa: ANN401 - as above
        """Change live rows only, and name them."""
        change = update(AnalysisRow).where(which, AnalysisRow.state.in_(LIVE)).values(**values)
        done = change.returning(AnalysisRow.id).execution_options(synchronize_session=False)
        return list(await self._session.scalars(done))


def searchable(name: str, video: dict[str, Any] | None) -> str:
    """Give what a search looks in, the name first: lists by name are sorted by it."""
    said = [name, *(str((video or {}).get(key) or "") for key in ("title", "channel"))]
    return "\n".join(dict.fromkeys(filter(None, map(folded, said))))


def _is_video(wanted: bool) -> ColumnElement[bool]:
    """Those that are fetched, or those that were sent: each wait in a queue of their own."""
    return AnalysisRow.kind == VIDEO if wanted else AnalysisRow.kind != VIDEO


def _group(analysis: str) -> ColumnElement[bool]:
    """An analysis and those that follow it."""
    return or_(AnalysisRow.id == analysis, AnalysisRow.leader == analysis)
