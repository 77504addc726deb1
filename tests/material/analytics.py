"""A small file of tracks with streams and views, in the tables that training writes."""

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import create_engine, insert

from spectral_dna.db.analytics import ARTISTS, LINKS, METADATA, RUNS, TRACKS

ROWS = 120


def write_analytics(path: Path, rows: int = ROWS) -> None:
    """Write tracks whose streams and views grow together, and one without views."""
    engine = create_engine(f"sqlite:///{path}")
    METADATA.create_all(engine)
    run = {"id": "0123456789ab", "made": datetime(2026, 1, 2, tzinfo=UTC), "version": "1.2.3", "seed": 42}
    known = [
        {
            "row": place, "recording": place, "is_best_row": True, "track": f"=Song {place}",
            "artist": f"Artist {place % 9}", "uri": f"spotify:track:{place:022d}", "album_type": "album",
            "views": 10_000_000 * place, "stream": 1_000_000 * place, "log_views": place / rows * 5,
            "log_streams": 4 + place / rows * 5, "cross_platform_ratio": 0.1,
            "residual": None if place == 7 else 0.5, "is_hit": place > 108,
        }
        for place in range(1, rows + 1)
    ]  # fmt: skip
    unseen = {"row": 500, "recording": 500, "is_best_row": True, "track": "Unseen", "artist": "Nobody", "stream": 5}
    artists = [
        {"artist_key": key, "name": f"Artist {key}", "tracks": 3, "streams": 9} for key in ("a0", "a1")
    ]  # fmt: skip
    with engine.begin() as connection:
        connection.execute(insert(ARTISTS), artists)
        for kind in ("alike", "billed_together"):
            connection.execute(insert(LINKS), [{"one": "a0", "other": "a1", "kind": kind, "weight": 0.5}])
        earlier = run | {"id": "ffffffffffff", "made": datetime(2025, 1, 2, tzinfo=UTC)}
        connection.execute(insert(RUNS), [one | {"rows": rows, "figures": {"r2": 0.5}} for one in (run, earlier)])
        connection.execute(insert(TRACKS), known)
        connection.execute(insert(TRACKS), [unseen | {"album_type": "single", "log_streams": 0.7, "is_hit": False}])
    engine.dispose()
