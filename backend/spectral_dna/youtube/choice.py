"""Which videos are taken, by what is known before anything is downloaded."""

from collections.abc import Mapping
from typing import Any, Protocol

from spectral_dna.errors import TooShort, VideoLive, VideoTooLarge, VideoTooLong

FORMAT = "ba[protocol!*=m3u8][protocol!*=dash]/b[protocol!*=m3u8][protocol!*=dash]"
"""One file over plain HTTP: sound alone, else a film with sound. Streams of fragments know no size beforehand."""

_BEYOND = 1e30
_UNDER_WAY = {"is_live": "It is live.", "is_upcoming": "It has not begun yet.", "post_live": "It has only just ended."}


class Limits(Protocol):
    """What a video may have."""

    @property
    def max_bytes(self) -> int:
        """Most bytes of its sound."""
        ...

    @property
    def min_seconds(self) -> float:
        """Shortest length."""
        ...

    @property
    def max_seconds(self) -> float:
        """Longest length."""
        ...


def check(info: Mapping[str, Any], limits: Limits) -> None:
    """Refuse by yt-dlp's description of a video; what it does not state is measured later.

    Raises
    ------
    VideoLive, VideoTooLong, TooShort, VideoTooLarge
    """
    standing = str(info.get("live_status") or ("is_live" if info.get("is_live") else ""))
    if standing in _UNDER_WAY:
        raise VideoLive(_UNDER_WAY[standing])
    seconds, size = _number(info.get("duration")), _number(info.get("filesize"))
    if seconds is not None and seconds > limits.max_seconds:
        raise VideoTooLong(f"The video has {seconds / 60:.1f} min; the longest is {limits.max_seconds / 60:.3g} min.")
    if seconds is not None and seconds < limits.min_seconds:
        raise TooShort(f"The video has {seconds:.1f} s; the shortest is {limits.min_seconds:g} s.")
    if size is not None and size > limits.max_bytes:
        raise VideoTooLarge(f"Its sound has {int(size):,} bytes; at most {limits.max_bytes:,} are taken.")


def _number(told: object) -> float | None:
    """Take a number that can be told and compared; what is none, or beyond all measure, says nothing."""
    is_number = isinstance(told, int | float) and not isinstance(told, bool) and abs(told) < _BEYOND
    return float(told) if is_number else None  # type: ignore[arg-type]
