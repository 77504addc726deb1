"""The recipe that most published figures rest on, with its leaks, and the same with each of them removed.

Five columns, a threshold of 15, undersampling before the split, 80/20 at random with every repeated row left in, five
members with the settings that the seed of this product was tuned to, and their majority. A uniform part of the table
keeps few repeated ids, so there the repeats are put back at the full table's rate, and the answer says so.
"""

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pandas as pd
from sklearn.ensemble import AdaBoostClassifier, RandomForestClassifier
from sklearn.model_selection import GroupShuffleSplit, train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier
from xgboost import XGBClassifier

from spectral_dna.schema.verdict import MemberName
from spectral_training.tables import cleaning
from spectral_training.tables.splits import is_test

Floats = npt.NDArray[np.float64]
Votes = dict[MemberName, Floats]

KEYS = ["tempo", "loudness", "key", "mode", "energy"]
REPEATED = 0.213
"""24,259 of the 114,000 published rows repeat a track id."""
_FEW = 0.06
_HELD = 0.2


@dataclass(frozen=True)
class Recipe:
    """How rows are chosen, parted and balanced."""

    one_row: Literal["no", "id", "recording"]
    artists_apart: bool
    balanced_inside: bool


STEPS: dict[str, Recipe] = {
    "as the seed did it": Recipe("no", artists_apart=False, balanced_inside=False),
    "one row an id": Recipe("id", artists_apart=False, balanced_inside=False),
    "one row a recording": Recipe("recording", artists_apart=False, balanced_inside=False),
    "artists apart": Recipe("recording", artists_apart=True, balanced_inside=False),
    "balanced inside the training rows alone": Recipe("recording", artists_apart=True, balanced_inside=True),
}
"""Each step removes one more leak than the one before it."""


def usual_rows(tracks: pd.DataFrame, rng: np.random.Generator) -> tuple[pd.DataFrame, bool]:
    """Give the uniform part with its repeats and labels, and whether the repeats are simulated.

    Artists of the test set stay out: a bad recipe is no reason to open it.
    """
    rows = cleaning.unbiased_only(cleaning.energetic(cleaning.usable(tracks)))
    rows = rows[~is_test(rows["artist_key"])].reset_index(drop=True)
    rows, simulated = with_repeats(rows, rng)
    hit = (rows["popularity"] >= cleaning.HIT_POPULARITY).astype(int)
    return cleaning.numbered(rows.assign(hit=hit)), simulated


def with_repeats(rows: pd.DataFrame, rng: np.random.Generator) -> tuple[pd.DataFrame, bool]:
    """Put repeats back at the full table's rate where they are missing, and tell whether that was done."""
    if rows["id"].duplicated().mean() >= _FEW:
        return rows, False
    again = rng.integers(0, len(rows), int(len(rows) * REPEATED / (1 - REPEATED)))
    return pd.concat([rows, rows.iloc[again]], ignore_index=True), True


def labels_by(rows: pd.DataFrame, column: str, rng: np.random.Generator) -> pd.DataFrame:
    """Draw a label for each value of a column, as often a hit as the true labels are: nothing can be learnt."""
    names = rows[column].unique()
    drawn = dict(zip(names, (rng.random(len(names)) < rows["hit"].mean()).astype(int), strict=True))
    return rows.assign(hit=rows[column].map(drawn))


def members(seed: int) -> dict[MemberName, Any]:
    """Give the five with the seed's settings, unfitted."""
    return {
        MemberName.RANDOM_FOREST: RandomForestClassifier(300, random_state=seed),
        MemberName.XGBOOST: XGBClassifier(
            n_estimators=600, max_depth=12, learning_rate=0.05, n_jobs=1, random_state=seed
        ),
        MemberName.ADABOOST: AdaBoostClassifier(n_estimators=200, learning_rate=1.0, random_state=seed),
        MemberName.K_NEIGHBORS: KNeighborsClassifier(3, weights="distance"),
        MemberName.DECISION_TREE: DecisionTreeClassifier(max_depth=24, criterion="entropy", random_state=seed),
    }


def follow(
    recipe: Recipe, rows: pd.DataFrame, five: dict[MemberName, Any], rng: np.random.Generator, seed: int
) -> tuple[pd.DataFrame, Votes]:
    """Choose, part, balance, scale and fit as the recipe says; give the held rows and each member's vote on them."""
    chosen = _chosen(recipe, rows)
    if not recipe.balanced_inside:
        chosen = undersampled(chosen, rng)
    fit, held = _parted(recipe, chosen, seed)
    if recipe.balanced_inside:
        fit = undersampled(fit, rng)
    votes: Votes = {}
    for name, member in five.items():
        model = make_pipeline(StandardScaler(), member).fit(_columns(fit), fit["hit"])
        votes[name] = np.asarray(model.predict(_columns(held)), dtype=np.float64)
    return held, votes


def undersampled(rows: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Keep as many hits as flops."""
    hit = rows["hit"].to_numpy() == 1
    count = min(int(hit.sum()), int((~hit).sum()))
    kept = [rng.permutation(np.flatnonzero(side))[:count] for side in (hit, ~hit)]
    return rows.iloc[np.concatenate(kept)].reset_index(drop=True)


def _chosen(recipe: Recipe, rows: pd.DataFrame) -> pd.DataFrame:
    if recipe.one_row == "no":
        return rows
    if recipe.one_row == "id":
        return rows[rows["id"].isna() | ~rows["id"].duplicated()].reset_index(drop=True)
    return cleaning.most_popular(rows).reset_index(drop=True)


def _parted(recipe: Recipe, rows: pd.DataFrame, seed: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    if recipe.artists_apart:
        splitter = GroupShuffleSplit(1, test_size=_HELD, random_state=seed)
        fit, held = next(splitter.split(rows, groups=rows["artist_key"]))
    else:
        fit, held = train_test_split(np.arange(len(rows)), test_size=_HELD, random_state=seed, stratify=rows["hit"])
    return rows.iloc[fit].reset_index(drop=True), rows.iloc[held].reset_index(drop=True)


def _columns(rows: pd.DataFrame) -> Floats:
    return rows[KEYS].to_numpy(dtype=np.float64)
