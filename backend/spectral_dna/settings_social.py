"""What an operator may set about what goes with a track: its picture, its caption; groups of `settings`."""

from pydantic import BaseModel, ConfigDict, Field, PositiveFloat, PositiveInt


class Pictures(BaseModel):
    """Pictures that are judged, and those that are kept on request."""

    model_config = ConfigDict(frozen=True)

    max_bytes: PositiveInt = Field(10 * 1024 * 1024, description="Largest picture, in bytes.")
    max_pixels: PositiveInt = Field(
        40_000_000, description="Most pixels; what states more is not decoded. In WebP, a third of it."
    )
    min_side: PositiveInt = Field(64, description="Fewest pixels on a side.")
    at_once: PositiveInt = Field(2, description="Pictures looked at together; each takes 200 MB, and 350 at worst.")
    waiting: PositiveInt = Field(16, description="Pictures that may wait beside them before 503.")
    kept: PositiveInt = Field(100, description="Pictures that one caller may keep, before 409.")
    wall_seconds: PositiveFloat = Field(20.0, description="Wall clock of one picture.")
    cpu_seconds: PositiveInt = Field(15, description="Processor time of one picture.")
    memory_bytes: PositiveInt = Field(768 * 1024 * 1024, description="Addresses of the process that looks at it.")


class Plans(BaseModel):
    """Plans that callers keep."""

    model_config = ConfigDict(frozen=True)

    each: int = Field(100, ge=1, le=1000, description="Plans of one caller, before 409.")
