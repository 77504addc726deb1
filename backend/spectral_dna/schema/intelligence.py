"""Spotify and YouTube together, as the service answers it."""

from datetime import datetime

from pydantic import Field

from spectral_dna.schema.values import Value

Cell = str | float | int | None


class IntelligenceStatus(Value):
    """What there is to see: a published report, tracks to look at, and whether questions in SQL are taken."""

    run: str | None = Field(description="The run whose report is published; null where none is.")
    made: datetime | None = Field(description="When it was made.")
    tracks: int | None = Field(description="Recordings that can be looked at; null where none are loaded.")
    sql: bool = Field(description="Whether questions in SQL are taken.")
    most_rows: int = Field(description="Rows of one answer at most.")


class SavedQuery(Value):
    """A question that stands ready; its name is worded by whoever shows it."""

    key: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    title: str = Field(description="In English.")
    sql: str


class QueryAnswer(Value):
    """What a question in SQL gave, row by row under its columns."""

    columns: list[str]
    rows: list[list[Cell]]
    is_cut: bool = Field(description="Whether there would have been more rows than are given.")
    seconds: float = Field(ge=0, description="How long it took.")


class TrackPoints(Value):
    """Recordings as points: one list a property, all in one order."""

    run: str | None
    of: int = Field(ge=0, description="Recordings with both streams and views; of very many, a part is given.")
    recording: list[int]
    title: list[str]
    artist: list[str]
    uri: list[str | None] = Field(description="Of the track at Spotify, where the table names it.")
    log_views: list[float] = Field(description="Decimal logarithm of views and one.")
    log_streams: list[float] = Field(description="Decimal logarithm of streams.")
    residual: list[float | None] = Field(description="Streams beyond what a model of other artists expected, log10.")
    is_hit: list[bool]
