"""A score that is a sum of named parts, each with its reason, its advice and what it rests on."""

from pydantic import Field

from spectral_dna.schema.basis import Basis
from spectral_dna.schema.values import Value


class Contribution(Value):
    """One part of a score."""

    key: str = Field(pattern=r"^[a-z][a-z0-9_]*$", description="Names the part; stable, for wording elsewhere.")
    label: str = Field(description="Its name, in English.")
    points: float = Field(description="What it adds to the score, or takes from it.")
    most: float = Field(description="What it could add at best.")
    value: float | str | None = Field(description="What was measured; none where it can't be.")
    sentence: str = Field(description="Why it is so, in English.")
    advice: str | None = Field(None, description="What to change, in English; none where nothing is to be gained.")
    basis: Basis


class Score(Value):
    """From 0 to 100: a base and its contributions, cut at both ends."""

    value: float = Field(ge=0, le=100)
    base: float = Field(description="What every example starts from.")
    contributions: list[Contribution] = Field(description="They and the base add up to the value, before it is cut.")
    basis: Basis = Field(description="Of the score as a whole: the weakest that its parts have.")


def add_up(base: float, contributions: list[Contribution], basis: Basis) -> Score:
    """Add contributions to a base, and cut the sum to 0-100."""
    total = base + sum(part.points for part in contributions)
    return Score(value=round(min(100.0, max(0.0, total)), 1), base=base, contributions=contributions, basis=basis)
