"""What became of a track, as its owner reports it."""

from datetime import date, datetime

from pydantic import BaseModel, ConfigDict, Field

from spectral_dna.schema.values import Value

MOST_STREAMS = 1_000_000_000_000
EARLIEST = date(1990, 1, 1)


class OutcomeReport(BaseModel):
    """What became of a track: at least one of its streams, whether it charted, and its popularity. No free text."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    streams: int | None = Field(
        None, strict=True, ge=0, le=MOST_STREAMS, description="Streams so far, over all services known."
    )
    charted: bool | None = Field(
        None, strict=True, description="Whether it has been in a chart of record, such as the Hot 100."
    )
    popularity: int | None = Field(
        None, strict=True, ge=0, le=100, description="Spotify's popularity of the track, 0 to 100."
    )
    country: str | None = Field(
        None, pattern="^[A-Z]{2}$", description="Where, as ISO 3166-1 alpha-2 names it; null for everywhere."
    )
    as_of: date | None = Field(None, ge=EARLIEST, description="The day on which this was so; today if null.")

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing."""
        return self.streams is None and self.charted is None and self.popularity is None


class Outcome(Value):
    """What was reported of an analysed track. It goes with its analysis."""

    analysis: str
    streams: int | None
    charted: bool | None
    popularity: int | None
    country: str | None
    as_of: date
    reported: datetime
