"""What runs in the child: libsndfile on one descriptor, decoding into shared memory. It opens nothing by name.

It first answers one line of JSON: what it found, or why it can't. On a line with the ring's shape and descriptor it
decodes: eight bytes with the frames of each filled slot, zero and a last line of JSON at the end.
"""

import json
import mmap
import os
import socket
import struct
from contextlib import suppress
from typing import Any, Final

import soundfile

from spectral_dna.audio import cut, mpeg, ring

COUNT: Final = struct.Struct("!q")
MAX_LINE: Final = 4096
_NOT_A_FLAW: Final = (b"Warning:", b"Note:")


class _Forward(soundfile.SoundFile):  # type: ignore[misc]
    """A file that is only read forward.

    The library seeks to where it already is after every read, and for MP3 each seek decodes anew: two thirds more
    time at blocks of a quarter second. It also stops at the header's length, which is not to be trusted.
    """

    def seekable(self) -> bool:
        return False


def decode(complaints: int, file: int, channel: int, *, kind: str) -> None:
    """Serve one reading of one file; the task that the zygote runs."""
    # All four arguments: with fewer, Python asks the kernel for them, and that call is not on the list.
    caller = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0, fileno=channel)
    with caller, suppress(BrokenPipeError, ConnectionResetError):  # a caller who heard enough is gone: no defect
        found = _survey(file, kind)
        try:
            with _Forward(file) as sound:
                _send(caller, found | _describe(sound, kind))
                _stream(sound, caller, complaints)
        except soundfile.LibsndfileError as error:
            _send(caller, found | {"error": error.error_string})


def _survey(file: int, kind: str) -> dict[str, Any]:
    """Look at the file as a whole, before its decoder does."""
    if kind not in ("mp3", "ogg", "opus") or not os.fstat(file).st_size:
        return {"survey": None, "is_cut": False}
    with mmap.mmap(file, 0, access=mmap.ACCESS_READ) as data:
        if kind == "mp3":
            return {"survey": vars(mpeg.survey(data)), "is_cut": False}
        return {"survey": None, "is_cut": cut.is_ogg_cut(data)}


def _describe(sound: soundfile.SoundFile, kind: str) -> dict[str, Any]:
    found = {"rate": sound.samplerate, "channels": sound.channels, "frames": sound.frames, "codec": sound.subtype}
    return found | {"is_cut": cut.is_wav_cut(sound.extra_info)} if kind == "wav" else found


def _stream(sound: soundfile.SoundFile, caller: socket.socket, complaints: int) -> None:
    line, descriptors, _, _ = socket.recv_fds(caller, MAX_LINE, 1)
    if not descriptors:
        return
    shape = ring.Shape(**json.loads(line))
    slots = ring.view(descriptors[0], shape)
    error, filled = None, 0
    while True:
        if filled >= shape.slots and not caller.recv(1):
            return
        try:
            frames = len(sound.read(out=slots[filled % shape.slots], fill_value=None))
        except soundfile.LibsndfileError as stopped:
            error = stopped.error_string
            break
        if not frames:
            break
        caller.sendall(COUNT.pack(frames))
        filled += 1
    caller.sendall(COUNT.pack(0))
    _send(caller, {"error": error, "complaints": _count(complaints)})


def _count(complaints: int) -> int:
    """How many flaws the library named on standard error; the pipe holds some hundreds, more don't matter."""
    try:
        told = os.read(complaints, 1 << 16)
    except BlockingIOError:
        return 0
    return sum(1 for line in told.splitlines() if not line.startswith(_NOT_A_FLAW))


def _send(caller: socket.socket, value: dict[str, Any]) -> None:
    caller.sendall(json.dumps(value).encode() + b"\n")
