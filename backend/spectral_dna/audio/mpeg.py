"""The frames of an MPEG audio stream, counted without decoding them.

libsndfile believes a header's count, and guesses one from the first bit rate where there is none: it heard 8 of 45
seconds of a variable-rate file. It also stops at the first kilobyte that is not sound. So the frames are counted first,
in a few milliseconds; what is regular goes to libsndfile, the rest to ffmpeg.
"""

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

import numpy as np
import numpy.typing as npt

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
_MOST_TAGS = 1000
_CHUNK = 1 << 16


class Bytes(Protocol):
    """What bytes and a mapped file have in common."""

    def __len__(self) -> int: ...
    def __getitem__(self, part: slice, /) -> bytes: ...


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
    return _Beginnings(head).next(0, len(head)) is not None


def _tabulate() -> npt.NDArray[np.int32]:
    """Lay out length and rate of a frame by the second and third byte of its header: shape (65536, 2), else zeros."""
    table = np.zeros((1 << 16, 2), np.int32)
    for code in range(0xE000, 1 << 16, 2):  # the lowest bit is the writer's own
        frame = read_header(b"\xff" + code.to_bytes(2))
        if frame:
            table[code : code + 2] = frame.length, frame.rate
    return table


_FRAMES = _tabulate()
_LONGEST = int(_FRAMES[:, 0].max())


class _Beginnings:
    """Finds where a frame begins that another of the same rate follows.

    Looks at a chunk as a whole, and at none twice as long as the search only moves on: 48 MB that look like headers
    took most of a minute one by one.
    """

    def __init__(self, data: Bytes) -> None:
        self._data = data
        self._found: list[int] = []
        self._from = self._to = self._rate = 0

    def next(self, at: int, end: int, *, rate: int = 0) -> int | None:
        """Give the first beginning from here on; of this rate, where one is given."""
        while at < end:
            if not (self._from <= at < self._to and self._rate == rate):
                self._look(at, rate)
            index = bisect_left(self._found, at)
            if index < len(self._found):
                return self._found[index] if self._found[index] < end else None
            at = self._to
        return None

    def _look(self, at: int, rate: int) -> None:
        held = np.frombuffer(self._data[at : at + _CHUNK + _LONGEST + 3], np.uint8)
        places = np.flatnonzero(held[: min(_CHUNK, max(0, len(held) - 2))] == 0xFF)
        lengths, rates = _headers(held, places)
        after = places + lengths
        is_whole = (lengths > 0) & (after + 2 < len(held)) & ((rates == rate) if rate else True)
        places, rates, after = places[is_whole], rates[is_whole], after[is_whole]
        followed = (held[after] == 0xFF) & (_headers(held, after)[1] == rates)
        self._found = (places[followed] + at).tolist()
        self._from, self._to, self._rate = at, at + _CHUNK, rate


def _headers(held: npt.NDArray[np.uint8], places: npt.NDArray[np.intp]) -> tuple[npt.NDArray[np.int32], ...]:
    """Read lengths and rates of the frames whose first byte stands at these places; 0 where none begins."""
    codes = held[places + 1].astype(np.intp) << 8 | held[places + 2]
    return _FRAMES[codes, 0], _FRAMES[codes, 1]


def survey(data: Bytes) -> Survey:
    """Walk over every frame, and over whatever lies between."""
    beginnings = _Beginnings(data)
    at, end = _first(data, beginnings), _last(data)
    frames = samples = rate = gaps = junk = 0
    is_cut = False
    while at < end:
        frame = read_header(data[at : at + 3])
        if frame and (not rate or frame.rate == rate):
            frames, samples, rate = frames + 1, samples + frame.samples, frame.rate
            is_cut = at + frame.length > end
            at += frame.length
            continue
        after = _resume(data, at, end, rate, beginnings)
        if after is None:
            # What stands behind the last frame was never sound: a tag that we don't know, or padding.
            break
        if data[at : at + 3] != b"ID3":
            gaps, junk = gaps + 1, junk + after - at
        at = after
    return Survey(frames, samples, rate, gaps, junk, is_cut)


def _first(data: Bytes, beginnings: _Beginnings) -> int:
    """Skip the tags in front, and what an earlier cut left of a frame."""
    at = 0
    for _ in range(_MOST_TAGS):
        if data[at : at + 3] != b"ID3" or at + 10 > len(data):
            break
        at = _behind_tag(data, at)
    found = beginnings.next(at, len(data))
    return len(data) if found is None else found


def _resume(data: Bytes, at: int, end: int, rate: int, beginnings: _Beginnings) -> int | None:
    if data[at : at + 3] == b"ID3":
        at = min(_behind_tag(data, at), end)
    return beginnings.next(at, end, rate=rate)


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
