"""Characters as readers see them."""

import unicodedata

LONGEST = 32
"""Code points of one: whoever stacks more accents than that gets several, and work stays in proportion to the text."""
_JOINER = "\u200d"
_REGIONS = range(0x1F1E6, 0x1F200)
_TONES = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)
_LEADS, _VOWELS, _TAILS = range(0x1100, 0x1160), range(0x1160, 0x11A8), range(0x11A8, 0x1200)
_SYLLABLES = range(0xAC00, 0xD7A4)


def graphemes(text: str) -> list[str]:
    """Part a text into the clusters that readers take for one character.

    The rules of UAX #29 that captions meet: line ends, accents and vowel signs, joined emoji, skin tones, flags,
    keycaps, and Hangul written by letters. Takes time in proportion to the text.
    """
    found: list[str] = []
    begin = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or at - begin >= LONGEST or not _joins(text, begin, at):
            found.append(text[begin:at])
            begin = at
    return found


def _joins(text: str, begin: int, at: int) -> bool:
    """Whether the sign at a place belongs to the cluster before it."""
    before, sign = text[at - 1], text[at]
    code = ord(sign)
    if before == "\r":
        return sign == "\n"
    if before == "\n":
        return False
    if sign == _JOINER or code in _TONES or code in _TAGS or unicodedata.category(sign) in ("Mn", "Me", "Mc"):
        return True
    if before == _JOINER and at - begin > 1:
        return unicodedata.category(sign) == "So"
    if code in _REGIONS:
        return ord(before) in _REGIONS and (at - begin) % 2 == 1
    return _joins_hangul(ord(before), code)


def _joins_hangul(before: int, code: int) -> bool:
    """Whether two letters of Hangul stand in one syllable."""
    if before in _LEADS:
        return code in _LEADS or code in _VOWELS or code in _SYLLABLES
    is_open = before in _SYLLABLES and (before - _SYLLABLES.start) % 28 == 0
    if before in _VOWELS or is_open:
        return code in _VOWELS or code in _TAILS
    return (before in _TAILS or before in _SYLLABLES) and code in _TAILS
