"""What the steps of the pipeline work with: one of each, for the life of the process."""

from collections import Counter
from dataclasses import dataclass, field

from spectral_dna.db.session import Database
from spectral_dna.inference.manifest import Manifest
from spectral_dna.inference.markets import MarketModels
from spectral_dna.jobs.changes import Changes
from spectral_dna.jobs.executor import Executor
from spectral_dna.jobs.incoming import Store
from spectral_dna.jobs.pool import Workers
from spectral_dna.jobs.samples import Samples
from spectral_dna.settings import Settings
from spectral_dna.youtube.fetch import Fetcher


@dataclass(frozen=True)
class Runtime:
    """The process's own objects."""

    settings: Settings
    executor: Executor
    manifest: Manifest
    database: Database
    changes: Changes
    store: Store
    workers: Workers
    samples: Samples
    fetcher: Fetcher
    markets: MarketModels | None
    under_way: Counter[str] = field(default_factory=Counter)
    """Analyses that the engine runs in this process; one that was taken up twice by mistake counts twice."""


_bound: list[Runtime] = []


def bind(runtime: Runtime | None) -> None:
    """Name what the steps work with. The workflow engine calls functions, and hands them names alone."""
    _bound[:] = [] if runtime is None else [runtime]


def current() -> Runtime:
    """Give what was bound."""
    (runtime,) = _bound
    return runtime
