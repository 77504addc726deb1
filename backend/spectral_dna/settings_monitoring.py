"""What an operator may set about the service's watch over its own answers; a group of `settings`."""

from pydantic import BaseModel, ConfigDict, Field, PositiveFloat, PositiveInt


class Monitoring(BaseModel):
    """Drift and outcomes: who reads them, and what is made of streams."""

    model_config = ConfigDict(frozen=True)

    public: bool = Field(
        False, description="Show drift and calibration to every caller; else to whoever administers. Traffic never."
    )
    refresh_seconds: PositiveFloat = Field(300.0, description="How often drift and calibration are reckoned anew.")
    emerged_streams: PositiveInt = Field(
        1000, description="Streams from which a track has emerged, where its popularity was not reported."
    )
