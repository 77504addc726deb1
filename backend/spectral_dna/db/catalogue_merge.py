"""One row for a track of several tables: the best of them gives its values, the others fill what that one lacks."""

from collections.abc import Mapping
from typing import Any

from spectral_dna.schema.catalogue_tracks import Track
from spectral_dna.schema.feature_table import MODEL_KEYS

_FACTS = ("year", "decade", "explicit", "popularity", "album", *MODEL_KEYS)
"""What a table may lack, and another may fill."""
_NAMES = ("title", "artist", "song", "title_folded", "artist_folded")
SHOWN = ("number", "id", *_NAMES, *_FACTS, "album_folded", "tables")


def new_row(track: Track, number: int, bit: int) -> dict[str, Any]:
    """Give the row of a track that the catalogue does not hold."""
    return {"number": number, "id": track.id, "tables": bit, **_values(track)}


def merged(row: Mapping[str, Any], track: Track, bit: int) -> dict[str, Any]:
    """Give the row of a track that another table names, or the same one once more.

    Of the tables that name it, the one with the lowest bit gives its values: read again, it gives them anew.
    """
    best = row["tables"] & -row["tables"]
    values = _values(track)
    first: Mapping[str, Any] = values if bit <= best else row
    second: Mapping[str, Any] = row if bit <= best else values
    facts = {name: first[name] if first[name] is not None else second[name] for name in _FACTS}
    names = {name: first[name] for name in _NAMES}
    album = first if first["album"] is not None else second
    return {
        "number": row["number"], "id": row["id"], **names, **facts, "album_folded": album["album_folded"],
        "tables": row["tables"] | bit,
    }  # fmt: skip


def _values(track: Track) -> dict[str, Any]:
    return {
        "title": track.title, "artist": track.artist, "album": track.album, "year": track.year,
        "decade": track.decade, "explicit": track.explicit, "popularity": track.popularity, "song": track.song,
        "title_folded": track.title_folded, "artist_folded": track.artist_folded, "album_folded": track.album_folded,
        **dict(zip(MODEL_KEYS, track.features, strict=True)),
    }  # fmt: skip
