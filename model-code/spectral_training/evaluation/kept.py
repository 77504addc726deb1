"""A finding of the evaluation on disk: one JSON file each, with the key of what it was computed from.

Findings that are published apart from the models have no such key: they stand as they are.
"""

import json
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


def write_apart(found: Value, path: Path) -> None:
    """Keep findings that are published apart."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(found.model_dump(mode="json"), indent=1) + "\n", encoding="utf-8")


def read_apart(path: Path, kind: type[Found]) -> Found | None:
    """Read them; None where there are none, or some of other code."""
    try:
        return kind.model_validate_json(path.read_bytes())
    except (FileNotFoundError, ValidationError):
        return None
