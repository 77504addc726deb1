"""What a caller wants to see of the own analyses, and in which order."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from spectral_dna.schema.analysis import SourceKind
from spectral_dna.schema.stages import State
from spectral_dna.schema.values import Value

MOST_CHOSEN = 100


class Sort(StrEnum):
    """Orders of the history. The highest score and the longest recording come first; what has none comes last."""

    NEWEST = "newest"
    OLDEST = "oldest"
    NAME = "name"
    HIT_SCORE = "hit_score"
    DURATION = "duration"


class Wanted(Value):
    """Which analyses: all that is said here holds for each of them; what is None or empty says nothing."""

    q: str
    states: tuple[State, ...]
    kinds: tuple[SourceKind, ...]
    emerging: bool | None
    charting: bool | None
    since: datetime | None
    until: datetime | None
    sort: Sort


class Headline(Value):
    """What a list shows of a report."""

    duration: float | None = None
    summary: str | None = None
    no_verdict: str | None = None
    emerging_hit: bool | None = None
    charting_hit: bool | None = None
    hit_score: float | None = None


class Chosen(Value):
    """Some of the caller's analyses."""

    ids: Annotated[list[Annotated[str, Field(max_length=64)]], Field(min_length=1, max_length=MOST_CHOSEN)]


class Deleted(Value):
    """Which of them are deleted now, and until when they can be restored; None: they are gone for good."""

    deleted: list[str]
    restorable_until: datetime | None


class Restored(Value):
    """Which of them are there again."""

    restored: list[str]
