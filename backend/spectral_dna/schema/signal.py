"""A recording as the engine sees it: a re-openable reader of blocks, never the whole array."""

from collections.abc import Iterator
from typing import Protocol

import numpy as np
import numpy.typing as npt

Block = npt.NDArray[np.float32]


class Signal(Protocol):
    """Decoded sound in blocks.

    Attributes
    ----------
    rate : sampling rate of the recording, in Hz.
    channels : number of channels, at least 1.
    frames : length in frames as the container states it, or None when it doesn't. Not to be trusted.
    """

    @property
    def rate(self) -> int: ...  # noqa: D102
    @property
    def channels(self) -> int: ...  # noqa: D102
    @property
    def frames(self) -> int | None: ...  # noqa: D102

    def blocks(self, frames: int) -> Iterator[Block]:
        """Read from the start: arrays of shape (n <= frames, channels), float32, finite, full scale 1.0."""
        ...

    def warnings(self) -> tuple[str, ...]:
        """Codes of what went wrong while reading so far (`damaged_frames`, `non_finite_samples`, …)."""
        ...
