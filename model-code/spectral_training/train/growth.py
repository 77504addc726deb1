"""Fits on synthetic tables of growing size, each in a process of its own, with time and memory by step."""

import os
import platform
import shutil
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import pandas as pd

from spectral_dna.inference.manifest import LensEntry, Manifest
from spectral_dna.schema.verdict import LensName, SetName
from spectral_training.evaluation import metrics
from spectral_training.evaluation.growth import Growth, Part, Price, Size
from spectral_training.fit import Plan, fit_all
from spectral_training.fitting.export import answer_of
from spectral_training.fitting.growth import at_most
from spectral_training.fitting.lenses import Settings, read_settings
from spectral_training.fitting.matrices import Floats, blurred, exact, scale
from spectral_training.spans import Recorder, recording, span
from spectral_training.tables.datasets import read_billboard, read_tracks
from spectral_training.tables.questions import parted
from spectral_training.tables.synthetic import billboard, tracks
from spectral_training.train.steps import MEGABYTE

Tell = Callable[[str], None]
_CHARTS_SHARE = 41 / 114
"""Rows of the published charts' table for each of the tracks'."""
_DISTINCT = 5 / 6
"""Share of synthetic rows that are no repeats."""
_WITHIN = "calibration"
"""Steps inside these belong to them: the members that a calibration fits aren't the ones that are published."""
_UNLIMITED = 10**9


@dataclass(frozen=True)
class Order:
    """What to measure, and where tables and files may lie meanwhile."""

    sizes: tuple[int, ...]
    priced_at: int | None
    folder: Path
    quick: bool
    seed: int


@dataclass(frozen=True)
class Measured:
    """One fit that was measured, and where its files lie."""

    size: Size
    manifest: Manifest


def measure_growth(order: Order, known: Growth | None, tell: Tell) -> Iterator[Growth]:
    """Fit at each size in turn, and once more without limits where their price is asked; yields after each fit.

    What was measured before on the same kind of machine stands, as far as its sizes aren't measured again.
    """
    growth = known or Growth(machine=machine(), quick=order.quick, sizes=[], priced_at=None, prices=[])
    if (growth.machine, growth.quick) != (machine(), order.quick):
        growth = Growth(machine=machine(), quick=order.quick, sizes=[], priced_at=None, prices=[])
    for rows in sorted({*order.sizes, *([order.priced_at] if order.priced_at else [])}):
        folder = order.folder / str(rows)
        tell(f"{rows:,} rows")
        kept = _apart(rows, folder, order, free=False)
        others = [size for size in growth.sizes if size.rows != rows]
        growth = growth.model_copy(update={"sizes": sorted([*others, kept.size], key=lambda size: size.rows)})
        yield growth
        if rows == order.priced_at:
            tell(f"{rows:,} rows, without limits")
            free = _apart(rows, folder, order, free=True)
            growth = growth.model_copy(update={"priced_at": rows, "prices": prices_of(folder, kept, free)})
            yield growth
        shutil.rmtree(folder, ignore_errors=True)


def prices_of(folder: Path, kept: Measured, free: Measured) -> list[Price]:
    """Compare the two fits on the same unseen artists, lens by lens."""
    questions = parted({"tracks": read_tracks(folder), "billboard": read_billboard(folder)})
    both = ((kept.manifest, folder / "kept"), (free.manifest, folder / "free"))
    return [_price(set_name, lens, questions[lens].test, both) for set_name in SetName for lens in LensName]


def _price(set_name: SetName, lens: LensName, rows: pd.DataFrame, both: tuple[tuple[Manifest, Path], ...]) -> Price:
    hit, artists = rows["hit"].to_numpy(dtype=np.float64), rows["artist_key"]
    matrix = blurred(rows, 4242) if set_name is SetName.RECORDING else exact(rows)
    entries = [manifest.sets[set_name].lenses[lens] for manifest, _ in both]
    kept, free = (
        metrics.auc(hit, _mean(entry, matrix, folder)) for entry, (_, folder) in zip(entries, both, strict=True)
    )
    sizes = [
        sum(manifest.files[model.file].bytes for model in entry.members.values())
        for entry, (manifest, _) in zip(entries, both, strict=True)
    ]
    return Price(
        question=f"{set_name} {lens}", kept=metrics.with_interval(kept, artists),
        free=metrics.with_interval(free, artists), gain=metrics.with_interval(metrics.gain(kept, free), artists),
        kept_bytes=sizes[0], free_bytes=sizes[1],
    )  # fmt: skip


def write_synthetic(folder: Path, rows: int, seed: int) -> int:
    """Write tables of so many rows in all, repeats among them; gives the rows of the charts."""
    folder.mkdir(parents=True, exist_ok=True)
    charts = round(rows * _CHARTS_SHARE)
    if not (folder / "spotify_tracks.csv").is_file():
        tracks(round(rows * _DISTINCT), seed=seed).to_csv(folder / "spotify_tracks.csv", index=False)
        billboard(charts, seed=seed + 1).to_csv(folder / "billboard_decades.csv", index=False)
    return charts


def _apart(rows: int, folder: Path, order: Order, *, free: bool) -> Measured:
    """Measure in a fresh process, so that no size inherits another's memory."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_measure, rows, folder, order.quick, order.seed, free).result()


def _measure(rows: int, folder: Path, quick: bool, seed: int, free: bool) -> Measured:
    charts, settings = write_synthetic(folder, rows, seed), read_settings(quick=quick)
    plan = Plan(_freed(settings) if free else settings, seed, "growth", "", None)
    began, cpu = time.perf_counter(), time.process_time()
    with recording() as recorder, span("rest"):
        manifest = fit_all(folder, folder / ("free" if free else "kept"), plan, lambda _: None)
    size = Size(
        rows=rows, billboard=charts, seconds=time.perf_counter() - began, cpu=time.process_time() - cpu,
        peak=max(spent.peak for spent in recorder.spent.values()) / MEGABYTE, parts=_parts(recorder),
        files={name: entry.bytes for name, entry in manifest.files.items()}, learnt=_learnt(folder, plan.settings),
    )  # fmt: skip
    return Measured(size, manifest)


def _freed(settings: Settings) -> Settings:
    """Lift every limit: leaves as they were chosen, and all rows."""
    free = {
        name: own.model_copy(update={"usual": _UNLIMITED, "most": _UNLIMITED}) for name, own in settings.growth.items()
    }
    return settings.model_copy(update={"growth": free})


def _learnt(folder: Path, settings: Settings) -> dict[str, int]:
    questions = parted({"tracks": read_tracks(folder), "billboard": read_billboard(folder)})
    return {name: len(at_most(rows.train, settings.growth[name].most)) for name, rows in questions.items()}


def _parts(recorder: Recorder) -> dict[str, Part]:
    """Sum the spans by step, wherever they stand; what a calibration fits inside belongs to it."""
    found: dict[str, Part] = {}
    for path, spent in recorder.spent.items():
        step = next((name for name in path if name in (_WITHIN, "popularity")), path[-1])
        before = found.get(step, Part(seconds=0, cpu=0, peak=0))
        found[step] = Part(
            seconds=before.seconds + spent.seconds, cpu=before.cpu + spent.cpu,
            peak=max(before.peak, spent.peak / MEGABYTE),
        )  # fmt: skip
    return found


def _mean(entry: LensEntry, matrix: np.ndarray, folder: Path) -> Floats:
    scaled = scale(matrix, entry.scaler)
    return np.asarray(np.mean([answer_of(model, folder)(scaled) for model in entry.members.values()], axis=0))


def machine() -> str:
    """Say on what was measured."""
    return f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
