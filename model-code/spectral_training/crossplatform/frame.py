"""From the published table to one row a recording, with what follows from its columns: what all else rests on."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.crossplatform.report import CleaningStep, Quality, Sentence
from spectral_training.crossplatform.quality import FRESHNESS
from spectral_training.crossplatform.survey import HIT_SHARE, Survey, survey
from spectral_training.crossplatform.survey import with_derived as with_derived
from spectral_training.tables.checks import Finding
from spectral_training.tables.cleaning import Cleaned

Hits = npt.NDArray[np.bool_]
_OF_ALL_ROWS = ["is_best_row", "is_hit", "is_learned"]


@dataclass(frozen=True)
class Frame:
    """One row a recording, the one with the most streams.

    Columns are those of the table `youtube`, `album`, `artist_key`, `recording`, `is_outlier`, and all of `DERIVED`;
    counts that are not known are missing, never zero. `artist_key` is what splits keep on one side. A hit is never a
    column here, because it is defined on fitting rows. Of a table of very many recordings the frame holds those of a
    part of its artists: `is_part` tells so, and `read`, `recordings` and `artists` count all that there is.
    """

    rows: pd.DataFrame
    cleaned: Cleaned
    sha256: str
    read: int
    recordings: int
    artists: int
    quality: Quality
    findings: tuple[Finding, ...]
    limits: tuple[Sentence, ...]

    @property
    def is_part(self) -> bool:
        """Whether there are more recordings than these."""
        return len(self.rows) < self.recordings

    @property
    def steps(self) -> list[CleaningStep]:
        """Tell how each step of the cleaning went, as the report does."""
        return [
            CleaningStep(key=one.step.replace(" ", "_"), why=one.why, rows_in=one.rows_in, rows_out=one.rows_out)
            for one in self.cleaned.steps
        ]


def read_frame(path: Path) -> Frame:
    """Read the published table, whole or in part.

    Raises
    ------
    TableUnusable : it can't be read, lacks a column, or keeps too few rows.
    TableMissing : it is another of the published tables.
    """
    return frame_of(survey(path))


def frame_of(found: Survey) -> Frame:
    """Read the rows that models and tests rest on, of a table that was surveyed."""
    parts = [chunk[chunk["is_learned"]].drop(columns=_OF_ALL_ROWS) for chunk in found.chunks()]
    rows = pd.concat(parts, ignore_index=True)
    return Frame(
        rows, Cleaned(rows, found.steps), found.sha256, found.rows, found.recordings, found.artists, found.quality,
        found.findings, tuple(_limits(found, len(rows))),
    )  # fmt: skip


def hit_threshold(streams: "pd.Series[float]") -> float:
    """Give the streams from which a recording is in the top tenth of these; ask it of fitting rows alone."""
    return float(streams.quantile(1 - HIT_SHARE))


def is_hit(streams: "pd.Series[float]", threshold: float) -> Hits:
    """Tell the recordings with so many streams, shape (n_rows,)."""
    return (streams >= threshold).to_numpy(dtype=np.bool_)


def _limits(found: Survey, learned: int) -> list[Sentence]:
    """Say what a reader should know of the table before its figures."""
    said = [FRESHNESS]
    if found.share < 1:
        said.append(Sentence(
            key="learned_from_a_part", numbers={"learned": learned, "recordings": found.recordings},
            text=f"Learned from {learned:,} of {found.recordings:,} recordings: those of a part of the artists, drawn"
            " by their names.",
        ))  # fmt: skip
    if found.noticed.separated:
        said.append(Sentence(
            key="numbers_with_separators", numbers={"count": found.noticed.separated},
            text=f"{found.noticed.separated:,} numbers were written with separators, and were read as meant.",
        ))  # fmt: skip
    if not found.noticed.is_ended:
        said.append(Sentence(
            key="last_line_open", numbers={"line": found.noticed.lines + 1},
            text=f"Line {found.noticed.lines + 1:,}, the last one, has no line break: its last value may be cut off.",
        ))  # fmt: skip
    return said
