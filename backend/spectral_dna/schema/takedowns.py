"""Removing what was made of a track on behalf of who has a right to it, whosever report it is."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from spectral_dna.schema.values import Value


class Takedown(BaseModel):
    """A report to be removed, and, where that is meant, all others of the same recording."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    report: Annotated[str, Field(min_length=1, max_length=2000)] = Field(
        description="Its id, its address in the dashboard, or a link by which it was shared."
    )
    same_recording: bool = Field(
        False, strict=True, description="Also what other callers had made of the same bytes, which only they can see."
    )


class TakenDown(Value):
    """Analyses that are gone for everybody; nobody can restore them."""

    analyses: list[str]
