"""`spectral-dna monitoring`: drift and outcomes from the machine of the service, also while it runs."""

import asyncio
import logging
from datetime import UTC, datetime

from rich.console import Console
from rich.table import Table

from spectral_dna.db.address import tables_at
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.session import Database
from spectral_dna.inference.checks import read_manifest
from spectral_dna.jobs.folders import make
from spectral_dna.jobs.monitoring.service import Watch
from spectral_dna.logging import configure
from spectral_dna.schema.monitoring import Drift, DriftSubject, Interval, LensRecord, Monitoring
from spectral_dna.settings import Settings

EMPTY = "–"


def show(settings: Settings, *, as_json: bool) -> None:
    """Print what the service knows of its own answers.

    Raises
    ------
    ModelsUnusable : the published models are missing or altered.
    DatabaseUnavailable : the database does not answer.
    """
    configure(as_json=settings.log_json, level=logging.WARNING)
    found = _reckoned(settings)
    console = Console()
    if as_json:
        Console(soft_wrap=True).print(found.model_dump_json(), markup=False, highlight=False)
        return
    _drift(console, found.drift)
    _calibration(console, found)


def _reckoned(settings: Settings) -> Monitoring:
    async def reckoned() -> Monitoring:
        database = Database(tables_at(settings))
        try:
            return await Watch(database, read_manifest(settings.artifacts_dir), settings).reckon(datetime.now(UTC))
        finally:
            await database.close()

    make(settings.data_dir)
    upgrade(tables_at(settings))
    return asyncio.run(reckoned())


def _drift(console: Console, drift: Drift) -> None:
    """Print a row a feature or score, of each window what it says."""
    if drift.reference is None:
        console.print("The models were published without the distributions that drift is measured against.")
        return
    titles = [f"{one.days} days: {one.recordings}" for one in drift.windows]
    table = Table("PSI (limit)", *titles, title="Drift against training; the number of distinct recordings on top")
    found = {window.window: {one.subject: one for one in window.subjects} for window in drift.windows}
    names = {one.subject: one.label for window in drift.windows for one in window.subjects}
    for subject, label in names.items():
        cells = [_cell(of.get(subject), drift.minimum) for of in found.values()]
        table.add_row(label, *cells)
    console.print(table)


def _cell(one: DriftSubject | None, minimum: int) -> str:
    if one is None:
        return EMPTY
    if one.psi is None:
        return f"too few: {one.n} of {minimum}"
    return f"{one.psi:.3f} ({one.limit:.3f}) {one.state.value}"


def _calibration(console: Console, found: Monitoring) -> None:
    """Print a row a lens and version of the models."""
    record = found.calibration
    table = Table(
        "lens", "models", "outcomes", "mean shown", "came true", "error (by chance)", "better than base rate",
        title="Outcomes that were reported",
    )  # fmt: skip
    for one in record.lenses:
        table.add_row(one.lens.value, one.models, *_record(one, record.minimum))
    console.print(table)
    for note in record.notes:
        console.print(note)


def _record(one: LensRecord, minimum: int) -> list[str]:
    if one.mean is None or one.observed is None:
        return [f"too few: {one.n} of {minimum}", EMPTY, EMPTY, EMPTY, EMPTY]
    error = EMPTY if one.error is None else f"{one.error:.3f} ({one.error_by_chance:.3f})"
    skill = EMPTY if one.skill is None else _interval(one.skill)
    return [str(one.n), f"{one.mean:.3f}", _interval(one.observed), error, skill]


def _interval(one: Interval) -> str:
    return f"{one.value:.3f} [{one.low:.3f}, {one.high:.3f}]".replace("[", "\\[")
