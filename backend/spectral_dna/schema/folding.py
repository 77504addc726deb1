"""Texts as a search compares them: the same with and without capitals, accents and underscores."""

import unicodedata

_ACCENTS = range(0x0300, 0x0370)
_ALIKE = str.maketrans({"ı": "i", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "_": " "})
"""Letters that are no letter with an accent to Unicode, but are typed as one."""


def folded(text: str) -> str:
    """Fold a text: what differs only in case, accents, width or spacing becomes the same."""
    apart = unicodedata.normalize("NFKD", text).casefold()
    apart = unicodedata.normalize("NFKD", apart).translate(_ALIKE)
    return " ".join("".join(filter(_counts, apart)).split())


def _counts(sign: str) -> bool:
    """Whether a sign tells one text from another: accents, signs of control and directions don't."""
    return sign.isspace() or (ord(sign) not in _ACCENTS and unicodedata.category(sign) not in ("Cc", "Cf", "Cs"))
