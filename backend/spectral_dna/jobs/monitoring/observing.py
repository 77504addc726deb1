"""Recordings are counted by day into the bins of the reference: once each, and never so that one could be told."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import structlog
from pydantic import BaseModel, ValidationError
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.models import ResultRow
from spectral_dna.db.observations import LEFT, EndingRepository, ObservationRepository
from spectral_dna.db.session import Database
from spectral_dna.inference.drift import DriftReference
from spectral_dna.inference.manifest import Manifest
from spectral_dna.inference.windows import observed
from spectral_dna.jobs.monitoring.reference import SET, published
from spectral_dna.schema.report import Report

log = structlog.get_logger(__name__)

AT_ONCE = 50
A_TURN = 100
"""Of old reports, so many a turn: a service that is new to this keeps its processor for its callers."""
KEPT_DAYS = 400
SAMPLE = "sample"


class Seen(NamedTuple):
    """What is noted of one result: whose it is, and what it adds to which day."""

    key: str
    day: date
    recording: str
    models: str
    bins: dict[str, int]


class Left(NamedTuple):
    """A result that is not counted here: those who have its models may, or, where there are none to name, nobody."""

    key: str
    models: str | None


class _Version(BaseModel):
    version: str


class Written(BaseModel):
    """By which models a report was written: to be read by every release, whatever else another puts into its own."""

    models: _Version


async def catch_up(database: Database, manifest: Manifest, artifacts: Path) -> int:
    """Count what has been answered since, and what was before anyone counted; gives how many results were looked at.

    A result is noted in the transaction that counts it, so that it counts once, whoever is killed when. Processes of
    another release may serve beside this one: what only they can count is left to them.
    """
    can_count = manifest.sets[SET].drift is not None
    done = 0
    reference: DriftReference | None = None
    while done < A_TURN:
        async with database.read() as session:
            observations = ObservationRepository(session)
            rows = await observations.unseen(AT_ONCE)
            if not rows and can_count:
                rows = await observations.left(manifest.version, AT_ONCE)
        if not rows:
            break
        if reference is None and (known := published(artifacts, manifest)) is not None:
            reference = known.distributions
        seen = await asyncio.to_thread(_look, rows, manifest.version, reference)
        async with database.write() as session:
            observations = ObservationRepository(session)
            for one in seen:
                await _note(observations, one)
        done += len(rows)
    return done


async def _note(observations: ObservationRepository, seen: Seen | Left) -> None:
    if isinstance(seen, Left):
        await observations.mark(seen.key, recording=LEFT, models=seen.models)
        return
    is_known = await observations.knows(seen.recording, seen.models)
    is_new = await observations.mark(seen.key, recording=seen.recording, models=seen.models)
    if is_new and not is_known:
        has_verdict = bool(seen.bins)
        await observations.add(
            seen.day, seen.models, recordings=int(has_verdict), withheld=int(not has_verdict), bins=seen.bins
        )


def _look(rows: Sequence[ResultRow], models: str, reference: DriftReference | None) -> list[Seen | Left]:
    return [_seen(row, models, reference) for row in rows]


def _seen(row: ResultRow, models: str, reference: DriftReference | None) -> Seen | Left:
    """Read a result; what is damaged or a sample of the service's own is nobody's to count."""
    try:
        written = Written.model_validate_json(row.report).models.version
        if reference is None or written != models:
            return Left(row.key, written)
        report = Report.model_validate_json(row.report)
    except ValidationError:
        log.warning("observation.unreadable", result=row.key)
        return Left(row.key, None)
    if report.source.kind == SAMPLE:
        return Left(row.key, None)
    day = row.created.astimezone(UTC).date()
    return Seen(row.key, day, report.source.sha256, models, observed(report, reference))


async def forget(session: AsyncSession, now: datetime) -> None:
    """Forget the days that nobody asks for any more."""
    before = now.astimezone(UTC).date() - timedelta(days=KEPT_DAYS)
    await ObservationRepository(session).drop_before(before)
    await EndingRepository(session).drop_before(before)
