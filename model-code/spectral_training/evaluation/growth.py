"""What a fit costs on larger tables: read from what `spectral-train growth` measured, never measured here."""

import hashlib
import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from pydantic import ValidationError

from spectral_dna.inference.manifest import Metric
from spectral_dna.schema.values import Value
from spectral_training.evaluation.lab import Lab
from spectral_training.evaluation.metrics import shown

KEPT = Path(__file__).parents[2] / "growth.json"
"""Where the measurement is kept, beside the model card."""
JITTER = 0.15
"""An exponent may exceed that of n log n by this much: timings on a shared machine differ by more than a tenth."""
_TOO_SHORT = 5.0
"""CPU seconds at the largest size under which a step's exponent is noise."""


class Part(Value):
    """One step of a fit at one size: seconds and CPU seconds in all its calls, peak of the process in megabytes."""

    seconds: float
    cpu: float
    peak: float


class Size(Value):
    """A fit on tables of one size. `learnt` counts the recordings that each question learns from."""

    rows: int
    billboard: int
    learnt: dict[str, int]
    parts: dict[str, Part]
    seconds: float
    cpu: float
    peak: float
    files: dict[str, int]


class Price(Value):
    """What keeping leaves a share of the rows costs: AUC on unseen artists with and without, and the gain with."""

    question: str
    kept: Metric
    free: Metric
    gain: Metric
    kept_bytes: int
    free_bytes: int


class Growth(Value):
    """Everything that was measured, and on what."""

    machine: str
    quick: bool
    sizes: list[Size]
    priced_at: int | None
    prices: list[Price]


class Found(Value):
    """What is told: None where nothing was measured."""

    growth: Growth | None


class Pace(Value):
    """How fast a step grows: its exponent from the smallest to the largest size, and what n log n would have."""

    step: str
    exponent: float | None
    allowed: float

    @property
    def too_fast(self) -> bool:
        """Tell whether it grows faster than n log n."""
        return self.exponent is not None and self.exponent > self.allowed + JITTER


def compute(lab: Lab) -> Found:
    """Read the kept measurement; whichever files are under test, it is of synthetic tables."""
    found = read_growth(KEPT)
    lab.tell(f"growth: {len(found.sizes) if found else 'no'} sizes were measured")
    return Found(growth=found)


def fingerprint(_: Lab) -> str:
    """Tell which measurement a section was made from."""
    return hashlib.sha256(KEPT.read_bytes()).hexdigest() if KEPT.is_file() else "nothing"


def read_growth(path: Path) -> Growth | None:
    """Read a measurement; None when there is none, or one of other code."""
    try:
        return Growth.model_validate_json(path.read_bytes())
    except (FileNotFoundError, ValidationError):
        return None


def paces(sizes: list[Size]) -> list[Pace]:
    """Fit each step's exponent: the slope of log CPU time over log rows.

    CPU time, because other work on the machine stretches seconds. Steps that take next to nothing have no exponent.
    """
    rows = np.array([size.rows for size in sizes], dtype=np.float64)
    if len(rows) < 2:
        return []
    allowed = _slope(rows, rows * np.log(rows))
    return [_pace(step, sizes, rows, allowed) for step in sizes[-1].parts]


def _pace(step: str, sizes: list[Size], rows: np.ndarray, allowed: float) -> Pace:
    spent = np.array([size.parts[step].cpu if step in size.parts else 0.0 for size in sizes])
    known = spent > 0
    if spent[-1] < _TOO_SHORT or known.sum() < 2:
        return Pace(step=step, exponent=None, allowed=allowed)
    return Pace(step=step, exponent=_slope(rows[known], spent[known]), allowed=allowed)


def _slope(rows: np.ndarray, spent: np.ndarray) -> float:
    return float(np.polyfit(np.log(rows), np.log(spent), 1)[0])


def render(found: Found) -> Iterator[str]:
    """Tell time, memory and bytes by size, and what the method costs."""
    growth = found.growth
    if growth is None:
        yield "Not measured; `spectral-train growth` does."
        return
    yield f"Synthetic tables of the published schema, fitted once each; {growth.machine}."
    yield from _sizes(growth.sizes)
    yield from _steps(growth.sizes)
    yield from _prices(growth)


def _sizes(sizes: list[Size]) -> Iterator[str]:
    yield ""
    yield "| rows (and of the charts) | learnt from | seconds | CPU seconds | peak MB | files MB |"
    yield "|---|---|---|---|---|---|"
    for size in sizes:
        learnt = ", ".join(f"{name} {count:,}" for name, count in size.learnt.items())
        total = sum(size.files.values()) / 2**20
        yield (
            f"| {size.rows:,} ({size.billboard:,}) | {learnt} | {size.seconds:.0f} | {size.cpu:.0f} | {size.peak:.0f} "
            f"| {total:.1f} |"
        )


def _steps(sizes: list[Size]) -> Iterator[str]:
    yield ""
    yield "CPU seconds by step, and the exponent of the rows; n log n has the one in brackets."
    yield ""
    yield "| step | " + " | ".join(f"{size.rows:,}" for size in sizes) + " | exponent |"
    yield "|---|" + "---|" * (len(sizes) + 1)
    known = {pace.step: pace for pace in paces(sizes)}
    for step in sizes[-1].parts:
        cells = (f"{size.parts[step].cpu:.1f}" if step in size.parts else "" for size in sizes)
        yield f"| {step} | " + " | ".join(cells) + f" | {_exponent(known.get(step))} |"
    fast = [pace.step for pace in known.values() if pace.too_fast]
    yield ""
    yield f"Faster than n log n: {', '.join(fast)}." if fast else "No step grows faster than n log n."


def _exponent(pace: Pace | None) -> str:
    if pace is None or pace.exponent is None or not math.isfinite(pace.exponent):
        return "too short"
    return f"{pace.exponent:.2f} [{pace.allowed:.2f}]" + (" **faster**" if pace.too_fast else "")


def _prices(growth: Growth) -> Iterator[str]:
    if not growth.prices:
        return
    yield ""
    yield f"What it costs at {growth.priced_at:,} rows that leaves keep their share and rows are drawn beyond a number:"
    yield ""
    yield "| question | AUC kept | AUC free | kept - free | MB kept | MB free |"
    yield "|---|---|---|---|---|---|"
    for price in growth.prices:
        sizes = f"{price.kept_bytes / 2**20:.1f} | {price.free_bytes / 2**20:.1f}"
        yield f"| {price.question} | {shown(price.kept)} | {shown(price.free)} | {shown(price.gain, 4)} | {sizes} |"
