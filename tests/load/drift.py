"""How often windows of synthetic recordings raise an alarm: fair ones, drawn as the reference is, and shifted ones.

python tests/load/drift.py [--windows 1000] [--years 20]
"""

import argparse
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import numpy as np

from spectral_dna.inference.checks import read_manifest
from spectral_dna.inference.drift import DriftReference, Histogram
from spectral_dna.inference.record import wilson
from spectral_dna.inference.windows import LEVEL, judged
from spectral_dna.jobs.monitoring.reference import published
from spectral_dna.jobs.monitoring.service import WINDOWS
from spectral_dna.schema.monitoring import DriftState
from spectral_dna.settings import Settings

SIZES = (100, 200, 500, 2000, 10_000)
A_DAY = (2, 5, 15, 30, 100)
LASTING = 3
"""Looks on as many days in a row: what Prometheus raises has lasted for two days."""
SHIFTS = {
    "tempo": (2.0, 5.0, 10.0, 20.0),
    "loudness": (0.5, 1.0, 2.0, 4.0),
    "emerging probability": (-0.005, -0.01, -0.02, -0.04),
}
UNITS = {"tempo": "BPM", "loudness": "LU", "emerging probability": ""}
OTHER_DECADES = tuple(f"charting {decade}s" for decade in range(1960, 2010, 10))


def reference() -> DriftReference:
    """Give the published distributions of what uploads are held against; of the decades, the one that is usual."""
    folder = Settings().artifacts_dir
    found = published(folder, read_manifest(folder))
    assert found is not None
    usual = {key: value for key, value in found.distributions.scores.items() if not key.startswith(OTHER_DECADES)}
    usual.pop("popularity hit_score")  # which the service doesn't count: the value says it
    return found.distributions.model_copy(update={"scores": usual})


def drawn(histogram: Histogram, n: int, rng: np.random.Generator, by: float = 0.0) -> list[int]:
    """Draw values as the reference is distributed, move them, and count them in its bins; gives the counts.

    Within a bin values are even; the open bins at both ends are as wide as their neighbours.
    """
    shares = np.asarray(histogram.shares) / sum(histogram.shares)
    if not by:
        return [int(count) for count in rng.multinomial(n, shares)]
    edges = np.asarray(histogram.edges)
    ends = [2 * edges[0] - edges[1], *edges, 2 * edges[-1] - edges[-2]]
    values = np.interp(rng.random(n), np.concatenate([[0.0], np.cumsum(shares)]), ends) + by
    return [int(count) for count in np.bincount(np.searchsorted(edges, values), minlength=len(shares))]


def windows(
    known: DriftReference, n: int, count: int, *, shifted: str = "", by: float = 0.0, seed: int = 1
) -> Iterator[dict[str, DriftState]]:
    """Judge windows of n recordings, one of whose features or scores may be moved."""
    rng = np.random.default_rng(seed)
    every = known.features | known.scores
    for _ in range(count):
        counts = {key: drawn(one, n, rng, by if key == shifted else 0.0) for key, one in every.items()}
        yield {one.subject: one.state for one in judged(counts, known)}


def spells(known: DriftReference, a_day: int, rng: np.random.Generator) -> list[int]:
    """Look at all windows of a fair stream on each day of a year; gives how long each alarm lasted, in days."""
    every = known.features | known.scores
    days = 365 + max(WINDOWS)
    sums = {
        key: np.cumsum(rng.multinomial(a_day, np.asarray(one.shares) / sum(one.shares), days), axis=0)
        for key, one in every.items()
    }
    raised = [
        any(
            DriftState.MOVED in [one.state for one in judged(counts, known)]
            for length in WINDOWS
            for counts in [{key: (sums[key][day] - sums[key][day - length]).tolist() for key in every}]
        )
        for day in range(max(WINDOWS), days)
    ]
    return [len(list(run)) for is_raised, run in groupby(raised) if is_raised]


def share(hits: list[bool]) -> str:
    """Give a share with its 95 % interval."""
    found = wilson(sum(hits), len(hits))
    return f"{100 * found.value:6.2f} % [{100 * found.low:.2f}, {100 * found.high:.2f}]"


def main() -> None:
    """Print rates."""
    parser = argparse.ArgumentParser(description=Path(__file__).name)
    parser.add_argument("--windows", type=int, default=1000)
    parser.add_argument("--years", type=int, default=20)
    asked = parser.parse_args()
    count = asked.windows
    known = reference()
    print(f"{len(known.features) + len(known.scores)} subjects, {count} windows a line, stated level {LEVEL:.0%}")
    print("\nfair windows: any subject above its noise | any alarm")
    for n in SIZES:
        seen = list(windows(known, n, count))
        noisy = [any(state is not DriftState.STEADY for state in one.values()) for one in seen]
        alarmed = [DriftState.MOVED in one.values() for one in seen]
        print(f"{n:7,d}   {share(noisy)} | {share(alarmed)}")
    print(f"\nfair streams, looked at daily for {asked.years} years: alarms a year | of them {LASTING} days or longer")
    for a_day in A_DAY:
        rng = np.random.default_rng(a_day)
        lasted = [length for _ in range(asked.years) for length in spells(known, a_day, rng)]
        longer = sum(length >= LASTING for length in lasted)
        print(f"{a_day:7,d}   {len(lasted) / asked.years:6.2f} | {longer / asked.years:.2f}", flush=True)
    for subject, shifts in SHIFTS.items():
        for by in shifts:
            print(f"\n{subject} {by:+g} {UNITS[subject]}: above its noise | alarm")
            for n in SIZES:
                states = [one[subject] for one in windows(known, n, max(50, count // 10), shifted=subject, by=by)]
                noisy = [state is not DriftState.STEADY for state in states]
                print(f"{n:7,d}   {share(noisy)} | {share([state is DriftState.MOVED for state in states])}")


if __name__ == "__main__":
    main()
