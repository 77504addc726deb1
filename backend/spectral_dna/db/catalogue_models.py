"""Tables of the catalogue: published tracks, their genres and words, where they came from, and callers' own sound."""

from datetime import datetime

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, SmallInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from spectral_dna.db.base import BYTEWISE, Base, Moment


class _Features:
    """The features that the models use, in the units of the feature table; a test holds both together."""

    danceability: Mapped[float]
    energy: Mapped[float]
    loudness: Mapped[float]
    speechiness: Mapped[float]
    acousticness: Mapped[float]
    instrumentalness: Mapped[float]
    liveness: Mapped[float]
    valence: Mapped[float]
    tempo: Mapped[float | None]
    key: Mapped[int | None] = mapped_column(SmallInteger)
    mode: Mapped[int] = mapped_column(SmallInteger)
    time_signature: Mapped[int | None] = mapped_column(SmallInteger)
    duration: Mapped[float]


class CatalogueTrackRow(_Features, Base):
    """A track of the published tables.

    `number` counts them in the order of their arrival, without gaps until the catalogue is cleared. `tables` is a set
    of bits, the lowest of which stands for the table that its values are from. `song` is the same number for all
    recordings of one title by one artist. The folded texts are what a search looks in: words, each parted from the
    next by one space. A tempo, key or time signature that Spotify did not find, or that the table lacks, is None.
    """

    __tablename__ = "catalogue_tracks"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    id: Mapped[str] = mapped_column(String(22), unique=True)
    title: Mapped[str] = mapped_column(Text)
    artist: Mapped[str] = mapped_column(Text)
    album: Mapped[str | None] = mapped_column(Text)
    year: Mapped[int | None] = mapped_column(SmallInteger)
    decade: Mapped[int | None] = mapped_column(SmallInteger)
    explicit: Mapped[bool | None]
    popularity: Mapped[int | None] = mapped_column(SmallInteger)
    tables: Mapped[int] = mapped_column(SmallInteger)
    song: Mapped[int] = mapped_column(BigInteger)
    title_folded: Mapped[str] = mapped_column(BYTEWISE)
    artist_folded: Mapped[str] = mapped_column(BYTEWISE)
    album_folded: Mapped[str] = mapped_column(BYTEWISE)

    __table_args__ = (
        Index("ix_catalogue_tracks_song", "song"),
        Index("ix_catalogue_tracks_title", "title_folded", "number"),
        Index("ix_catalogue_tracks_popularity", "popularity", "number"),
        Index("ix_catalogue_tracks_year", "year", "number"),
        Index("ix_catalogue_tracks_tables", "tables"),
    )


class CatalogueGenreRow(Base):
    """A genre of a track, of which it may have several."""

    __tablename__ = "catalogue_genres"

    track: Mapped[int] = mapped_column(ForeignKey("catalogue_tracks.number", ondelete="CASCADE"), primary_key=True)
    genre: Mapped[str] = mapped_column(String(60), primary_key=True)

    __table_args__ = (Index("ix_catalogue_genres_genre", "genre", "track"),)


class CatalogueWordRow(Base):
    """A word of the published tracks: a word that is none of these is looked for as the nearest of them."""

    __tablename__ = "catalogue_words"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    word: Mapped[str] = mapped_column(BYTEWISE, unique=True)


class CatalogueImportRow(Base):
    """What came of the latest import of a published table.

    The latest `changed` of all rows is when a track last changed. One row's alone says nothing of its table: an import
    that changes tracks moves every row, since it may be killed before it has one.
    """

    __tablename__ = "catalogue_imports"

    table: Mapped[str] = mapped_column(String(32), primary_key=True)
    file: Mapped[str] = mapped_column(Text)
    rows: Mapped[int]
    tracks: Mapped[int]
    left_out: Mapped[dict[str, int]] = mapped_column(JSON)
    notes: Mapped[dict[str, int]] = mapped_column(JSON)
    imported: Mapped[datetime] = mapped_column(Moment)
    changed: Mapped[datetime] = mapped_column(Moment)


class OpenImportRow(Base):
    """An import that is under way: it has died, or sleeps, where its `beat` is old."""

    __tablename__ = "catalogue_open_imports"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    beat: Mapped[datetime] = mapped_column(Moment)


class CatalogueFetchRow(Base):
    """The one download of the published table: under way while its `beat` is young, else how it ended."""

    __tablename__ = "catalogue_fetches"

    name: Mapped[str] = mapped_column(String(32), primary_key=True)
    state: Mapped[str] = mapped_column(String(16))
    bytes: Mapped[int] = mapped_column(BigInteger)
    total: Mapped[int | None] = mapped_column(BigInteger)
    rows: Mapped[int]
    started: Mapped[datetime] = mapped_column(Moment)
    beat: Mapped[datetime] = mapped_column(Moment)
    finished: Mapped[datetime | None] = mapped_column(Moment)
    error_code: Mapped[str | None] = mapped_column(String(64))
    error_detail: Mapped[str | None] = mapped_column(Text)


class HeardFeaturesRow(_Features, Base):
    """The features of a result, by which its owners find their analyses beside the catalogue's tracks."""

    __tablename__ = "heard_features"

    result: Mapped[str] = mapped_column(ForeignKey("results.key", ondelete="CASCADE"), primary_key=True)
