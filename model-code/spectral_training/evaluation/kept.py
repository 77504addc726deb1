"""A finding of the evaluation on disk: one JSON file each, with the key of what it was computed from."""

from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from spectral_dna.schema.values import Value

Found = TypeVar("Found", bound=Value)


class Kept(Value):
    """A section on disk, with the key of what it was computed from."""

    key: str
    found: dict[str, Any]


def read_kept(folder: Path, name: str, kind: type[Found]) -> Found | None:
    """Read a kept section; None when it isn't there or was written by other code."""
    try:
        kept = Kept.model_validate_json((folder / f"{name}.json").read_bytes())
        return kind.model_validate(kept.found)
    except (FileNotFoundError, ValidationError):
        return None
