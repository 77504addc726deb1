"""What an evaluation works with: tables, rows parted by artist, settings, and the files under test."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from spectral_dna.inference.manifest import Manifest
from spectral_training.evaluation.evaluate import Yardstick
from spectral_training.fitting.lenses import Settings
from spectral_training.tables.datasets import Table
from spectral_training.tables.questions import Rows

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Lab:
    """Everything that a section of the evaluation may look at.

    `folder` holds the files that were fitted without the test artists, and `manifest` describes these very files.
    `recordings` is a folder of real recordings, `echonest` FMA's features, if they are there.
    """

    tables: dict[str, Table]
    questions: dict[str, Rows]
    settings: Settings
    seed: int
    yardstick: Yardstick | None
    folder: Path
    manifest: Manifest
    tell: Tell
    recordings: Path | None = None
    echonest: Table | None = None

    @property
    def work(self) -> Path:
        """Where sections keep what an interrupted run goes on from; never published."""
        return self.folder / "work"
