"""Which rows a lens may learn from; each step is counted, with its reason."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from spectral_dna.schema.feature_table import MODEL_FEATURES
from spectral_dna.schema.values import Value
from spectral_training.errors import TableUnusable
from spectral_training.tables.datasets import FULL_GENRE, UNBIASED
from spectral_training.tables.identity import recordings
from spectral_training.tables.limits import FEWEST_ROWS
from spectral_training.tables.schemas import HIT_POPULARITY as HIT_POPULARITY

CALM = 0.1
"""Rows of less energy are outside what the models know."""


@dataclass(frozen=True)
class Step:
    """One step of a cleaning: its name, what it does to rows, and why."""

    name: str
    apply: Callable[[pd.DataFrame], pd.DataFrame]
    why: str


class Counted(Value):
    """One step as it went."""

    step: str
    why: str
    rows_in: int
    rows_out: int


@dataclass(frozen=True)
class Cleaned:
    """What is left, and how each step went."""

    rows: pd.DataFrame
    steps: tuple[Counted, ...]

    @property
    def counts(self) -> dict[str, int]:
        """Rows that were read, and that were left after each step."""
        read = self.steps[0].rows_in if self.steps else len(self.rows)
        return {"read": read} | {counted.step: counted.rows_out for counted in self.steps}

    def then(self, steps: Sequence[Step]) -> "Cleaned":
        """Go on with further steps; raises TableUnusable when next to nothing is left."""
        rows, counted = self.rows, list(self.steps)
        for step in steps:
            before, rows = len(rows), step.apply(rows)
            counted.append(Counted(step=step.name, why=step.why, rows_in=before, rows_out=len(rows)))
        cleaned = Cleaned(rows.reset_index(drop=True), tuple(counted))
        if len(rows) < FEWEST_ROWS:
            raise TableUnusable(
                f"Only {len(rows)} rows are left after cleaning ({in_words(cleaned.counts)});"
                f" at least {FEWEST_ROWS} are needed."
            )
        return cleaned


def in_words(counts: Mapping[str, int]) -> str:
    """Tell how many rows each step left."""
    return ", ".join(f"{step} {rows:,}" for step, rows in counts.items())


def clean(table: pd.DataFrame, steps: Sequence[Step]) -> Cleaned:
    """Apply the steps in order; raises TableUnusable when next to nothing is left."""
    return Cleaned(table, ()).then(steps)


def usable(rows: pd.DataFrame) -> pd.DataFrame:
    """Drop rows that lack a name or a feature, or hold one out of range; tempo and metre 0 mean missing."""
    complete = rows.dropna(subset=["title", "artist_key", *(spec.key for spec in MODEL_FEATURES)])
    inside = [complete[spec.key].between(spec.low, spec.high) for spec in MODEL_FEATURES]
    return complete[pd.concat(inside, axis=1).all(axis=1)]


def energetic(rows: pd.DataFrame) -> pd.DataFrame:
    """Drop what is calmer than the models know."""
    return rows[rows["energy"] > CALM]


def numbered(rows: pd.DataFrame) -> pd.DataFrame:
    """Recognise recordings, and how many ids each stands under; drops nothing."""
    recording = recordings(rows)
    ids = rows["id"].fillna(rows["title"]).groupby(recording).transform("nunique")
    return rows.assign(recording=recording, ids=ids.to_numpy())


def unbiased_only(rows: pd.DataFrame) -> pd.DataFrame:
    """Keep the uniform part of the table."""
    return rows[rows["selection"] == UNBIASED]


def no_chosen_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """Drop rows that were picked by what they are about to predict."""
    return rows[rows["selection"].isin([UNBIASED, FULL_GENRE])]


def most_popular(rows: pd.DataFrame) -> pd.DataFrame:
    """Keep one row a recording: the most popular; of equals the first. A recording counts as unbiased if any row is."""
    unbiased = (rows["selection"] == UNBIASED).groupby(rows["recording"]).transform("any")
    ordered = rows.assign(unbiased=unbiased).sort_values("popularity", ascending=False, kind="stable")
    return ordered.drop_duplicates("recording").sort_index()


def one_hit_label(rows: pd.DataFrame) -> pd.DataFrame:
    """Keep one row a recording and decade: a hit if any of its rows is one."""
    ordered = rows.sort_values("hit", ascending=False, kind="stable")
    return ordered.drop_duplicates(["recording", "decade"]).sort_index()


def shadows_marked(rows: pd.DataFrame) -> pd.DataFrame:
    """Mark popularity 0 whose recording also stands under another id: that zero speaks of the catalogue, not the music.

    No member learns from such rows; chances are calibrated and scored with them, because the table holds them.
    """
    return rows.assign(shadow=(rows["popularity"] == 0) & (rows["ids"] > 1))


def above_zero(rows: pd.DataFrame) -> pd.DataFrame:
    """Keep popularity above 0."""
    return rows[rows["popularity"] > 0]


_USABLE = Step("complete and in range", usable, "a missing or impossible value would be learnt as music")
_ENERGETIC = Step(
    f"energy above {CALM:g}", energetic, "recordings this calm are shown without a verdict, so nothing learns from them"
)
_NUMBERED = Step("recordings numbered", numbered, "one recording stands under several ids; no row is dropped here")
_POOLED_PART = Step(
    "not chosen by popularity", no_chosen_rows, "rows picked by what they are to predict would teach it"
)
_UNIFORM_PART = Step("uniform part", unbiased_only, "figures speak of the whole table, so scored rows are drawn evenly")
_MOST_POPULAR = Step(
    "one row a recording", most_popular, "re-issues would count a recording twice; the most popular row speaks for it"
)
_ONE_LABEL = Step(
    "one row a recording", one_hit_label, "repeats would count it twice; it charted in a decade if any of its rows did"
)
_SHADOWS = Step(
    "zeros of known recordings marked", shadows_marked, "such a zero speaks of the catalogue, not of the music; kept"
)
_ABOVE_ZERO = Step("popularity above 0", above_zero, "zero mostly marks re-issues, not music that nobody hears")

STEPS: dict[str, Step] = {
    "complete": _USABLE, "energetic": _ENERGETIC, "numbered": _NUMBERED, "pooled": _POOLED_PART,
    "uniform": _UNIFORM_PART, "most popular": _MOST_POPULAR, "one label": _ONE_LABEL, "shadows": _SHADOWS,
    "above zero": _ABOVE_ZERO,
}  # fmt: skip
"""The steps by the names under which `questions.toml` puts them together."""
