"""What an operator may set about Spotify and YouTube together; a group of `settings`, which alone reads it."""

from pydantic import BaseModel, ConfigDict, Field, PositiveFloat, PositiveInt, SecretStr, field_validator

ANALYTICS = "spectral_analytics.db"
"""The file in the data folder, where none is named."""


class Intelligence(BaseModel):
    """Tracks with streams and views, and questions in SQL about them."""

    model_config = ConfigDict(frozen=True)

    database: SecretStr = Field(
        SecretStr(""),
        description="Where they are: a SQLite file, or postgresql:// with a role that may only read; empty: "
        "spectral_analytics.db in the data folder.",
    )
    sql: bool = Field(True, description="False: no questions in SQL are taken.")
    rows: PositiveInt = Field(1000, le=100_000, description="Rows of one answer.")
    seconds: PositiveFloat = Field(5.0, le=60, description="Longest that one question may take.")
    at_once: PositiveInt = Field(2, le=16, description="Questions under way at once; more wait their turn.")
    waiting: PositiveInt = Field(8, le=1000, description="Questions that may wait beside them before 503.")
    points: PositiveInt = Field(20_000, le=100_000, description="Recordings of the picture of streams against views.")

    @field_validator("database")
    @classmethod
    def _is_known(cls, value: SecretStr) -> SecretStr:
        address = value.get_secret_value()
        if "://" in address and not address.startswith("postgresql://"):
            raise ValueError("give a file, or an address that begins with postgresql://")
        return value
