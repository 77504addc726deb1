"""What one run was asked for, with what follows from it alone."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

import spectral_dna
from spectral_dna.crossplatform.report import Run
from spectral_training.crossplatform.frame import Frame, frame_of
from spectral_training.crossplatform.parts import TablePart, kept
from spectral_training.crossplatform.reach import TABLE
from spectral_training.crossplatform.survey import Survey, survey
from spectral_training.tables.checksums import digest_of
from spectral_training.train.code import code_digest
from spectral_training.train.release import Places

_FRAME = "crossplatform/frame.py"
SURVEY = (_FRAME, "crossplatform/orders.py", "crossplatform/processed.py")
MODELS = (_FRAME, "crossplatform/models")
TESTS = (_FRAME, "crossplatform/hypotheses")
INDICATORS = (_FRAME, "crossplatform/indicators")
BEYOND = (_FRAME, "crossplatform/reach.py", "crossplatform/network.py")
STORING = ("crossplatform/storing.py", "crossplatform/indicators/artists.py")
ALL = tuple(dict.fromkeys((*SURVEY, *MODELS, *TESTS, *INDICATORS, *BEYOND)))


@dataclass(frozen=True)
class CrossRun:
    """One run: its table, its folder, and where its rows and its report go."""

    data: Path
    out: Path
    database: str | Path
    seed: int
    quick: bool
    made: datetime
    places: Places | None
    reach: Path | None = None
    shown: Path | None = None
    """Where the service asks the rows; they are copied there when all else is published."""

    @cached_property
    def digest(self) -> str:
        """The hash of the table's bytes."""
        return digest_of([self.data])

    @cached_property
    def survey(self) -> Survey:
        """The table, surveyed once."""
        return survey(self.data)

    @cached_property
    def frame(self) -> Frame:
        """The recordings that models and tests rest on."""
        return frame_of(self.survey)

    @cached_property
    def reach_digest(self) -> str | None:
        """The hash of the table on reach, where one is given."""
        return None if self.reach is None else digest_of([self.reach])

    @cached_property
    def run(self) -> Run:
        """Say which run it is: the same tables, seed and code are the same run."""
        table = kept(self.out, TablePart)
        tables = {"youtube": table.sha256} | ({} if self.reach_digest is None else {TABLE: self.reach_digest})
        named = f"{sorted(tables.items())} {self.seed} {self.quick} {spectral_dna.__version__} {code_digest(ALL)}"
        return Run(
            id=hashlib.sha256(named.encode()).hexdigest()[:12], made=self.made, version=spectral_dna.__version__,
            seed=self.seed, data=tables, rows=table.rows, recordings=table.recordings,
            artists=table.artists, learned_from=table.learned_from, snapshot=None,
        )  # fmt: skip
