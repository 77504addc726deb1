"""One run from its listing to its summary."""

import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from spectral_dna.bulk import cluster, local, summary
from spectral_dna.bulk.columns import arrow_schema
from spectral_dna.bulk.desk import Task
from spectral_dna.bulk.export import write_csv
from spectral_dna.bulk.identity import identity, owned
from spectral_dna.bulk.listing import Listing
from spectral_dna.bulk.parts import Parts
from spectral_dna.bulk.resume import Pending, take_up
from spectral_dna.bulk.rows import Row
from spectral_dna.bulk.summary import Summary, errors_of
from spectral_dna.inference.checks import read_file, read_manifest
from spectral_dna.inference.stated import check
from spectral_dna.schema.stated import Stated
from spectral_dna.schema.verdict import SetName
from spectral_dna.settings import Settings


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a run shall do; without `csv` only Parquet is written, without `cluster` this machine does it."""

    listing: Listing
    out: Path
    stated: Stated
    workers: int
    limit: int | None = None
    retry_errors: bool = False
    csv: Path | None = None
    cluster: str | None = None


class Watch(Protocol):
    """Hears how a run gets on."""

    def took(self, row: Row, pending: Pending) -> None:
        """Hear of a row."""
        ...


def run(wanted: Wanted, settings: Settings, watch: Watch) -> Summary:
    """Hear everything that has no row yet, and say what came of it; asked to stop, say so in `is_complete`.

    Raises
    ------
    ModelsUnusable, UnknownGenre, VariantUnavailable : see `load` and `check`.
    OtherRun, OutputInUse, OutputUnwritable : the folder for the answers.
    UnreadableList : the recordings can't be listed any further; rows up to there are kept.
    WorkerDied, ExtraMissing, ClusterFailed : nobody can do the work.
    """
    models = _published(settings, wanted.stated)
    began, clock = datetime.now(UTC), time.perf_counter()
    with owned(wanted.out, identity(models, wanted.stated, wanted.listing.carried)):
        parts = Parts(wanted.out, arrow_schema(wanted.listing.carried))
        pending = Pending(wanted.listing, take_up(parts, retry_errors=wanted.retry_errors), limit=wanted.limit)
        taking = _Taking(parts, pending, watch)
        try:
            is_complete = _hear(wanted, Task(settings, wanted.stated, models), pending, taking)
        finally:
            parts.flush()
        if pending.outdated:
            take_up(parts, retry_errors=False)
        seconds = time.perf_counter() - clock
        rows, errors = errors_of(parts)
        done = Summary(
            recordings=rows, succeeded=rows - errors.total(), failed=errors.total(), errors=dict(errors.most_common()),
            is_complete=is_complete, began=began, ended=datetime.now(UTC), heard=taking.rows, passed=pending.passed,
            seconds=round(seconds, 3), rate=round(taking.rows / seconds, 4), workers=wanted.workers, models=models,
        )  # fmt: skip
        summary.write(wanted.out, done)
        if wanted.csv is not None:
            write_csv(parts, wanted.csv)
    return done


class _Taking:
    """Stores rows and tells of them."""

    def __init__(self, parts: Parts, pending: Pending, watch: Watch) -> None:
        self.rows = 0
        self._parts, self._pending, self._watch = parts, pending, watch

    def __call__(self, row: Row) -> None:
        self._parts.add(row)
        self.rows += 1
        self._watch.took(row, self._pending)


def _hear(wanted: Wanted, task: Task, pending: Pending, take: Callable[[Row], None]) -> bool:
    if wanted.cluster is not None:
        return cluster.hear_all(iter(pending), task, take, address=wanted.cluster, workers=wanted.workers)
    with tempfile.TemporaryDirectory(prefix="spectral-dna-", ignore_cleanup_errors=True) as scratch:
        return local.hear_all(iter(pending), task, take, workers=wanted.workers, scratch=Path(scratch))


def _published(settings: Settings, stated: Stated) -> str:
    """Check every published file without opening a model, and what was stated; give the models' version."""
    manifest = read_manifest(settings.artifacts_dir)
    for name in manifest.files:
        read_file(settings.artifacts_dir, name, manifest)
    check(stated, manifest.sets[SetName.RECORDING])
    return manifest.version
