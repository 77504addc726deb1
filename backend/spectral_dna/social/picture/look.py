"""The caller's side of a look at a picture: the file goes to a child, and what comes back is bounded and checked.

Nothing here decodes, and nothing that could is imported.
"""

import json
import os
import socket
import struct
import sys
import tempfile
from dataclasses import dataclass
from typing import Final

from pydantic import ValidationError

from spectral_dna.errors import BadPicture, PictureLimit, PictureUnreadable
from spectral_dna.errors.codes import BY_CODE
from spectral_dna.sandbox import children
from spectral_dna.schema.pictures import LookedAt
from spectral_dna.settings import Pictures, Sandbox

HEAD: Final = struct.Struct("!QQ")
"""Of an answer: the bytes of its JSON, and those of the copy that follows."""
PRELOAD: Final = ("spectral_dna.social.picture.child:make_ready",)
TASK: Final = "spectral_dna.social.picture.child:look"
MOST_JSON, MOST_COPY = 256 * 1024, 2 * 1024 * 1024
_BROKE = "The decoder broke on this picture."
_SPENT = "It took too long, or too much memory."


@dataclass(frozen=True)
class Look:
    """What was found, and a copy of its pixels as JPEG; empty unless asked for."""

    found: LookedAt
    copy: bytes


def memory() -> int:
    """Make a file that lies in memory alone, and return its descriptor."""
    if sys.platform == "linux":
        return os.memfd_create("picture", os.MFD_CLOEXEC)
    with tempfile.TemporaryFile() as file:
        return os.dup(file.fileno())


def look(file: int, kind: str, settings: Pictures, *, copy: bool = False) -> Look:
    """Let a child look at an open file of a kind, from its beginning; blocks meanwhile.

    Raises
    ------
    BadPicture : it can't be used, or a limit was met.
    """
    asked = {"kind": kind, "max_pixels": settings.max_pixels, "min_side": settings.min_side, "copy": copy}
    sandbox = Sandbox(
        cpu_seconds=settings.cpu_seconds, wall_seconds=settings.wall_seconds, memory_bytes=settings.memory_bytes
    )
    os.lseek(file, 0, os.SEEK_SET)
    ours, theirs = socket.socketpair()
    with ours:
        try:
            child = children.run_task(TASK, asked, [file, theirs.fileno()], sandbox, preload=PRELOAD)
        finally:
            theirs.close()
        try:
            return _heard(Answer(ours, child, sandbox.wall_seconds))
        finally:
            child.end()


class Answer:
    """What a child sends, as long as it may take; a child that sends nothing more is asked why."""

    def __init__(self, source: socket.socket, child: children.Child, seconds: float) -> None:
        """Read from a socket for so many seconds, all in all."""
        self._source, self._child, self._clock = source, child, children.Clock(seconds)

    def read(self, size: int) -> bytes:
        """Read so many bytes.

        Raises
        ------
        PictureLimit : the time is spent, or the child met a limit.
        PictureUnreadable : the child ended before that.
        """
        data = bytearray()
        while len(data) < size:
            try:
                with self._clock as seconds:
                    self._source.settimeout(seconds)
                    part = self._source.recv(min(1 << 16, size - len(data)))
            except TimeoutError:
                raise PictureLimit(_SPENT) from None
            except ConnectionResetError:
                part = b""
            if not part:
                raise PictureLimit(_SPENT) if self._child.hit_limit() else PictureUnreadable(_BROKE)
            data += part
        return bytes(data)


def _heard(answer: Answer) -> Look:
    body, copy = HEAD.unpack(answer.read(HEAD.size))
    if body > MOST_JSON or copy > MOST_COPY:
        raise PictureUnreadable(_BROKE)
    try:
        told = json.loads(answer.read(body))
        if "refused" in told:
            kind = BY_CODE.get(str(told["refused"]), PictureUnreadable)
            raise (kind if issubclass(kind, BadPicture) else PictureUnreadable)(str(told["detail"])[:300])
        return Look(LookedAt.model_validate(told["looked"]), answer.read(copy))
    except (ValueError, TypeError, KeyError, ValidationError):
        raise PictureUnreadable(_BROKE) from None
