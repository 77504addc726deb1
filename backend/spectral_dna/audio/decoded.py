"""The signal that the rest of the product reads: whichever decoder, always finite, never longer than the limit."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing

import numpy as np

from spectral_dna.audio.reading import Reading, Refused
from spectral_dna.errors import BadSource, CorruptAudio, DecodingLimit, TooLong
from spectral_dna.schema.signal import Block

Open = Callable[[], Reading]

_SLACK_SECONDS = 0.25
_SLACK_SHARE = 0.005
_FLAWS_A_SECOND = 0.05
"""Up to one complaint in twenty seconds is usual in sound files and can't be heard."""
_LARGEST = 2.0**32
"""No word of a sample is larger, even where a writer forgot to scale it to 1; squares and sums of it stay finite."""


class Decoded:
    """A recording through one decoder, and through a second one from where the first gave up.

    Parameters
    ----------
    first :
        The reading that is open already; the first call of `blocks` uses it up.
    decoders :
        How to open it again: the decoder of `first`, then the one to fall back on.
    frames :
        The length as known before decoding.
    noted :
        Warnings that were clear before decoding.
    """

    def __init__(
        self,
        first: Reading,
        decoders: Sequence[Open],
        *,
        frames: int | None,
        max_seconds: float,
        noted: Sequence[str] = (),
    ) -> None:
        self.rate, self.channels = first.shape.rate, first.shape.channels
        self.frames = frames
        self._max_frames = round(max_seconds * self.rate)
        self._decoders = decoders
        self._ready: Reading | None = first
        self._open: list[Reading] = [first]
        self._warnings = dict.fromkeys(noted)

    def warnings(self) -> tuple[str, ...]:
        """Codes of what went wrong so far; see `Signal`."""
        return tuple(self._warnings)

    def blocks(self, frames: int) -> Iterator[Block]:
        """Read from the start; see `Signal`. Raises TooLong, CorruptAudio, DecodingLimit."""
        heard = 0
        for turn, opener in enumerate(self._decoders):
            before = heard
            reading = self._reading(opener, is_first=turn == 0)
            if reading is None:
                continue
            with closing(reading):
                for block in self._continue(reading, frames, skip=heard):
                    heard += len(block)
                    if heard > self._max_frames:
                        raise TooLong(f"The recording is longer than {self._max_frames / self.rate / 60:.3g} min.")
                    yield self._measurable(block)
                ending = reading.ending()
            if turn and heard - before > self._slack(heard):
                self._warnings["damaged_frames"] = None
            if ending.flaws > 1 + _FLAWS_A_SECOND * heard / self.rate:
                self._warnings["damaged_frames"] = None
            if not ending.is_broken and self._reached_end(heard):
                break
            if ending.is_broken or ending.flaws:
                self._warnings["damaged_frames"] = None
        if not heard:
            raise CorruptAudio
        if not self._reached_end(heard):
            self._warnings["truncated"] = None

    def close(self) -> None:
        """End every child that is still there."""
        while self._open:
            self._open.pop().close()

    def _reading(self, opener: Open, *, is_first: bool) -> Reading | None:
        """Take the one that is open already, or open one; None where the second decoder disagrees or refuses."""
        if is_first and self._ready is not None:
            reading, self._ready = self._ready, None
            return reading
        try:
            reading = opener()
        except DecodingLimit:
            raise
        except (BadSource, Refused):
            if is_first:
                raise CorruptAudio from None
            return None
        self._open.append(reading)
        same = (reading.shape.rate, reading.shape.channels) == (self.rate, self.channels)
        return reading if same else None

    def _continue(self, reading: Reading, frames: int, *, skip: int) -> Iterator[Block]:
        """Read on behind what was heard already; a decoder that breaks has simply ended."""
        try:
            for block in reading.blocks(frames):
                if skip < len(block):
                    yield block[skip:] if skip else block
                skip = max(0, skip - len(block))
        except CorruptAudio:
            return

    def _slack(self, heard: int) -> float:
        return max(_SLACK_SECONDS * self.rate, _SLACK_SHARE * heard)

    def _reached_end(self, heard: int) -> bool:
        return self.frames is None or heard + self._slack(heard) >= self.frames

    def _measurable(self, block: Block) -> Block:
        """Silence what is no number, and what is so large that no sound can be computed with it."""
        # One sum of squares tells, unless it is large: then look again, sample by sample.
        if np.vdot(block, block) <= _LARGEST**2:
            return block
        measurable = np.abs(block) <= _LARGEST
        if measurable.all():
            return block
        self._warnings["non_finite_samples"] = None
        return np.where(measurable, block, np.float32(0.0))
