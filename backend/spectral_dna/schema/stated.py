"""What a person may state about a recording, beside its sound; nothing of it is ever needed."""

from enum import StrEnum

from pydantic import Field, field_validator

from spectral_dna.schema.names import clean_title
from spectral_dna.schema.values import Value


class Decade(StrEnum):
    """Decades that the charting lens can be asked for."""

    D1960 = "1960s"
    D1970 = "1970s"
    D1980 = "1980s"
    D1990 = "1990s"
    D2000 = "2000s"
    D2010 = "2010s"


class Stated(Value):
    """Optional inputs; None where nothing was said. A decade that was chosen wins over the one of the year."""

    genre: str | None = Field(None, max_length=60, description="One of those that /api/v1/inputs lists.")
    explicit: bool | None = Field(None, description="Whether the lyrics are explicit.")
    year: int | None = Field(None, ge=1900, le=2100, description="Of the release: it gives the charting lens a decade.")
    decade: Decade | None = Field(None, description="For the charting lens; the latest one unless given.")

    @field_validator("genre")
    @classmethod
    def _plain(cls, genre: str | None) -> str | None:
        """Write a genre as the tables do: "Hip Hop" is "hip-hop"."""
        return None if genre is None else "-".join(clean_title(genre, longest=60).casefold().split()) or None

    def said(self) -> dict[str, str]:
        """Give what was said, by name and in words."""
        words = {True: "yes", False: "no"}
        return {name: words.get(value, str(value)) for name, value in self if value is not None}


NOTHING = Stated()


class OptionalInput(Value):
    """One thing that may be stated: which answers take it (none: no published model does), and what may be chosen.

    `choices` is empty where anything may be said that the input's type allows.
    """

    name: str
    meaning: str
    answers: list[str]
    choices: list[str]
