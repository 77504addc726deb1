"""What both decoders offer: a file opened for one reading, and why a reading ended."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from spectral_dna.audio.mpeg import Survey
from spectral_dna.schema.signal import Block


@dataclass(frozen=True)
class Shape:
    """What a decoder found in the header; `frames` is None where the header does not state it."""

    rate: int
    channels: int
    frames: int | None


@dataclass(frozen=True)
class Ending:
    """How a reading ended: `is_broken` when the decoder gave up, `flaws` counts what it complained of."""

    is_broken: bool
    flaws: int


class Refused(Exception):
    """A decoder does not read this file; `survey` is what was found out about it all the same."""

    def __init__(self, survey: Survey | None) -> None:
        super().__init__()
        self.survey = survey


class Reading(Protocol):
    """One pass over one file, in a child of its own."""

    @property
    def shape(self) -> Shape:
        """What the header states."""
        ...

    def blocks(self, frames: int) -> Iterator[Block]:
        """Yield the sound in order: shape (n <= frames, channels). Raises DecodingLimit, CorruptAudio."""
        ...

    def ending(self) -> Ending:
        """Tell how it ended, after the last block."""
        ...

    def close(self) -> None:
        """End the child at once and give everything back. May be called again."""
        ...
