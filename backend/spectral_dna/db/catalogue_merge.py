"""One row for a track of several tables: each of its values from the best table that has a column for it."""

from collections.abc import Mapping
from typing import Any

from spectral_dna.schema.catalogue_tracks import Track
from spectral_dna.schema.feature_table import MODEL_KEYS

SHOWN = (
    "number", "id", "title", "artist", "album", "year", "decade", "explicit", "popularity", "song", "title_folded",
    "artist_folded", "album_folded", *MODEL_KEYS, "tables",
)  # fmt: skip

Having = Mapping[str, int]
"""Of what not every table has a column for: the bits of those that have one."""


def new_row(track: Track, number: int, bit: int) -> dict[str, Any]:
    """Give the row of a track that the catalogue does not hold."""
    return {"number": number, "id": track.id, "tables": bit, **_values(track)}


def merged(row: Mapping[str, Any], track: Track, bit: int, having: Having) -> dict[str, Any]:
    """Give the row of a track that another table names, or the same one once more.

    A value is that of the table with the lowest bit among those that have a column for it, though that column be
    empty there: so no order of imports changes a row. Read again, a table gives its values anew, but for those that it
    lost; and of several decades of one table the earliest stays.
    """
    made = {**row, "tables": row["tables"] | bit}
    for name, value in _values(track).items():
        able = having.get(name, -1)
        best = _lowest(row["tables"] & able)
        is_lost = value is None or (name == "album_folded" and track.album is None)
        if bit & able and (bit < best or not best or (bit == best and not is_lost)):
            made[name] = value
    if made["year"] is None and row["decade"] and track.decade and bit == _lowest(row["tables"] & having["decade"]):
        made["decade"] = min(row["decade"], track.decade)
    return made


def _lowest(bits: int) -> int:
    return bits & -bits


def _values(track: Track) -> dict[str, Any]:
    return {
        "title": track.title, "artist": track.artist, "album": track.album, "year": track.year,
        "decade": track.decade, "explicit": track.explicit, "popularity": track.popularity, "song": track.song,
        "title_folded": track.title_folded, "artist_folded": track.artist_folded, "album_folded": track.album_folded,
        **dict(zip(MODEL_KEYS, track.features, strict=True)),
    }  # fmt: skip
