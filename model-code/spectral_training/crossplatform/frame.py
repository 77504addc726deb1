"""From the published table to one row a recording, with what follows from its columns: what all else rests on."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.crossplatform.report import CleaningStep, Quality, Sentence
from spectral_training.crossplatform.quality import FRESHNESS
from spectral_training.crossplatform.survey import FEWEST_ARTISTS, HIT_SHARE, Survey, survey
from spectral_training.crossplatform.survey import with_derived as with_derived
from spectral_training.errors import TableUnusable
from spectral_training.tables.checks import Finding
from spectral_training.tables.cleaning import Cleaned
from spectral_training.tables.splits import is_test

Hits = npt.NDArray[np.bool_]
FEWEST_TEST = 2
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
    _refuse_few(found.stream.path.name, rows["artist_key"])
    _refuse_same(found.stream.path.name, rows["streams"])
    return Frame(
        rows, Cleaned(rows, found.steps), found.sha256, found.rows, found.recordings, found.artists, found.quality,
        found.findings, tuple(_limits(found, len(rows))),
    )  # fmt: skip


def repeats_of(found: Survey, frame: Frame) -> pd.DataFrame:
    """Read the rows that the frame leaves out because another of their recording speaks; columns are the frame's."""
    known = frame.rows["recording"]
    parts = [
        chunk[~chunk["is_best_row"] & chunk["recording"].isin(known) & (chunk["streams"] > 0)]
        for chunk in found.chunks()
    ]
    return pd.concat(parts, ignore_index=True).drop(columns=_OF_ALL_ROWS)


def _refuse_few(name: str, artists: "pd.Series[str]") -> None:
    """Refuse artists of whom too few are kept apart, or left to learn from: nothing could be said of unseen ones."""
    names = artists.drop_duplicates()
    test = int(is_test(names).sum())
    if test < FEWEST_TEST or len(names) - test < FEWEST_ARTISTS:
        raise TableUnusable(
            f"{name}: of its {len(names)} artists {test} are kept apart for the test (a seventh or so, by a hash of"
            f" their names) and {len(names) - test} are left to learn from; at least {FEWEST_TEST} and"
            f" {FEWEST_ARTISTS} are needed. Forty artists are nearly always enough."
        )


def _refuse_same(name: str, streams: "pd.Series[float]") -> None:
    """Refuse counts without a top tenth."""
    value, rows = streams.value_counts().index[0], int(streams.value_counts().iloc[0])
    if rows > len(streams) / 2:
        raise TableUnusable(
            f"{name}: {rows} of {len(streams)} recordings have {value:,.0f} streams: there is no top tenth to learn."
            " Is this a column of streams as they were counted?"
        )


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
