"""The tables of streams and views: a database of its own, without keys, reports or anything of callers.

Training writes it whole, and people ask it in SQL. Columns of `tracks` are named as published, so that questions
written for the published table work; what follows from them comes after.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Connection,
    Float,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)
from sqlalchemy.schema import CreateTable

from spectral_dna.db.base import Moment

METADATA = MetaData()
_SHARES = ("danceability", "energy")
_SOUNDS = ("loudness", "speechiness", "acousticness", "instrumentalness", "liveness", "valence", "tempo")
_DERIVED = (
    "audio_positivity", "audio_complexity", "youtube_engagement", "cross_platform_ratio", "duration_min", "log_views",
    "log_streams",
)  # fmt: skip

TRACKS = Table(
    "tracks", METADATA,
    Column("row", Integer, primary_key=True, autoincrement=False),
    *(Column(name, Text) for name in ("uri", "artist", "track", "album", "album_type")),
    *(Column(name, Float) for name in _SHARES), Column("key", Integer), *(Column(name, Float) for name in _SOUNDS),
    Column("duration_ms", BigInteger), Column("title", Text), Column("channel", Text), Column("views", BigInteger),
    Column("likes", BigInteger), Column("comments", BigInteger), Column("licensed", Boolean),
    Column("official_video", Boolean), Column("stream", BigInteger),
    *(Column(name, Float) for name in _DERIVED), Column("artist_key", Text), Column("recording", BigInteger),
    Column("is_best_row", Boolean), Column("is_hit", Boolean), Column("is_outlier", Boolean),
    Column("expected_before", Float), Column("expected_after", Float), Column("residual", Float),
    Index("ix_tracks_stream", "stream"), Index("ix_tracks_recording", "recording"),
    Index("ix_tracks_artist_key", "artist_key"),
)  # fmt: skip
"""Every row of the published table, in its order.

`recording` is the number of a recording's first row, and one of its rows, that of most streams, `is_best_row`: count
these to count recordings. `is_hit` tells the top tenth of recordings of this whole table; it is missing without
streams. `expected_before` and `expected_after` (release) are decimal logarithms of streams as models that had not seen
the artist expect them, and `residual` what the truth has above: on best rows, where a model spoke. Missing is NULL,
never zero.
"""

RUNS = Table(
    "runs", METADATA,
    Column("id", String(12), primary_key=True), Column("made", Moment, nullable=False),
    Column("version", Text, nullable=False), Column("seed", Integer, nullable=False),
    Column("rows", BigInteger, nullable=False), Column("figures", JSON, nullable=False),
)  # fmt: skip
"""One row a run; the other tables are of the last one."""

ARTISTS = Table(
    "artists", METADATA,
    Column("artist_key", Text, primary_key=True), Column("name", Text, nullable=False),
    Column("tracks", Integer, nullable=False), Column("streams", BigInteger, nullable=False),
    Column("shrunk_log_streams", Float), Column("shrunk_hit_share", Float), Column("shrunk_residual", Float),
)  # fmt: skip
"""One row an artist; figures of few tracks are drawn to the mean of all."""

LINKS = Table(
    "links", METADATA,
    Column("one", Text, primary_key=True), Column("other", Text, primary_key=True),
    Column("kind", String(32), primary_key=True), Column("weight", Float, nullable=False),
)  # fmt: skip
"""Artists who belong together, by `artist_key`: how, and how much."""


def create(connection: Connection) -> None:
    """Create the tables that aren't there; indexes come with `index`, because a full table takes them faster."""
    for table in METADATA.sorted_tables:
        connection.execute(CreateTable(table, if_not_exists=True))


def index(connection: Connection) -> None:
    """Create the indexes that aren't there."""
    for table in METADATA.sorted_tables:
        for one in table.indexes:
            one.create(connection, checkfirst=True)
