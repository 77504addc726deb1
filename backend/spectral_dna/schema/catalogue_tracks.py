"""A track as a published table states it, ready for the catalogue."""

from dataclasses import dataclass

LONGEST_TITLE = 200
"""Folded characters by which titles are sorted and found: indices bound them, and cursors carry them."""
LONGEST_FOLDED = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """One track of one table.

    `features` stand in the order of the models' features, in the units of the feature table; None where Spotify found
    nothing or the table has no such column. `song` is the same for all recordings of one title by one artist. The
    folded texts hold words, each parted from the next by one space. Of one that its table named before, `is_repeat`,
    only the genres are new.
    """

    id: str
    title: str
    artist: str
    album: str | None
    year: int | None
    decade: int | None
    explicit: bool | None
    popularity: int | None
    genres: tuple[str, ...]
    features: tuple[float | None, ...]
    song: int
    title_folded: str
    artist_folded: str
    album_folded: str
    is_repeat: bool = False
