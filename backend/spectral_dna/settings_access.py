"""What an operator may set about callers: who they are, and how often they may ask; groups of `settings`."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, PositiveInt, StringConstraints, field_validator

Origin = Annotated[str, StringConstraints(pattern=r"^https?://[A-Za-z0-9.-]+(:\d{1,5})?$", to_lower=True)]
Framer = Annotated[str, StringConstraints(pattern=r"^https?://(\*\.)?[A-Za-z0-9.-]+(:\d{1,5})?$", to_lower=True)]


class AccessMode(StrEnum):
    """Who may ask.

    `single`: the one user of this machine, without a login. `visitors`: everybody, each a caller of their own;
    API keys are taken as well. `keys`: whoever has an API key.
    """

    SINGLE = "single"
    VISITORS = "visitors"
    KEYS = "keys"


class Access(BaseModel):
    """Who may ask, and from where."""

    model_config = ConfigDict(frozen=True)

    mode: AccessMode = Field(AccessMode.SINGLE, description="Who may ask: single, visitors or keys.")
    open: bool = Field(False, description="In `single`, listen where others reach it: each would be the one user.")
    origins: list[Origin] = Field(default=[], description="Other sites whose pages may call, as a JSON list.")
    frame_ancestors: list[Framer] = Field(
        default=[], description="Other sites that may show the dashboard in a frame, as a JSON list."
    )
    share_days: PositiveInt = Field(30, description="How long a link to a report leads there.")
    shares: int = Field(20, ge=1, le=100, description="Links that lead to one report at once, before 409.")
    shared_results: bool = Field(
        True,
        description="Answer a caller from what was found for another who sent the same. Nothing says so, "
        "but an answer that comes at once lets one guess; false keeps callers wholly apart.",
    )
    visitor_quota: PositiveInt | None = Field(None, description="Analyses a day of one visitor (UTC).")


LONGEST_WINDOW = 366 * 24 * 3600
"""Seconds over which calls are counted."""


class Rates(BaseModel):
    """How often one may ask, as `20/minute` or `20/minute;300/hour`; 429 beyond."""

    model_config = ConfigDict(frozen=True)

    enabled: bool | None = Field(None, description="Unless said, everywhere but for the one user of this machine.")
    readings: str = Field("1200/minute", description="Calls of one address, whatever they are.")
    submissions: str = Field("30/minute;600/hour", description="Recordings of one key, or of one address without.")
    items: str = Field("2500/hour", description="Items of batches of one key, or of one address without.")
    predictions: str = Field(
        "240/minute", description="Predictions of one key or address; three videos to rank count as one."
    )
    pictures: str = Field("30/minute;600/hour", description="Pictures of one key, or of one address without.")
    lookups: str = Field("60/minute;1000/hour", description="Questions to Spotify of one key, or of one address.")

    @field_validator("readings", "submissions", "items", "predictions", "pictures", "lookups")
    @classmethod
    def _can_be_read(cls, value: str) -> str:
        from limits import parse_many  # it takes a while to import, and few say other rates

        if not all(rate.amount > 0 and 0 < rate.get_expiry() <= LONGEST_WINDOW for rate in parse_many(value)):
            raise ValueError("give at least one in each span, and spans of a second to a year")
        return value
