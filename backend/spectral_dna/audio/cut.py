"""Signs that a file ends before its sound does, for formats whose decoder says nothing of it."""

import re
from typing import Final

from spectral_dna.audio.mpeg import Bytes

_SIZES: Final = re.compile(r"^data : (\d+) \(should be (\d+)\)", re.MULTILINE)
_UNKNOWN: Final = 0x7FFF0000
"""Sizes from here on are what a writer puts that could not know the size."""

_OGG_PAGE: Final = b"OggS"
_FLAGS: Final = 5
_LAST_PAGE: Final = 4


def is_wav_cut(log: str) -> bool:
    """Whether libsndfile's log of a wav shows a data chunk that reaches beyond the end of the file."""
    found = _SIZES.search(log)
    return found is not None and int(found[2]) < int(found[1]) < _UNKNOWN


def is_ogg_cut(data: Bytes) -> bool:
    """Whether the last page of an Ogg file lacks the mark of the last page (RFC 3533, section 6)."""
    tail = data[max(0, len(data) - (1 << 17)) : len(data)]
    at = tail.rfind(_OGG_PAGE)
    return at < 0 or len(tail) <= at + _FLAGS or not tail[at + _FLAGS] & _LAST_PAGE
