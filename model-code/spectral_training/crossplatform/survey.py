"""The first pass over a table: what is wrong with it, which rows are one recording, and what a hit is in it.

A few numbers a row stay in memory; the rows themselves are read again by whoever wants them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.crossplatform.derived import DERIVED
from spectral_dna.crossplatform.report import Quality
from spectral_training.crossplatform.layout import SCHEMA, layout_of
from spectral_training.crossplatform.quality import Counts
from spectral_training.crossplatform.repeats import Repeats
from spectral_training.crossplatform.spread import Spread
from spectral_training.crossplatform.streaming import Noticed, Stream
from spectral_training.errors import TableUnusable
from spectral_training.tables.checks import Finding, refuse
from spectral_training.tables.checksums import digest_of
from spectral_training.tables.cleaning import Counted
from spectral_training.tables.datasets import arranged
from spectral_training.tables.limits import FEWEST_ROWS
from spectral_training.tables.splits import uniform

HIT_SHARE = 0.1
"""A hit is in the top tenth of streams."""
MOST_LEARNED = 200_000
"""Recordings that models and tests rest on; of a larger table they are those of a part of the artists."""
FEWEST_ARTISTS = 10
"""Models are asked of artists that they never saw: five folds and a test set need some."""
PART = "spectral-dna streams and views, part"
MOST_COUNTED = 1e15
"""No count of the world comes near a million billion."""
COUNTS = ("views", "likes", "comments", "streams")
Flags = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
_STEPS: tuple[tuple[str, Callable[[pd.DataFrame], "pd.Series[bool]"], str], ...] = (
    ("named", lambda rows: rows[["title", "artist_key"]].notna().all(axis=1),
     "a row without a title or an artist can't be told from others"),
    ("streams known", lambda rows: rows["streams"] > 0, "what is to be predicted must be known"),
    ("sound known", lambda rows: rows[["danceability", "energy", "loudness", "tempo"]].notna().all(axis=1),
     "a row without its audio columns says nothing of sound"),
)  # fmt: skip


@dataclass(frozen=True)
class Survey:
    """What the first pass found; arrays are of shape (n_rows,), in the order of the file.

    `recording` is the number of a recording's first row, `speaks` the row of most streams that stands for it, `top` the
    most streams of the recording. `share` of the artists is learnt from.
    """

    stream: Stream
    sha256: str
    findings: tuple[Finding, ...]
    recording: npt.NDArray[np.int64]
    speaks: Flags
    top: Floats
    hit_from: float
    draw: Floats
    share: float
    artists: int
    steps: tuple[Counted, ...]
    quality: Quality
    spread: Spread
    negative: int
    noticed: Noticed

    @property
    def rows(self) -> int:
        """How many rows were read."""
        return len(self.recording)

    @property
    def recordings(self) -> int:
        """How many recordings with streams and a sound there are."""
        return int(self.speaks.sum())

    @property
    def learned(self) -> Flags:
        """Tell the rows that models and tests rest on."""
        return self.speaks & (self.draw < self.share)

    def chunks(self) -> Iterator[pd.DataFrame]:
        """Read all rows again, in our units, with all that follows from them.

        Columns are those of the table, `artist_key`, `DERIVED`, and `recording`, `is_best_row`, `is_hit` (missing where
        no streams are known), `is_outlier`, `is_learned`. Negative counts are missing.
        """
        for raw in self.stream.chunks():
            rows = counted(arranged(raw, SCHEMA))
            here, top = slice(int(raw.index[0]), int(raw.index[-1]) + 1), self.top[raw.index]
            yield with_derived(rows).assign(
                recording=self.recording[here], is_best_row=self.speaks[here],
                is_hit=pd.Series(top >= self.hit_from, index=raw.index, dtype="boolean").mask(np.isnan(top)),
                is_outlier=self.spread.is_outlier(rows), is_learned=self.learned[here],
            )  # fmt: skip


def survey(path: Path, *, most: int = MOST_LEARNED) -> Survey:
    """Read a table once; `most` recordings will be learnt from.

    Raises
    ------
    TableUnusable : it can't be read, lacks a column, a column holds what it can't, or too little is left of it.
    TableMissing : it is another of the published tables.
    """
    stream, passed = Stream(path, layout_of(path)), _Pass()
    noticed = stream.noticing()
    with passed.repeats:
        for raw in stream.chunks(noticed):
            passed.add(arranged(raw, SCHEMA))
        found = tuple(noticed.tally.findings())
        refuse(path.name, list(found))
        if noticed.rows < FEWEST_ROWS:
            raise TableUnusable(f"{path.name} holds {noticed.rows} rows; at least {FEWEST_ROWS} are needed.")
        recording = passed.repeats.numbered()
    return passed.result(stream, noticed, found, recording, most)


@dataclass
class _Pass:
    """What is gathered on the way."""

    repeats: Repeats = field(default_factory=Repeats)
    counts: Counts = field(default_factory=Counts)
    spread: Spread = field(default_factory=Spread)
    streams: list[Floats] = field(default_factory=list)
    draw: list[Floats] = field(default_factory=list)
    kept: dict[str, int] = field(default_factory=lambda: dict.fromkeys(("read", *(step for step, *_ in _STEPS)), 0))
    negative: int = 0

    def add(self, rows: pd.DataFrame) -> None:
        """Take in further rows, in our units."""
        self.negative += int(_impossible(rows).to_numpy().sum())
        self.counts.add(rows)
        rows = counted(rows)
        self.spread.add(rows)
        self.repeats.add(rows)
        stays = np.ones(len(rows), dtype=np.bool_)
        self.kept["read"] += len(rows)
        for step, keeps, _ in _STEPS:
            stays &= keeps(rows).to_numpy(dtype=np.bool_)
            self.kept[step] += int(stays.sum())
        self.streams.append(np.where(stays, rows["streams"].to_numpy(dtype=np.float64), np.nan))
        names = rows["artist_key"].dropna().unique()
        drawn = rows["artist_key"].map({name: uniform(name, PART) for name in names})
        self.draw.append(drawn.to_numpy(dtype=np.float64, na_value=np.nan))

    def result(
        self, stream: Stream, noticed: Noticed, found: tuple[Finding, ...], recording: npt.NDArray[np.int64], most: int
    ) -> Survey:
        """Put together what was gathered."""
        streams, draw = np.concatenate(self.streams), np.concatenate(self.draw)
        speaks, top = _best(streams, recording)
        artists = len(np.unique(draw[speaks]))
        _refuse_little(stream.path.name, self.kept, int(speaks.sum()), artists)
        self.counts.put("unique", len(np.unique(recording)), len(recording))
        self.counts.put("usable", int(np.isfinite(streams).sum()), len(streams))
        hit_from = float(np.quantile(streams[speaks], 1 - HIT_SHARE))
        share, steps = _share(draw[speaks], most), list(_counted(self.kept, int(speaks.sum()), self.negative))
        if share < 1:
            steps.append(_part(share, draw[speaks]))
        return Survey(
            stream, digest_of([stream.path]), found, recording, speaks, top, hit_from, draw, share, artists,
            tuple(steps), self.counts.quality(), self.spread, self.negative, noticed,
        )  # fmt: skip


def counted(rows: pd.DataFrame) -> pd.DataFrame:
    """Empty impossible counts: nobody has fewer than no likes, so that such a one is not known."""
    return rows.assign(**rows[list(COUNTS)].mask(_impossible(rows)))


def _impossible(rows: pd.DataFrame) -> pd.DataFrame:
    return (rows[list(COUNTS)] < 0) | (rows[list(COUNTS)] > MOST_COUNTED)


def with_derived(rows: pd.DataFrame) -> pd.DataFrame:
    """Put the derived columns beside those that they follow from."""
    given = {str(key): rows[key].to_numpy(dtype=np.float64) for key in rows.select_dtypes("number")}
    return rows.assign(**{one.key: one.compute(given) for one in DERIVED})


def _best(streams: Floats, recording: npt.NDArray[np.int64]) -> tuple[Flags, Floats]:
    """Find the row of most streams of each recording, of equals the first, and its streams for all of the recording."""
    known = np.flatnonzero(np.isfinite(streams))
    order = known[np.argsort(-streams[known], kind="stable")]
    names, first = np.unique(recording[order], return_index=True)
    speaks = np.zeros(len(streams), dtype=np.bool_)
    speaks[order[first]] = True
    top = np.full(len(streams), np.nan)
    top[names] = streams[order[first]]
    return speaks, top[recording]


def _share(draw: Floats, most: int) -> float:
    """Halve the share of the artists until no more recordings than that are left."""
    share = 1.0
    while (draw < share).sum() > most:
        share /= 2
    return share


def _counted(kept: dict[str, int], speaking: int, negative: int) -> Iterator[Counted]:
    before = kept["read"]
    yield Counted(
        step="negative counts emptied", rows_in=before, rows_out=before,
        why=f"nobody has fewer than no likes or more than all the world: not known, then ({negative:,} were)",
    )  # fmt: skip
    for step, _, why in _STEPS:
        yield Counted(step=step, why=why, rows_in=before, rows_out=kept[step])
        before = kept[step]
    why = "a recording stands under several artists; its row of most streams speaks"
    yield Counted(step="one row a recording", why=why, rows_in=before, rows_out=speaking)


def _part(share: float, draw: Floats) -> Counted:
    why = f"the table is large: models and tests rest on {share:.4g} of its artists, drawn by their names"
    return Counted(step="a part of the artists", why=why, rows_in=len(draw), rows_out=int((draw < share).sum()))


def _refuse_little(name: str, kept: dict[str, int], speaking: int, artists: int) -> None:
    if speaking < FEWEST_ROWS:
        told = ", ".join(f"{step} {rows:,}" for step, rows in kept.items())
        raise TableUnusable(
            f"{name}: only {speaking} recordings are left after cleaning ({told}); at least {FEWEST_ROWS} are needed."
        )
    if artists < FEWEST_ARTISTS:
        held = "one artist alone: none" if artists == 1 else f"{artists} artists: too few"
        raise TableUnusable(
            f"{name} holds {held} can be left out of fitting, so nothing can be tested."
            f" At least {FEWEST_ARTISTS} artists are needed."
        )
