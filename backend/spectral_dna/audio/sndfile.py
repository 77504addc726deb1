"""One reading by libsndfile in a child; the blocks arrive in shared memory."""

import json
import os
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np

from spectral_dna.audio import ring
from spectral_dna.audio.child import COUNT, MAX_LINE
from spectral_dna.audio.mpeg import Survey
from spectral_dna.audio.reading import Ending, Refused, Shape
from spectral_dna.errors import CorruptAudio, DecodingLimit
from spectral_dna.sandbox import children
from spectral_dna.schema.signal import Block
from spectral_dna.settings import Sandbox

NAME = "libsndfile"
_UNKNOWN_FRAMES = 1 << 62
_IN_VORBIS_ORDER = frozenset({"VORBIS", "OPUS"})
_TO_WAV_ORDER = {
    3: (0, 2, 1),
    5: (0, 2, 1, 3, 4),
    6: (0, 2, 1, 5, 3, 4),
    7: (0, 2, 1, 6, 5, 3, 4),
    8: (0, 2, 1, 7, 5, 6, 3, 4),
}
"""Where each speaker of WAV's order stands in Vorbis I, 4.3.9, which libsndfile hands on: front left, centre, front
right, sides, backs, and the LFE last. FLAC, in Ogg too, has WAV's order."""


class SndfileReading:
    """A file opened by libsndfile; `survey` is there for MP3, `is_cut` says that the file ends too early."""

    def __init__(self, path: Path, kind: str, sandbox: Sandbox) -> None:
        """Open it; raises Refused where libsndfile does not read it."""
        self._clock = children.Clock(sandbox.wall_seconds)
        self._ending = Ending(is_broken=True, flaws=0)
        self._channel, theirs = socket.socketpair()
        file = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        try:
            self._child = children.run_task(
                "spectral_dna.audio.child:decode", {"kind": kind}, [file, theirs.fileno()], sandbox
            )
        except BaseException:
            self._channel.close()
            raise
        finally:
            os.close(file)
            theirs.close()
        self._order: tuple[int, ...] | None = None
        self.shape, self.survey, self.is_cut = self._open()

    def _open(self) -> tuple[Shape, Survey | None, bool]:
        survey = None
        try:
            found = self._hear_line()
            survey = Survey(**found["survey"]) if found["survey"] and found["survey"]["frames"] else None
            # A writer that could not go back leaves zero frames in the header; libsndfile believes it.
            if "error" in found or not found["frames"]:
                raise CorruptAudio
        except CorruptAudio:
            self.close()
            raise Refused(survey) from None
        except BaseException:
            self.close()
            raise
        frames = int(found["frames"]) if found["frames"] < _UNKNOWN_FRAMES else None
        if found["codec"] in _IN_VORBIS_ORDER:
            self._order = _TO_WAV_ORDER.get(found["channels"])
        return Shape(int(found["rate"]), int(found["channels"]), frames), survey, bool(found["is_cut"])

    def blocks(self, frames: int) -> Iterator[Block]:
        """Yield the sound in order; see `Reading`."""
        shape = ring.shape_for(frames, rate=self.shape.rate, channels=self.shape.channels)
        memory = ring.create(shape)
        try:
            slots = ring.view(memory, shape)
            with suppress(BrokenPipeError, ConnectionResetError):  # gone by now: the next count tells why
                socket.send_fds(self._channel, [json.dumps(shape.as_row()).encode()], [memory])
        finally:
            os.close(memory)
        filled = 0
        while count := self._hear_count(shape.frames):
            slot = slots[filled % shape.slots]
            for begin in range(0, count, frames):
                # A copy: the child fills the slot again while the caller still works on the block.
                block = slot[begin : min(begin + frames, count)]
                yield block.copy() if self._order is None else np.take(block, self._order, axis=1)
            filled += 1
            with suppress(BrokenPipeError, ConnectionResetError):
                self._channel.sendall(b"\0")
        last = self._hear_line()
        self._ending = Ending(is_broken=last["error"] is not None, flaws=int(last["complaints"]))

    def ending(self) -> Ending:
        """Tell how it ended; broken, too, when it was never read to the end."""
        return self._ending

    def close(self) -> None:
        """End the child; its memory goes with the last array that shows it."""
        self._channel.close()
        self._child.end()

    def _hear_count(self, most: int) -> int:
        count: int = COUNT.unpack(self._hear(COUNT.size))[0]
        if not 0 <= count <= most:
            raise CorruptAudio("The decoder broke on this recording.")
        return count

    def _hear_line(self) -> dict[str, Any]:
        line = b""
        while not line.endswith(b"\n"):
            if len(line) > MAX_LINE:
                raise CorruptAudio("The decoder broke on this recording.")
            line += self._hear_some(MAX_LINE)
        found: dict[str, Any] = json.loads(line)
        return found

    def _hear(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            data += self._hear_some(size - len(data))
        return data

    def _hear_some(self, most: int) -> bytes:
        try:
            with self._clock as seconds:
                self._channel.settimeout(seconds)
                data = self._channel.recv(most)
        except TimeoutError:
            raise DecodingLimit from None
        except ConnectionResetError:
            data = b""
        if not data:
            raise DecodingLimit if self._child.hit_limit() else CorruptAudio("The decoder broke on this recording.")
        return data
