"""Following an analysis: its events from the start, and the wait for its end."""

import time
from collections.abc import AsyncIterator, Awaitable, Callable

from spectral_dna.errors import AnalysisNotFound
from spectral_dna.jobs.changes import Changes, pause
from spectral_dna.schema.analysis import Analysis, AnalysisEvent, StageRow
from spectral_dna.schema.stages import Stage, State

Look = Callable[[], Awaitable[Analysis]]


async def until_end(look: Look, changes: Changes, *, analysis: str, seconds: float) -> Analysis:
    """Wait for the end of an analysis, at most so long."""
    deadline = time.monotonic() + seconds
    with changes.watch(analysis) as changed:
        while not (seen := await look()).state.is_final:
            left = deadline - time.monotonic()
            if left <= 0 or changes.is_closed:
                break
            await pause(changed, min(left, changes.seconds))
    return seen


async def events(look: Look, changes: Changes, *, analysis: str) -> AsyncIterator[AnalysisEvent]:
    """Tell what differs from what was told before, beginning with nothing told; the end comes last."""
    told = _Told(analysis)
    with changes.watch(analysis) as changed:
        while True:
            try:
                seen = await look()
            except AnalysisNotFound:  # deleted, and by that stopped
                yield told.gone()
                return
            for event in told.news(seen):
                yield event
            if seen.state.is_final or changes.is_closed:
                return
            await pause(changed, changes.seconds)


class _Told:
    """What a listener has heard so far."""

    def __init__(self, analysis: str) -> None:
        self._analysis = analysis
        self._number = 0
        self._state: tuple[object, ...] = ()
        self._stages: dict[Stage, StageRow] = {}

    def news(self, seen: Analysis) -> list[AnalysisEvent]:
        """Give the events that bring a listener up to date, in the order in which things happened."""
        news = []
        if not seen.state.is_final and (seen.state, seen.queue_position) != self._state:
            self._state = (seen.state, seen.queue_position)
            news.append(self._event(seen, "state"))
        for row in seen.stages:
            if self._stages.get(row.stage, row.model_copy(update={"status": "waiting"})) != row:
                news.append(self._event(seen, "stage", row))
            self._stages[row.stage] = row
        if seen.state.is_final:
            news.append(self._event(seen, "end"))
        return news

    def gone(self) -> AnalysisEvent:
        """Give the end of an analysis of which nothing is left to see."""
        return self._made("end", state=State.CANCELLED, queue_position=None, stage=None, error=None)

    def _event(self, seen: Analysis, kind: str, row: StageRow | None = None) -> AnalysisEvent:
        return self._made(kind, state=seen.state, queue_position=seen.queue_position, stage=row, error=seen.error)

    def _made(self, kind: str, **fields: object) -> AnalysisEvent:
        self._number += 1
        return AnalysisEvent.model_validate(
            {"type": kind, "number": self._number, "analysis": self._analysis, **fields}
        )
