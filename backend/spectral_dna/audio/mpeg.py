"""The frames of an MPEG audio stream, counted without decoding them.

libsndfile believes a header's count, and guesses one from the first bit rate where there is none: it heard 8 of 45
seconds of a variable-rate file. It also stops at the first kilobyte that is not sound. So the frames are counted first,
in a few milliseconds; what is regular goes to libsndfile, the rest to ffmpeg.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

# kbit/s by index, ISO/IEC 11172-3 and 13818-3: keys are (MPEG 1 or else 2 and 2.5, layer).
_BITRATES = {
    (True, 1): (32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448),
    (True, 2): (32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384),
    (True, 3): (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    (False, 1): (32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256),
    (False, 2): (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
    (False, 3): (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_RATES = (44100, 48000, 32000)
_APE_HEADER = 32


class Bytes(Protocol):
    """What bytes and a mapped file have in common."""

    def __len__(self) -> int: ...
    def __getitem__(self, part: slice, /) -> bytes: ...
    def find(self, part: bytes, start: int = ..., end: int = ..., /) -> int: ...  # noqa: D102


@dataclass(frozen=True)
class Frame:
    """What the four bytes in front of a frame say."""

    length: int
    samples: int
    rate: int


@dataclass(frozen=True)
class Survey:
    """What walking from frame to frame found: `gaps` are places between frames that hold something else."""

    frames: int
    samples: int
    rate: int
    gaps: int
    junk_bytes: int
    is_cut: bool


@lru_cache(maxsize=4096)
def read_header(header: bytes) -> Frame | None:
    """Read the first three bytes of a frame's header; None when they begin none.

    References
    ----------
    ISO/IEC 11172-3, 2.4.1.3 and 2.4.2.3; 13818-3 for the lower rates.
    """
    if len(header) < 3 or header[0] != 0xFF or header[1] & 0xE0 != 0xE0:
        return None
    version, layer = header[1] >> 3 & 3, 4 - (header[1] >> 1 & 3)
    bitrate, rate = header[2] >> 4, header[2] >> 2 & 3
    if version == 1 or layer == 4 or bitrate in (0, 15) or rate == 3:
        return None
    is_first = version == 3
    bits = 1000 * _BITRATES[is_first, layer][bitrate - 1]
    hertz = _RATES[rate] >> (0 if is_first else 1 if version == 2 else 2)
    padding = header[2] >> 1 & 1
    if layer == 1:
        return Frame((12 * bits // hertz + padding) * 4, 384, hertz)
    samples = 576 if layer == 3 and not is_first else 1152
    return Frame(samples // 8 * bits // hertz + padding, samples, hertz)


def has_frames(head: bytes) -> bool:
    """Whether two frames of MPEG audio follow one another somewhere, as behind padding or a cut."""
    return next(_beginnings(head, 0, len(head)), None) is not None


def _beginnings(data: Bytes, start: int, end: int, *, rate: int = 0) -> Iterator[int]:
    """Find where a frame begins that another of the same rate follows; of this rate, where one is given."""
    at = data.find(b"\xff", start, end)
    while at >= 0:
        frame = read_header(data[at : at + 3])
        if frame and rate in (0, frame.rate):
            after = read_header(data[at + frame.length : at + frame.length + 3])
            if after and after.rate == frame.rate:
                yield at
        at = data.find(b"\xff", at + 1, end)


def survey(data: Bytes) -> Survey:
    """Walk over every frame, and over whatever lies between."""
    at, end = _first(data), _last(data)
    frames = samples = rate = gaps = junk = 0
    is_cut = False
    while at < end:
        frame = read_header(data[at : at + 3])
        if frame and (not rate or frame.rate == rate):
            frames, samples, rate = frames + 1, samples + frame.samples, frame.rate
            is_cut = at + frame.length > end
            at += frame.length
            continue
        after = _resume(data, at, end, rate)
        if after is None:
            # What stands behind the last frame was never sound: a tag that we don't know, or padding.
            break
        if data[at : at + 3] != b"ID3":
            gaps, junk = gaps + 1, junk + after - at
        at = after
    return Survey(frames, samples, rate, gaps, junk, is_cut)


def _first(data: Bytes) -> int:
    """Skip the tags in front, and what an earlier cut left of a frame."""
    at = 0
    while data[at : at + 3] == b"ID3" and at + 10 <= len(data):
        at = _behind_tag(data, at)
    return next(_beginnings(data, at, len(data)), len(data))


def _resume(data: Bytes, at: int, end: int, rate: int) -> int | None:
    if data[at : at + 3] == b"ID3":
        at = min(_behind_tag(data, at), end)
    return next(_beginnings(data, at, end, rate=rate), None)


def _behind_tag(data: Bytes, at: int) -> int:
    size = data[at + 6 : at + 10]
    return at + 10 + sum((byte & 0x7F) << shift for byte, shift in zip(size, (21, 14, 7, 0), strict=False))


def _last(data: Bytes) -> int:
    """Leave out the tags at the end."""
    end = len(data)
    if data[max(0, end - 128) : end][:3] == b"TAG":
        end -= 128
    footer = data[max(0, end - _APE_HEADER) : end]
    if len(footer) == _APE_HEADER and footer[:8] == b"APETAGEX":
        end -= int.from_bytes(footer[12:16], "little") + (_APE_HEADER if footer[23] & 0x80 else 0)
    return max(0, end)
