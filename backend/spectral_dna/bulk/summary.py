"""What a run came to: counts of the whole folder, and what this start added."""

from collections import Counter
from datetime import datetime
from pathlib import Path

from spectral_dna.bulk.parts import Parts, columns_of
from spectral_dna.schema.values import Value

FILE = "summary.json"


class Summary(Value):
    """`recordings` to `errors` are about all rows of the folder, the rest about this start alone.

    `rate` is recordings a second on the clock; `passed` are those that had their row before.
    """

    recordings: int
    succeeded: int
    failed: int
    errors: dict[str, int]
    is_complete: bool
    began: datetime
    ended: datetime
    heard: int
    passed: int
    seconds: float
    rate: float
    workers: int
    models: str


def errors_of(parts: Parts) -> tuple[int, Counter[str]]:
    """Count the rows of a folder, and its errors by code."""
    rows, errors = 0, Counter[str]()
    for path in parts.files():
        for (code,) in columns_of(path, "error_code"):
            rows += 1
            errors.update([code] if code is not None else [])
    return rows, errors


def write(folder: Path, summary: Summary) -> None:
    """Write it, whole or not at all."""
    unfinished = folder / f"{FILE}.unfinished"
    unfinished.write_text(summary.model_dump_json(indent=2) + "\n", encoding="utf-8")
    unfinished.replace(folder / FILE)
