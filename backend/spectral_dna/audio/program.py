"""One reading by ffmpeg in a child; the samples arrive through a pipe."""

import fcntl
import os
import select
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import numpy as np

from spectral_dna.audio import ffmpeg
from spectral_dna.audio.ffmpeg_log import FfmpegLog
from spectral_dna.audio.reading import Ending, Shape
from spectral_dna.audio.wav_head import read_head
from spectral_dna.errors import CorruptAudio, DecodingLimit, NoAudioTrack
from spectral_dna.sandbox import children
from spectral_dna.schema.signal import Block
from spectral_dna.settings import Sandbox

NAME = "ffmpeg"
_PIPE_BYTES = 1 << 20


class FfmpegReading:
    """A file opened by ffmpeg, which may see nothing else."""

    def __init__(self, path: Path, kind: str, sandbox: Sandbox, *, seconds: float) -> None:
        """Open it; raises NoAudioTrack, CorruptAudio or DecodingLimit where there is nothing to hear."""
        self._clock = children.Clock(sandbox.wall_seconds)
        self._log = FfmpegLog()
        self._pipes: list[int] = []
        self._child: children.Child | None = None
        try:
            call, is_bubbled = ffmpeg.call(kind, path, seconds=seconds)
            self._start(call, sandbox, sockets=is_bubbled)
            self.shape = self._open()
        except BaseException:
            self.close()
            raise

    def _start(self, call: list[str], sandbox: Sandbox, *, sockets: bool) -> None:
        nothing = os.open(os.devnull, os.O_RDONLY | os.O_CLOEXEC)
        output, their_output = os.pipe2(os.O_CLOEXEC)
        errors, their_errors = os.pipe2(os.O_CLOEXEC)
        self._pipes = [output, errors]
        os.set_blocking(errors, False)
        if hasattr(fcntl, "F_SETPIPE_SZ"):
            # An unprivileged user may have used up the system's allowance; then the default serves.
            with suppress(PermissionError):
                fcntl.fcntl(output, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
        theirs = (nothing, their_output, their_errors)
        try:
            self._child = children.run_program(call, theirs, sandbox, sockets=sockets)
        finally:
            for descriptor in theirs:
                os.close(descriptor)

    def _open(self) -> Shape:
        try:
            rate, channels = read_head(self._read)
        except EOFError:
            raise self._refusal() from None
        self._drain()
        seconds = self._log.seconds
        return Shape(rate, channels, None if seconds is None else round(seconds * rate))

    def _refusal(self) -> CorruptAudio | NoAudioTrack | DecodingLimit:
        self._drain()
        if self._log.ran_out_of_memory or (self._child and self._child.hit_limit()):
            return DecodingLimit()
        if self._log.kinds and "Audio" not in self._log.kinds:
            return NoAudioTrack()
        return CorruptAudio()

    def blocks(self, frames: int) -> Iterator[Block]:
        """Yield the sound in order; see `Reading`."""
        while True:
            block = np.empty((frames, self.shape.channels), np.float32)
            whole = self._fill(block.data.cast("B")) // (4 * self.shape.channels)
            if whole:
                yield block[:whole]
            if whole < frames:
                return

    def ending(self) -> Ending:
        """Tell how it ended; raises DecodingLimit when a limit ended it."""
        self._drain()
        if self._child is None or self._child.hit_limit():
            raise DecodingLimit
        return Ending(is_broken=self._child.exit_code != 0, flaws=self._log.flaws)

    def close(self) -> None:
        """End the program at once."""
        while self._pipes:
            os.close(self._pipes.pop())
        if self._child is not None:
            self._child.end()

    def _read(self, size: int) -> bytes:
        data = bytearray(size)
        return bytes(data[: self._fill(memoryview(data))])

    def _fill(self, target: memoryview) -> int:
        """Read until the target is full or the program ends; hear its complaints meanwhile."""
        output, errors = self._pipes
        waiting, filled = select.poll(), 0
        waiting.register(output, select.POLLIN)
        waiting.register(errors, select.POLLIN)
        while filled < len(target):
            ready = self._ready(waiting)
            if errors in ready and not self._drain():
                waiting.unregister(errors)
            if output in ready:
                count = os.readv(output, [target[filled:]])
                if count == 0:
                    break
                filled += count
        return filled

    def _ready(self, waiting: select.poll) -> set[int]:
        """Wait until one of them has something to read; raises DecodingLimit when the time is spent."""
        with suppress(TimeoutError), self._clock as seconds:
            if ready := {descriptor for descriptor, _ in waiting.poll(seconds * 1000)}:
                return ready
        raise DecodingLimit

    def _drain(self) -> bool:
        """Take what stands on standard error; False when it was closed."""
        with suppress(BlockingIOError):
            while data := os.read(self._pipes[1], 1 << 16):
                self._log.feed(data)
            return False
        return True
