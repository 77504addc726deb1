"""An analysis as callers see it: its state, its stages, and in the end its report or its error."""

from datetime import datetime
from typing import Literal

from spectral_dna.schema.problem import Problem
from spectral_dna.schema.report import Report
from spectral_dna.schema.stages import Stage, State
from spectral_dna.schema.stated import Stated
from spectral_dna.schema.values import Value
from spectral_dna.schema.video import Video

SourceKind = Literal["upload", "sample", "youtube"]


class SourceFacts(Value):
    """What is known of a source before anyone listened to it.

    `sha256` and `bytes` are None until a video was fetched; `video` is None for everything else. A video's name is
    its title once that is known.
    """

    kind: SourceKind
    name: str
    sha256: str | None
    bytes: int | None
    video: Video | None


class StageRow(Value):
    """A row of the Working screen.

    `reused` means that an earlier analysis of the same recording had done it. `fraction` runs from 0 to 1
    within the stage and is None while unknown; `seconds` is the time it took; `facts` holds values known by
    now, such as tempo, key and duration.
    """

    stage: Stage
    status: Literal["waiting", "running", "finished", "reused", "failed"]
    fraction: float | None
    started: datetime | None
    seconds: float | None
    facts: dict[str, float | str]


class AnalysisAccepted(Value):
    """The answer to an accepted source; `url` is also the `Location` header."""

    id: str
    state: State
    url: str
    events_url: str


class Analysis(Value):
    """One analysis. `queue_position` counts from 1 while it waits; `reused` means that the work was already done.

    `decade` is the one that charting is judged by; `stated` is what was said of the recording.
    """

    id: str
    state: State
    source: SourceFacts
    decade: str | None
    stated: Stated
    reused: bool
    queue_position: int | None
    created: datetime
    started: datetime | None
    finished: datetime | None
    stages: list[StageRow]
    report: Report | None
    error: Problem | None


class AnalysisSummary(Value):
    """A row of the history: enough to show and to choose."""

    id: str
    state: State
    source: SourceFacts
    decade: str | None
    created: datetime
    finished: datetime | None
    duration: float | None
    summary: str | None
    no_verdict: str | None
    emerging_hit: bool | None
    charting_hit: bool | None
    hit_score: float | None
    error_code: str | None


class AnalysisPage(Value):
    """In the order that was asked for, newest first unless said; `next_cursor` is None on the last page."""

    items: list[AnalysisSummary]
    next_cursor: str | None


class AnalysisEvent(Value):
    """One server-sent event; `event:` carries its `type`, `id:` its `number`.

    `state`: the analysis moved (queued with its position, running). `stage`: a row changed, and `stage` is the
    row as it is now. `end`: the last one, with a final state; the report or error is then at the analysis.
    """

    type: Literal["state", "stage", "end"]
    number: int
    analysis: str
    state: State
    queue_position: int | None
    stage: StageRow | None
    error: Problem | None
