"""The head of the WAV stream that ffmpeg writes to its pipe: rate and channels stand there, and nowhere else."""

from collections.abc import Callable
from typing import Final

from spectral_dna.errors import CorruptAudio

_MAX_CHUNK: Final = 1 << 16


def read_head(read: Callable[[int], bytes]) -> tuple[int, int]:
    """Read up to the first sample and give (rate, channels).

    Parameters
    ----------
    read :
        Gives exactly so many bytes, or fewer at the end.

    Raises
    ------
    CorruptAudio : the stream is not WAV.
    EOFError : it ended before the first sample.
    """
    riff = _exactly(read, 12)
    if riff[:4] not in (b"RIFF", b"RF64") or riff[8:] != b"WAVE":
        raise CorruptAudio
    rate = channels = 0
    while True:
        head = _exactly(read, 8)
        name, size = head[:4], int.from_bytes(head[4:], "little")
        if name == b"data":
            break
        if size > _MAX_CHUNK:
            raise CorruptAudio
        body = _exactly(read, size + size % 2)
        if name == b"fmt ":
            channels, rate = int.from_bytes(body[2:4], "little"), int.from_bytes(body[4:8], "little")
    if not rate or not channels:
        raise CorruptAudio
    return rate, channels


def _exactly(read: Callable[[int], bytes], size: int) -> bytes:
    data = read(size)
    if len(data) < size:
        raise EOFError
    return data
