"""Texts as a search compares them: the same with and without capitals, accents and underscores."""

import re
import unicodedata

_ACCENTS = range(0x0300, 0x0370)
_ALIKE = str.maketrans({"ı": "i", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "_": " "})
"""Letters that are no letter with an accent to Unicode, but are typed as one."""


def folded(text: str) -> str:
    """Fold a text: what differs only in case, accents, width or spacing becomes the same."""
    if text.isascii() and text.isprintable():  # most are, and the rest of this takes twenty times as long
        return " ".join(text.lower().replace("_", " ").split())
    apart = unicodedata.normalize("NFKD", text).casefold()
    apart = unicodedata.normalize("NFKD", apart).translate(_ALIKE)
    return " ".join("".join(filter(_counts, apart)).split())


def _counts(sign: str) -> bool:
    """Whether a sign tells one text from another: accents, signs of control and directions don't."""
    return sign.isspace() or (ord(sign) not in _ACCENTS and unicodedata.category(sign) not in ("Cc", "Cf", "Cs"))


_PLAIN = re.compile(r"[a-z0-9]+")
_QUIET = re.compile("['\u2019\u02bc`\u00b4]")
"""Apostrophes part no words: who looks for "dont" means "Don't"."""
LONGEST_WORD = 60
"""Characters; what is longer is no word that anybody types."""


def words(text: str) -> list[str]:
    """Give the words of a text, folded, as every index of the catalogue holds them: letters and digits alone."""
    quiet = _QUIET.sub("", text)
    if quiet.isascii():
        return [word[:LONGEST_WORD] for word in _PLAIN.findall(quiet.lower())]
    parted = "".join(sign if _is_of_a_word(sign) else " " for sign in folded(quiet) if not _is_mark(sign))
    return [word[:LONGEST_WORD] for word in parted.split()]


def _is_of_a_word(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LN"


def _is_mark(sign: str) -> bool:
    """Whether a sign only changes the one before it, as vowels of many scripts do: each index parts words otherwise."""
    return unicodedata.category(sign)[0] == "M"
