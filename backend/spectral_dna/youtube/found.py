"""What is kept of what YouTube says of a video: bounded, and made harmless before anyone stores or shows it."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from spectral_dna.schema.names import clean_title
from spectral_dna.schema.video import Video

LONGEST_TITLE, LONGEST_CHANNEL, LONGEST_THUMBNAIL = 200, 100, 300

_PICTURES = re.compile(r"i\.ytimg\.com|img\.youtube\.com")
_PATH = re.compile(r"/[A-Za-z0-9_./-]+")


def described(video: Video, told: Mapping[str, object]) -> Video:
    """Add title, channel and thumbnail to a video, as far as what was told is fit to be kept."""
    return video.model_copy(
        update={
            "title": _text(told.get("title"), LONGEST_TITLE),
            "channel": _text(told.get("channel"), LONGEST_CHANNEL) or _text(told.get("uploader"), LONGEST_CHANNEL),
            "thumbnail": _picture(told.get("thumbnail")),
        }
    )


def _text(told: object, longest: int) -> str | None:
    return clean_title(told, longest=longest) or None if isinstance(told, str) else None


def _picture(told: object) -> str | None:
    """Keep the address of a picture on YouTube's own hosts, without its query."""
    if not isinstance(told, str) or len(told) > LONGEST_THUMBNAIL:
        return None
    try:
        parts = urlsplit(told)
    except ValueError:
        return None
    if parts.scheme != "https" or not _PICTURES.fullmatch(parts.netloc) or not _PATH.fullmatch(parts.path):
        return None
    return f"https://{parts.netloc}{parts.path}"
