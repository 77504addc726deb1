"""What an operator may set about Spotify's Web API; a group of `settings`, which alone reads the environment."""

import re

from pydantic import BaseModel, ConfigDict, Field, PositiveFloat, PositiveInt, field_validator

_SITE = re.compile(
    r"https://[A-Za-z0-9.-]+(:\d{1,5})?(/[A-Za-z0-9/_-]*)?|http://(127\.0\.0\.1|\[::1\])(:\d{1,5})?(/\w*)*"
)


class Spotify(BaseModel):
    """Search and metadata of tracks at Spotify, where the operator has an app there."""

    model_config = ConfigDict(frozen=True)

    seconds: PositiveFloat = Field(10.0, le=60, description="Longest that Spotify may take to answer.")
    at_once: PositiveInt = Field(8, le=100, description="Questions to Spotify under way at once; more wait their turn.")
    waiting: PositiveInt = Field(32, le=1000, description="Callers who may wait beside them before 503.")
    accounts_url: str = Field("https://accounts.spotify.com", description="Where tokens are had.")
    api_url: str = Field("https://api.spotify.com/v1", description="Where tracks are asked for.")

    @field_validator("accounts_url", "api_url")
    @classmethod
    def _is_site(cls, value: str) -> str:
        if not _SITE.fullmatch(value):
            raise ValueError("give an address that begins with https://, or one of this very machine")
        return value.rstrip("/")
