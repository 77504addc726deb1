"""Memory that the decoder's child writes and the caller reads: a few slots of frames, no copy through the kernel."""

import mmap
import os
import sys
import tempfile
from dataclasses import asdict, dataclass

import numpy as np
import numpy.typing as npt

SLOTS = 3
_SLOT_SECONDS = 1.0
_SLOT_BYTES = 1024 * 1024
_SAMPLE_BYTES = 4


@dataclass(frozen=True)
class Shape:
    """How the ring is laid out: `slots` times `frames` times `channels` floats."""

    slots: int
    frames: int
    channels: int

    @property
    def size(self) -> int:
        """Bytes of the whole."""
        return self.slots * self.frames * self.channels * _SAMPLE_BYTES

    def as_row(self) -> dict[str, int]:
        """Give it as JSON carries it."""
        return asdict(self)


def shape_for(block: int, *, rate: int, channels: int) -> Shape:
    """Choose slots that hold whole blocks, about a second: a hand-over costs a wake-up, and more leaves the cache."""
    most = max(1, min(int(_SLOT_SECONDS * rate), _SLOT_BYTES // (_SAMPLE_BYTES * channels)))
    return Shape(SLOTS, block * max(1, most // block), channels)


def create(shape: Shape) -> int:
    """Make the memory and return its descriptor; it vanishes with the last one who holds it."""
    if sys.platform == "linux":
        descriptor = os.memfd_create("sound", os.MFD_CLOEXEC)
    else:
        with tempfile.TemporaryFile() as file:
            descriptor = os.dup(file.fileno())
    os.ftruncate(descriptor, shape.size)
    return descriptor


def view(descriptor: int, shape: Shape) -> npt.NDArray[np.float32]:
    """Map it: shape (slots, frames, channels). The mapping lives as long as the array."""
    mapped = mmap.mmap(descriptor, shape.size)
    return np.frombuffer(mapped, np.float32).reshape(shape.slots, shape.frames, shape.channels)
