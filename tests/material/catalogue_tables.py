"""Published tables of tracks that nobody made: their headers as published, and rows of our own."""

import csv
import gzip
import io
from pathlib import Path
from typing import Any

SOUND = {
    "danceability": 0.5, "energy": 0.6, "loudness": -7.5, "speechiness": 0.05, "acousticness": 0.2,
    "instrumentalness": 0.0, "liveness": 0.1, "valence": 0.4, "tempo": 120.5, "key": 5, "mode": 1,
    "time_signature": 4, "duration_ms": 200500,
}  # fmt: skip
TRACKS = (
    "", "track_id", "artists", "album_name", "track_name", "popularity", "duration_ms", "explicit", "danceability",
    "energy", "key", "loudness", "mode", "speechiness", "acousticness", "instrumentalness", "liveness", "valence",
    "tempo", "time_signature", "track_genre",
)  # fmt: skip
YEARS = (
    "acousticness", "artists", "danceability", "duration_ms", "energy", "explicit", "id", "instrumentalness", "key",
    "liveness", "loudness", "mode", "name", "popularity", "release_date", "speechiness", "tempo", "valence", "year",
)  # fmt: skip
PLAYLISTS = (
    "track_id", "track_name", "track_artist", "track_popularity", "track_album_id", "track_album_name",
    "track_album_release_date", "playlist_name", "playlist_id", "playlist_genre", "playlist_subgenre", "danceability",
    "energy", "key", "loudness", "mode", "speechiness", "acousticness", "instrumentalness", "liveness", "valence",
    "tempo", "duration_ms",
)  # fmt: skip
DECADES = (
    "track", "artist", "uri", "danceability", "energy", "key", "loudness", "mode", "speechiness", "acousticness",
    "instrumentalness", "liveness", "valence", "tempo", "duration_ms", "time_signature", "chorus_hit", "sections",
    "target",
)  # fmt: skip


def track_id(number: int) -> str:
    """Give an id of Spotify's shape."""
    return f"{number:022d}"


def track(number: int, **said: Any) -> dict[str, Any]:
    """Give a row of the published table of tracks."""
    own = {
        "": number, "track_id": track_id(number), "artists": "The Ones", "album_name": "First", "popularity": 40,
        "track_name": f"Song {number}", "explicit": "False", "track_genre": "pop",
    }  # fmt: skip
    return {**own, **SOUND, **said}


def year(number: int, **said: Any) -> dict[str, Any]:
    """Give a row of the published table of years, whose whole numbers carry a point."""
    own = {
        "id": track_id(number), "artists": "['The Ones']", "name": f"Song {number}", "popularity": "44.0",
        "explicit": "1.0", "release_date": "2014-08-12", "year": "2014.0", "key": "5.0", "mode": "1.0",
    }  # fmt: skip
    return {**SOUND, **own, **said}


def playlist(number: int, **said: Any) -> dict[str, Any]:
    """Give a row of the published table of playlists."""
    own = {
        "track_id": track_id(number), "track_name": f"Song {number}", "track_artist": "The Ones",
        "track_popularity": 66, "track_album_name": "First", "track_album_release_date": "2019-06-14",
        "playlist_genre": "pop", "playlist_subgenre": "dance pop",
    }  # fmt: skip
    return {**SOUND, **own, **said}


def decade(number: int, **said: Any) -> dict[str, Any]:
    """Give a row of one of the published tables of decades."""
    own = {"track": f"Song {number}", "artist": "The Ones", "uri": f"spotify:track:{track_id(number)}", "target": 1}
    return {**SOUND, **own, **said}


def text(header: tuple[str, ...], rows: list[dict[str, Any]]) -> str:
    """Write rows as CSV."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, header, restval="", extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def write(path: Path, header: tuple[str, ...], rows: list[dict[str, Any]], *, encoding: str = "utf-8") -> Path:
    """Write a table; gzipped where its name says so."""
    data = text(header, rows).encode(encoding)
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path
