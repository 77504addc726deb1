"""Names of strangers' files: metadata only, made harmless before anyone stores or shows them."""

import re
import unicodedata

_NO_TEXT = re.compile("[\0\ud800-\udfff]")
_JOINERS = "\u200c\u200d"  # they hold emoji and some scripts together
_DROPPED = ("Cc", "Cf", "Cs", "Co", "Cn")


def clean_name(raw: str, *, longest: int) -> str:
    """Keep the last part of a path without control and direction characters, at most `longest` characters."""
    name = _harmless(raw.replace("\\", "/").rstrip("/").rpartition("/")[2])
    if name.strip(".") == "":
        return "recording"
    if len(name) <= longest:
        return name
    stem, dot, ending = name.rpartition(".")
    if dot and len(ending) <= 8 and len(ending) + 2 <= longest:
        return f"{stem[: longest - len(ending) - 2]}….{ending}"
    return f"{name[: longest - 1]}…"


def clean_title(raw: str, *, longest: int) -> str:
    """Keep a title without control and direction characters, at most `longest` characters; it may be empty."""
    title = _harmless(raw[: 8 * longest])
    return title if len(title) <= longest else f"{title[: longest - 1]}…"


def _harmless(raw: str) -> str:
    if raw.isascii() and raw.isprintable():  # most are, and sign by sign takes long
        return " ".join(raw.split())
    normal = unicodedata.normalize("NFC", raw)
    kept = "".join(sign for sign in normal if sign in _JOINERS or unicodedata.category(sign) not in _DROPPED)
    return " ".join(kept.split())


def can_be_stored(text: str) -> bool:
    """Whether databases take this text: none with a NUL or half of a surrogate pair."""
    return not _NO_TEXT.search(text)
