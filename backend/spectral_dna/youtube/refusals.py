"""What yt-dlp's errors mean to whoever pasted the address. Runs in the child: it needs yt-dlp itself."""

import errno
import re

from yt_dlp.networking.exceptions import HTTPError, TransportError
from yt_dlp.utils import DownloadError, GeoRestrictedError, UnsupportedError

from spectral_dna.errors import (
    BadAddress,
    InternalError,
    SpectralError,
    VideoAgeLimited,
    VideoLive,
    VideoPrivate,
    VideoTooLarge,
    VideoUnavailable,
    VideoUnreadable,
    YouTubeBlocked,
    YouTubeUnreachable,
)

Kind = type[SpectralError]

# The first that fits counts. A reason comes from YouTube, and yt-dlp hands it on within a sentence of its own.
WORDS: tuple[tuple[str, Kind, str | None], ...] = (
    (r"not a bot|captcha challenge", YouTubeBlocked, "YouTube asks whether a robot is watching."),
    (r"rate-limited by YouTube|isn.t available, try again later", YouTubeBlocked, "YouTube says: too many requests."),
    (r"confirm your age|age.restricted|inappropriate for some users", VideoAgeLimited, None),
    (r"private video|video is private", VideoPrivate, None),
    (r"live event will begin|premieres? (in|will begin)|premiere will begin", VideoLive, "It has not begun yet."),
    (r"live event has ended|live stream recording is not available", VideoLive, "Its recording is not there yet."),
    (r"members.only|channel's members|join this channel", VideoUnavailable, "It is for members of its channel."),
    (r"requires payment|premium members|drm protected", VideoUnavailable, "It is sold or protected against copying."),
    (r"in your country|from your location|geo.restrict", VideoUnavailable, "It is blocked where this service runs."),
    (r"has been removed|account .*terminated|copyright claim", VideoUnavailable, "It was removed."),
    (r"requested format is not available|no video formats", VideoUnreadable, "No format of its sound could be read."),
    (r"video unavailable|video is unavailable|not available|no longer available", VideoUnavailable, None),
    (r"sign in", VideoUnavailable, "YouTube shows it to signed-in people only."),
    (r"no suitable extractor", BadAddress, None),
)  # fmt: skip
_WORDS = tuple((re.compile(pattern, re.IGNORECASE), kind, detail) for pattern, kind, detail in WORDS)

_STATUSES: dict[int, Kind] = {
    401: YouTubeBlocked, 403: YouTubeBlocked, 429: YouTubeBlocked, 404: VideoUnavailable, 410: VideoUnavailable,
}  # fmt: skip
_OWN_SIDE = {errno.EFBIG: VideoTooLarge, errno.ENOSPC: InternalError, errno.EDQUOT: InternalError}


def refusal(error: BaseException) -> SpectralError:
    """Name an error: what was thrown on purpose as it is, then by YouTube's words, then by what lies beneath."""
    chain = _beneath(error)
    for one in chain:
        if isinstance(one, SpectralError):
            return one
    return _by_kind(chain) or _by_words(str(error)) or _by_network(chain) or VideoUnreadable()


def _beneath(error: BaseException) -> list[BaseException]:
    """Give an error and what caused it, outermost first: yt-dlp wraps errors in attributes of its own."""
    chain: list[BaseException] = []
    following: BaseException | None = error
    while following is not None and following not in chain:
        chain.append(following)
        inner = following.exc_info[1] if isinstance(following, DownloadError) and following.exc_info else None
        cause = getattr(following, "cause", None)
        following = inner or (cause if isinstance(cause, BaseException) else None) or following.__cause__
    return chain


def _by_kind(chain: list[BaseException]) -> SpectralError | None:
    for one in chain:
        if isinstance(one, GeoRestrictedError):
            return VideoUnavailable("It is blocked where this service runs.")
        if isinstance(one, UnsupportedError):
            return BadAddress()
        if isinstance(one, OSError) and one.errno in _OWN_SIDE:
            return _OWN_SIDE[one.errno]()
    return None


def _by_words(message: str) -> SpectralError | None:
    for pattern, kind, detail in _WORDS:
        if pattern.search(message):
            return kind(detail)
    return None


def _by_network(chain: list[BaseException]) -> SpectralError | None:
    for one in chain:
        if isinstance(one, HTTPError):
            kind = _STATUSES.get(one.status, YouTubeUnreachable)
            return kind(f"It answered with the HTTP status {one.status}.")
    is_cut = any(isinstance(one, TransportError | OSError) for one in chain)
    return YouTubeUnreachable() if is_cut else None
