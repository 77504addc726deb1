"""Is it the same recording: one title by one artist, whatever its id, its guests and the words of a re-issue."""

import hashlib
import re

from spectral_dna.schema.folding import folded, words

SECONDS_ALIKE = 2.0
"""Largest difference in length of two issues of one recording."""

_DECORATION = re.compile(r" - .*|[(\[].*?[)\]]")
_GUESTS = re.compile(
    r"[;,/]|\s(?:feat\.?|ft\.?|featuring|with|presents|vs\.?|x|and)\s|\s[&+]\s|[(\[](?:feat|ft|featuring|with)\b"
)


def song_of(title: str, first_artist: str) -> int:
    """Number the songs: the same for one title by one first artist, without what re-issues and guests add.

    Two recordings of one number whose lengths differ by at most `SECONDS_ALIKE` are taken for copies. The number is a
    hash of 64 bits, signed, as databases hold it.
    """
    plain = "".join(words(_DECORATION.sub("", folded(title)))) or "".join(words(title)) or title
    artist = _GUESTS.split(folded(first_artist))[0].strip().removeprefix("the ")
    whose = "".join(words(artist)) or "".join(words(first_artist)) or first_artist
    digest = hashlib.blake2b(f"{plain}\n{whose}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def is_copy(song: int, duration: float, other_song: int, other_duration: float) -> bool:
    """Whether two tracks are one recording; durations in seconds."""
    return song == other_song and abs(duration - other_duration) <= SECONDS_ALIKE
