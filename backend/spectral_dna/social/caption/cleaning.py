"""Signs that do harm and say nothing are taken out of a caption, and it is said so."""

import unicodedata
from typing import NamedTuple

from spectral_dna.errors import InvalidRequest
from spectral_dna.schema.heard import Notice

_LINE_ENDS = (("\r\n", "\n"), ("\r", "\n"), ("\u2028", "\n"), ("\u2029", "\n"), ("\x85", "\n"))
_DIRECTIONS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Overrides, embeddings and isolates turn what is read around; mere marks of direction belong to Arabic and Hebrew."""


class Cleaned(NamedTuple):
    """A text, and what was taken out of it."""

    text: str
    notices: list[Notice]


def clean(raw: str) -> Cleaned:
    """Unify line ends, and take out control signs, halves of surrogates, and what turns the direction of text.

    Raises
    ------
    InvalidRequest : nothing that can be seen is left.
    """
    for end, ours in _LINE_ENDS:
        raw = raw.replace(end, ours)
    kept = "".join(sign for sign in raw if not _is_control(sign))
    text = "".join(sign for sign in kept if sign not in _DIRECTIONS)
    if not any(_shows(sign) for sign in text):
        raise InvalidRequest("text holds nothing that can be seen.")
    notices = []
    if removed := len(raw) - len(kept):
        message = f"{removed} control characters were taken out."
        notices.append(Notice(code="control_characters_removed", message=message, about=[str(removed)]))
    if removed := len(kept) - len(text):
        message = f"{removed} characters that turn the direction of text were taken out."
        notices.append(Notice(code="direction_characters_removed", message=message, about=[str(removed)]))
    return Cleaned(text, notices)


def _is_control(sign: str) -> bool:
    return sign not in "\n\t" and unicodedata.category(sign) in ("Cc", "Cs")


def _shows(sign: str) -> bool:
    return unicodedata.category(sign)[0] not in "CZM"
