"""The stages that a caller watches, and the states of an analysis."""

from enum import StrEnum
from typing import Literal

from spectral_dna.schema.values import Value


class State(StrEnum):
    """Where an analysis stands."""

    QUEUED = "queued"
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def is_final(self) -> bool:
        """Whether nothing more will happen."""
        return self in (State.SUCCEEDED, State.FAILED, State.CANCELLED)


class Stage(StrEnum):
    """The rows of the Working screen, in order. A source is either received or fetched."""

    RECEIVE = "receive"
    FETCH = "fetch"
    DECODE = "decode"
    FEATURES = "features"
    MODELS = "models"
    POPULARITY = "popularity"
    EXPLAIN = "explain"
    REPORT = "report"


class Progress(Value):
    """One step forward: `fraction` runs from 0 to 1 within the stage, `facts` are values known by now."""

    stage: Stage
    status: Literal["started", "running", "finished"]
    fraction: float | None
    facts: dict[str, float | str]
