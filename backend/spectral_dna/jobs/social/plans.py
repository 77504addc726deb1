"""Plans: kept for their owners, listed, compared, changed and deleted."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.pictures import PictureRepository
from spectral_dna.db.plan_models import PlanRow
from spectral_dna.db.plan_tracks import titles
from spectral_dna.db.plans import PlanRepository
from spectral_dna.errors import InvalidCursor, InvalidRequest, PictureNotFound, PlanNotFound, TooManyPlans
from spectral_dna.jobs import worker
from spectral_dna.jobs.idempotency import Once, digest, since
from spectral_dna.jobs.ownership import owned
from spectral_dna.jobs.runtime import Runtime
from spectral_dna.jobs.social.plan_tracks import judged
from spectral_dna.jobs.social.plan_views import Shown, plan_of, title_of
from spectral_dna.schema.caller import Caller
from spectral_dna.schema.ids import is_id, new_id
from spectral_dna.schema.plans import (
    PICTURES,
    TRACKS,
    PartName,
    Plan,
    PlanChange,
    PlanComparison,
    PlanPage,
    PlanRequest,
)
from spectral_dna.social.plan import shares_of

log = structlog.get_logger(__name__)


class Plans:
    """Plans, each of one owner: to everyone else it does not exist."""

    def __init__(self, runtime: Runtime) -> None:
        """Work with what the process has."""
        self._runtime = runtime

    async def create(self, asked: PlanRequest, caller: Caller, *, key: str | None) -> Plan:
        """Keep a plan. Sent again with the same key, it is the one that it was.

        Raises
        ------
        AnalysisNotFound, PictureNotFound : the caller has no such analysis, or keeps no such picture.
        CatalogueTrackNotFound : the catalogue has no such track.
        InvalidRequest : of the name or the caption nothing can be seen.
        TooManyPlans : the caller has enough.
        IdempotencyConflict : the key came with another plan before.
        TooManyPredictions : enough captions and tracks wait already.
        """
        once = None if key is None else Once(caller.id, "plans", key, digest(asked, without=set()))
        now = datetime.now(UTC)
        async with self._runtime.database.read() as session:  # what it named may be gone since, and models be busy
            earlier = await self._earlier(once, session, now)
        if earlier is not None:
            return await self.get(earlier, owner=caller.id)
        text, score = await self._caption(asked.caption)
        found = await self._judged(asked.catalogue_track)
        row = PlanRow(
            id=new_id(), owner=caller.id, name=title_of(asked.name), analysis=asked.analysis,
            track_score=asked.track_score, catalogue_track=asked.catalogue_track, catalogue_judged=found,
            picture=asked.picture, picture_score=asked.picture_score,
            caption=text, caption_score=score, weights=shares_of(asked.weights).model_dump(), created=now, changed=now,
        )  # fmt: skip
        async with self._runtime.database.write() as session:
            if (earlier := await self._earlier(once, session, now)) is None:
                await self._add(row, session, caller)
                if once is not None:
                    await once.keep(session, row.id, now)
        log.info("plan.kept", plan=earlier or row.id)
        return await self.get(earlier or row.id, owner=caller.id)

    async def _earlier(self, once: Once | None, session: AsyncSession, now: datetime) -> str | None:
        """Name the plan that this very call has made before."""
        hours = self._runtime.settings.retention.idempotency_hours
        return None if once is None else await once.answer(session, since=since(now, hours))

    async def _add(self, row: PlanRow, session: AsyncSession, caller: Caller) -> None:
        plans, most = PlanRepository(session), self._runtime.settings.plans.each
        await _check_parts(session, row.analysis, row.picture, caller.id)
        if await plans.count(caller.id) >= most:
            raise TooManyPlans(f"{most} plans are kept.")
        await plans.add(row)

    async def _caption(self, text: str | None) -> tuple[str | None, float | None]:
        """Clean and score a caption."""
        if text is None:
            return None, None
        return await self._runtime.workers.answer(worker.caption_score, text)

    async def _judged(self, track: str | None) -> dict[str, Any] | None:
        """Ask the models about a published track."""
        return None if track is None else (await judged(track, self._runtime)).model_dump(mode="json")

    async def get(self, plan: str, *, owner: str) -> Plan:
        """Give a plan.

        Raises
        ------
        PlanNotFound : this owner has none of that name.
        """
        async with self._runtime.database.read() as session:
            (shown,) = await self._shown([await _known(plan, session, owner)], session, owner)
        return shown

    async def page(self, *, owner: str, cursor: str | None, limit: int) -> PlanPage:
        """Give a page of an owner's plans, newest first.

        Raises
        ------
        InvalidCursor : we did not make it.
        """
        if cursor is not None and not is_id(cursor):
            raise InvalidCursor
        async with self._runtime.database.read() as session:
            rows = await PlanRepository(session).page(owner=owner, before=cursor, limit=limit + 1)
            shown = await self._shown(rows[:limit], session, owner)
        return PlanPage(items=shown, next_cursor=shown[-1].id if len(rows) > limit else None)

    async def all(self, *, owner: str) -> list[Plan]:
        """Give all plans of an owner, newest first: they are as few as the setting lets them be."""
        return (await self.page(owner=owner, cursor=None, limit=self._runtime.settings.plans.each)).items

    async def change(self, plan: str, asked: PlanChange, *, owner: str) -> Plan:
        """Change what is named; what is one's own takes the place of a given score, and the other way round.

        Raises
        ------
        PlanNotFound : this owner has none of that name.
        AnalysisNotFound, PictureNotFound : nor such an analysis or picture.
        CatalogueTrackNotFound : the catalogue has no such track.
        InvalidRequest : nothing would be left of it.
        """
        async with self._runtime.database.read() as session:  # before a caption is looked at for nothing
            await _known(plan, session, owner)
        caption = await self._caption(asked.caption) if "caption" in asked.model_fields_set else None
        found = await self._judged(asked.catalogue_track)
        async with self._runtime.database.write() as session:
            row = await _known(plan, session, owner)
            await _check_parts(session, asked.analysis, asked.picture, owner)
            _apply(asked, row, found)
            if caption is not None:
                row.caption, row.caption_score = caption
            if all(getattr(row, part) is None for part in (*TRACKS, *PICTURES, "caption")):
                raise InvalidRequest("Nothing would be left of the plan: keep one part, or delete it.")
            row.changed = datetime.now(UTC)
        return await self.get(plan, owner=owner)

    async def delete(self, plan: str, *, owner: str) -> None:
        """Forget a plan at once.

        Raises
        ------
        PlanNotFound : this owner has none of that name.
        """
        async with self._runtime.database.write() as session:
            if not is_id(plan) or not await PlanRepository(session).remove(plan, owner=owner):
                raise PlanNotFound

    async def compare(self, plans: Sequence[str], *, owner: str) -> PlanComparison:
        """Lay versions side by side.

        Raises
        ------
        PlanNotFound : this owner lacks one of them.
        InvalidRequest : one is named twice.
        """
        if len(set(plans)) < len(plans):
            raise InvalidRequest("ids name a plan twice.")
        async with self._runtime.database.read() as session:
            rows = [await _known(plan, session, owner) for plan in plans]
            shown = await self._shown(rows, session, owner)
        scored = [(plan.combined.score, plan.id) for plan in shown if plan.combined.score is not None]
        best = max(scored, key=lambda each: each[0], default=(None, None))[1]
        return PlanComparison(plans=shown, best=best, differences=_differences(shown))

    async def _shown(self, rows: Sequence[PlanRow], session: AsyncSession, owner: str) -> list[Plan]:
        plans = PlanRepository(session)
        shown = Shown(
            tracks=await plans.tracks({row.analysis for row in rows if row.analysis is not None}, owner=owner),
            titles=await titles(session, {row.catalogue_track for row in rows if row.catalogue_track is not None}),
            pictures=await plans.pictures({row.picture for row in rows if row.picture is not None}, owner=owner),
        )
        return [plan_of(row, shown, self._runtime.manifest) for row in rows]


async def _check_parts(session: AsyncSession, analysis: str | None, picture: str | None, owner: str) -> None:
    """See that what is named is the owner's.

    Raises
    ------
    AnalysisNotFound, PictureNotFound
    """
    if analysis is not None:
        await owned(session, analysis, owner)
    if picture is None:
        return
    if not is_id(picture) or await PictureRepository(session).owned(picture, owner=owner) is None:
        raise PictureNotFound


def _apply(asked: PlanChange, row: PlanRow, judgement: dict[str, Any] | None) -> None:
    """Write into a row what is named; null takes out, but for the name and the weights, which a plan always has."""
    said = asked.model_fields_set
    if asked.name is not None:
        row.name = title_of(asked.name)
    if asked.weights is not None:
        row.weights = shares_of(asked.weights).model_dump()
    for ways in (TRACKS, PICTURES):
        is_given = any(getattr(asked, way) is not None for way in ways)
        for way in ways:
            if is_given or way in said:
                setattr(row, way, getattr(asked, way))
    if row.catalogue_track is None or judgement is not None:
        row.catalogue_judged = judgement


async def _known(plan: str, session: AsyncSession, owner: str) -> PlanRow:
    row = await PlanRepository(session).get(plan, owner=owner) if is_id(plan) else None
    if row is None:
        raise PlanNotFound
    return row


def _differences(plans: Sequence[Plan]) -> dict[PartName, float]:
    found = {}
    for key in PartName:
        scores = [part.score for plan in plans for part in plan.combined.parts if part.key == key]
        known = [score for score in scores if score is not None]
        if len(known) > 1:
            found[key] = round(max(known) - min(known), 1)
    return found
