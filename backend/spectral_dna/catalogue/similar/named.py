"""Which song a file or a video may be, by what it is called: so that nobody is told of their own recording."""

from spectral_dna.catalogue.identity import song_of

_PARTING = (" - ", " – ", " — ", "_-_")
MOST = 8
"""Ways of reading one name."""


def songs_named(name: str, channel: str | None = None) -> tuple[int, ...]:
    """Give the numbers of songs that a name may stand for: "Artist - Title.mp3", "Title - Artist", a channel's title.

    Any of them may be wrong, so that a length within two seconds has to agree before it counts.
    """
    stem = name.rpartition(".")[0] if name[-5:].count(".") else name
    found = []
    for sign in _PARTING:
        left, parted, right = stem.partition(sign)
        if parted and left.strip() and right.strip():
            found += [song_of(right, left), song_of(left, right)]
    if channel:
        found.append(song_of(stem, channel.removesuffix(" - Topic")))
    return tuple(dict.fromkeys(found))[:MOST]
