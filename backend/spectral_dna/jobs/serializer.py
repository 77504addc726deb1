"""What the workflow engine checkpoints, as JSON: our values by their names, errors by their codes. Never pickles."""

import json
from typing import Any

from dbos import Serializer
from pydantic import BaseModel

from spectral_dna.errors import InternalError, SpectralError
from spectral_dna.errors.codes import KINDS
from spectral_dna.jobs.judged import Judged
from spectral_dna.jobs.order import Source
from spectral_dna.schema.heard import Heard
from spectral_dna.schema.verdict import Explanations

VALUES: dict[str, type[BaseModel]] = {kind.__name__: kind for kind in (Source, Heard, Judged, Explanations)}
ERRORS = {kind.__name__: kind for kind in KINDS}


def _encode(value: object) -> dict[str, Any]:
    if isinstance(value, BaseModel) and type(value).__name__ in VALUES:
        return {"$value": type(value).__name__, "of": value.model_dump(mode="json")}
    if isinstance(value, SpectralError):
        return {"$error": type(value).__name__, "detail": value.detail}
    if isinstance(value, Exception):
        return {"$error": InternalError.__name__, "detail": InternalError.title}
    raise TypeError(f"{type(value).__name__} has no checkpoint form")


def _decode(found: dict[str, Any]) -> object:
    if "$value" in found:
        return VALUES[found["$value"]].model_validate(found["of"])
    if "$error" in found:
        return ERRORS[found["$error"]](found["detail"])
    return found


class JsonSerializer(Serializer):
    """JSON in the workflow database."""

    def name(self) -> str:
        """Name the format, as stored beside each value."""
        return "spectral_json"

    def serialize(self, data: Any) -> str:  # noqa: ANN401 - the engine hands over anything
        """Write."""
        return json.dumps(data, default=_encode, separators=(",", ":"))

    def deserialize(self, serialized_data: str) -> Any:  # noqa: ANN401 - the engine takes anything
        """Read."""
        return json.loads(serialized_data, object_hook=_decode)
