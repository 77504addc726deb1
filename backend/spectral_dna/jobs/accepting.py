"""How an order becomes a row: answered at once, following another, or queued."""

from datetime import datetime
from typing import NamedTuple

from spectral_dna.db.analyses import VIDEO, AnalysisRepository
from spectral_dna.db.models import AnalysisRow
from spectral_dna.errors import QueueFull, TooManyWaiting
from spectral_dna.inference.manifest import Manifest
from spectral_dna.inference.stated import check, decade_of
from spectral_dna.jobs.order import Order, content_key
from spectral_dna.jobs.tracker import advance, as_json, waiting
from spectral_dna.schema.analysis import StageRow
from spectral_dna.schema.stages import Progress, Stage, State
from spectral_dna.schema.verdict import LensName, SetName
from spectral_dna.settings import Settings
from spectral_dna.telemetry import origin, tracing

SECONDS_A_JOB = 8


class Accepted(NamedTuple):
    """An analysis as it was when it was accepted: all that its sender is told, who may look at the rest."""

    id: str
    state: State


def received(order: Order, now: datetime) -> list[StageRow]:
    """Give the stages of an order: its source is here, or is to be fetched; the rest waits."""
    if order.video is not None:
        return waiting(Stage.FETCH)
    first, *rest = waiting()
    begun = advance(first, Progress(stage=first.stage, status="started", fraction=None, facts={}), order.began)
    facts: dict[str, float | str] = {"bytes": float(order.bytes)}
    return [advance(begun, Progress(stage=first.stage, status="finished", fraction=1.0, facts=facts), now), *rest]


def new_row(order: Order, manifest: Manifest, now: datetime, *, owner: str, is_apart: bool) -> AnalysisRow:
    """Make the row of an order that waits; its decade is the one that it is judged by, even if no one chose it.

    Raises
    ------
    InvalidRequest, UnknownGenre, VariantUnavailable : the models can't take what was stated.
    """
    fitted = manifest.sets[SetName.RECORDING]
    check(order.stated, fitted)
    decade, _ = decade_of(order.stated, fitted.lenses[LensName.CHARTING].decades)
    return AnalysisRow(
        id=order.id, owner=owner, state=State.QUEUED.value, kind=order.kind, name=order.name,
        sha256=order.sha256, bytes=order.bytes, decade=decade,
        video=None if order.video is None else order.video.model_dump(mode="json"),
        content=content_key(
            order.fingerprint, models=manifest.version, decade=decade, stated=order.stated,
            apart=owner if is_apart else "",
        ),
        request=origin.current_request(), trace=tracing.current_trace(),
        stated=order.stated.model_dump(mode="json"), turn=0, leader=None, result=None, reused=False, attempts=0,
        stages=as_json(received(order, now)), headline=None, error_code=None, error_detail=None, created=now,
        started=None, finished=None, folded="", deleted=None,
    )  # fmt: skip


async def accept(row: AnalysisRow, analyses: AnalysisRepository, settings: Settings, now: datetime) -> None:
    """Add a row; within one transaction that owns the write lock, so that twins can't both begin the work.

    That the work was done already is told to those alone who had it done: who sent the same recording is
    nobody else's business.

    Raises
    ------
    QueueFull : it would have to wait, and too many wait already.
    TooManyWaiting : too many of them are its owner's.
    """
    if (earlier := await analyses.answered(row.content, owner=row.owner)) is not None:
        row.state, row.result, row.reused = State.SUCCEEDED.value, row.content, earlier.owner == row.owner
        row.headline, row.started, row.finished = earlier.headline, now, now
        status = "reused" if row.reused else "finished"
        first, own = ([stage["stage"] for stage in stages[:1]] for stages in (earlier.stages, row.stages))
        is_alike = first == own  # and not a video's sound, sent as a file
        begun = earlier.stages[:1] if row.reused and is_alike else row.stages[:1]
        row.stages = [{**stage, "status": status} for stage in [*begun, *earlier.stages[1:]]]
    else:
        await _has_room(row, analyses, settings)
        await _follow_or_queue(row, analyses, now)
    await analyses.add(row)


async def would_fit(row: AnalysisRow, analyses: AnalysisRepository, settings: Settings) -> None:
    """Refuse what `accept` would refuse, without the write lock: a crowd that is refused must not stop who works.

    Raises
    ------
    QueueFull, TooManyWaiting : see `accept`.
    """
    if await analyses.answered(row.content, owner=row.owner) is None:
        await _has_room(row, analyses, settings)


async def _has_room(row: AnalysisRow, analyses: AnalysisRepository, settings: Settings) -> None:
    if settings.has_rates and await analyses.waiting(owner=row.owner) >= settings.limits.queue_each:
        raise TooManyWaiting(retry_after=_wait(settings.limits.queue_each, settings))
    # what hangs in one queue shall not close the other
    if await analyses.waiting(videos=row.kind == VIDEO) >= settings.limits.queue:
        raise QueueFull(retry_after=_wait(settings.limits.queue, settings))


async def _follow_or_queue(row: AnalysisRow, analyses: AnalysisRepository, now: datetime) -> None:
    if (leader := await analyses.live_leader(row.content)) is not None:
        row.leader, row.state, row.turn = leader.id, leader.state, leader.turn
        row.stages = leader.stages
        row.started = None if leader.started is None else max(leader.started, now)
    else:
        row.turn = await analyses.next_turn(row.owner)


def _wait(waiting: int, settings: Settings) -> int:
    return max(1, min(300, SECONDS_A_JOB * waiting // max(1, settings.pool.workers)))
