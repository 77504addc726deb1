"""The base of every value that one stage hands to the next."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from pydantic import BaseModel, ConfigDict

FloatArray = npt.NDArray[np.floating]
Floats = Sequence[float]


class Value(BaseModel):
    """Frozen, closed, JSON-ready."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        ser_json_inf_nan="null",
        # what is written holds every field; a default only lets an older text be read
        json_schema_serialization_defaults_required=True,
    )
