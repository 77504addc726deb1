"""What a person pasted becomes the id of one video, or is refused. The pasted text itself goes no further."""

import re
from urllib.parse import SplitResult, parse_qs, urlsplit

from spectral_dna.errors import BadAddress
from spectral_dna.schema.video import Video

LONGEST = 2048
"""Characters of an address that are looked at."""

_HOSTS = frozenset({"youtube.com", "www.youtube.com", "m.youtube.com", "music.youtube.com"})
_SHORT_HOST = "youtu.be"
_FORMS = frozenset({"shorts", "live", "embed"})
_ID = re.compile(r"[A-Za-z0-9_-]{11}")
_PLAYERS = frozenset({"videoseries", "live_stream"})
"""Embedded players of playlists and channels, which would pass for ids."""


def read_address(text: str) -> Video:
    """Name the video of an address.

    Raises
    ------
    BadAddress : anything but the https address of one YouTube video.
    """
    parts = _split(text.strip())
    if parts.scheme != "https":
        raise BadAddress("The address does not begin with https://.")
    found = _id(parts)
    if found is None or not _ID.fullmatch(found) or found in _PLAYERS:
        raise BadAddress("The address names no single video.")
    return Video(id=found, url=canonical(found))


def canonical(video: str) -> str:
    """Build the address of a video anew, from its id alone."""
    return f"https://www.youtube.com/watch?v={video}"


def _split(text: str) -> SplitResult:
    """Take an address apart; what parsers might read in two ways is no address."""
    if not text or len(text) > LONGEST or not text.isascii() or not text.isprintable() or re.search(r"[\s\\]", text):
        raise BadAddress
    try:
        parts = urlsplit(text)
        is_plain = parts.username is None and parts.password is None and parts.port in (None, 443)
    except ValueError:
        raise BadAddress from None
    if not is_plain:
        raise BadAddress("The address holds a user's name or a port.")
    return parts


def _id(parts: SplitResult) -> str | None:
    """Find where the id would stand, by host and form; None where no video can stand."""
    host, steps = parts.hostname, parts.path.strip("/").split("/")
    if host == _SHORT_HOST:
        return steps[0] if len(steps) == 1 else None
    if host not in _HOSTS:
        raise BadAddress("The address is none of youtube.com or youtu.be.")
    if steps == ["watch"]:
        named = parse_qs(parts.query).get("v", [])
        return named[0] if len(set(named)) == 1 else None
    return steps[1] if len(steps) == 2 and steps[0] in _FORMS else None
