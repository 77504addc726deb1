"""Learning the markets: the way is chosen within folds, for all of them alike, and each is told with its figure."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import partial

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.inference.manifest import Line, Metric
from spectral_dna.inference.markets import MarketEntry, MarketSet, MarketsFile
from spectral_dna.schema.feature_table import MODEL_KEYS, feature_hash
from spectral_dna.schema.verdict import SetName
from spectral_training.evaluation.metrics import auc, with_interval
from spectral_training.fitting.calibrate import percentile_line
from spectral_training.fitting.reference import native_columns
from spectral_training.markets.charted import Charted
from spectral_training.markets.findings import MarketFindings, SetFindings, figures_of
from spectral_training.markets.fits import (
    CANDIDATES,
    Candidate,
    Floats,
    Hits,
    Input,
    Weights,
    fit,
    fit_trees,
    left_out,
    to_learn,
    to_score,
)
from spectral_training.tables.sources import SOURCES
from spectral_training.tables.splits import folds

OUTER, INNER = 5, 3
FEWEST_CHARTING = 25
"""Recordings that must chart in a market before anything is said of it."""
_DIGITS = 6
Tell = Callable[[str], object]


def learn(given: Charted, day: date, *, seed: int, tell: Tell) -> tuple[MarketsFile, MarketFindings]:
    """Learn every market from both kinds of input; the same data and seed give the same file."""
    learned = {name: _learn_set(given, name, seed, tell) for name in SetName}
    found = MarketsFile(
        schema_version="1", trained=day.isoformat(), feature_hash=feature_hash(), data=given.data,
        source=_source(given), tracks=len(given.rows),
        artists_known=given.artists_known, sets={name: own for name, (own, _) in learned.items()},
    )  # fmt: skip
    return found, MarketFindings(
        trained=found.trained, tracks=found.tracks, artists_known=found.artists_known, folds=OUTER,
        fewest=FEWEST_CHARTING, sets={name: told for name, (_, told) in learned.items()},
    )  # fmt: skip


def _source(given: Charted) -> str:
    return (
        f"{SOURCES['charts'].title}: {len(given.rows):,} tracks; scored on left-out ones, their artists kept apart "
        f"where they are known ({given.artists_known:,})."
    )


def _learn_set(given: Charted, name: SetName, seed: int, tell: Tell) -> tuple[MarketSet, SetFindings]:
    heard = name is SetName.RECORDING
    known = to_learn(given.rows, given.where, heard=heard, seed=seed)
    asked = to_score(given.rows, given.where, heard=heard, seed=seed)
    outer = list(folds(given.groups, OUTER))
    scores, chosen = np.zeros(given.where.shape), Counter[str]()
    for fitting, held in outer:
        groups = given.groups.iloc[fitting].reset_index(drop=True)
        best, _ = choose(known.of(fitting), asked.of(fitting), groups)
        scores[held] = fit(known.of(fitting), best)(asked.of(held).matrix)
        chosen[best.name] += 1
        tell(f"{name}: fold {chosen.total()} of {OUTER}, {best.name}")
    trees = left_out(known, asked, outer, fit_trees)
    final, tried = choose(known, asked, given.groups)
    markets = _entries(given, scores, weights := fit(known, final))
    tell(f"{name}: {final.name}; {sum(one.has_evidence for one in markets)} of {len(markets)} markets with evidence")
    spans = native_columns(given.rows, name, seed)
    own = MarketSet(
        scaler=weights.scaler, markets=markets,
        low={key: float(spans[key].min()) for key in MODEL_KEYS},
        high={key: float(spans[key].max()) for key in MODEL_KEYS},
    )  # fmt: skip
    return own, SetFindings(
        chosen=final.name, tried=tried, in_folds=dict(chosen), mean_auc=mean_auc(scores, given.where),
        trees_mean_auc=mean_auc(trees, given.where), markets=figures_of(own),
    )  # fmt: skip


def choose(known: Input, asked: Input, groups: "pd.Series[str]") -> tuple[Candidate, dict[str, float]]:
    """Take the candidate with the highest mean AUC over all markets on left-out groups; of equals the first."""
    inner = list(folds(groups, INNER))
    reached = {
        one: mean_auc(left_out(known, asked, inner, partial(fit, candidate=one)), known.hits) for one in CANDIDATES
    }
    best = max(reached, key=lambda one: reached[one])
    return best, {one.name: value for one, value in reached.items()}


def mean_auc(scores: Floats, hits: Hits) -> float:
    """Average the AUC over the markets in which anything charts and anything doesn't."""
    once = np.ones((1, len(hits)))
    found = [auc(hits[:, m].astype(float), scores[:, m])(once)[0] for m in range(hits.shape[1])]
    return float(np.nanmean(found))


def _entries(given: Charted, scores: Floats, final: Weights) -> list[MarketEntry]:
    """Tell every market with its figure; weights are published where these are evidence alone."""
    made = []
    for place, code in enumerate(given.codes):
        hit = given.where[:, place]
        entry = MarketEntry(
            code=code, tracks=int(hit.sum()), base_rate=float(hit.mean()),
            auc=_figure(hit, scores[:, place], given.groups), intercept=0.0, weights=[], percentile=None,
        )  # fmt: skip
        if entry.has_evidence:
            weights = {
                "intercept": _short(final.intercepts[place]),
                "weights": [_short(weight) for weight in final.weights[place]],
                "percentile": _percentile(scores[~hit, place]),
            }
            entry = entry.model_copy(update=weights)
        made.append(entry)
    return made


def _figure(hit: npt.NDArray[np.bool_], scores: Floats, groups: "pd.Series[str]") -> Metric | None:
    if hit.sum() < FEWEST_CHARTING or (~hit).sum() < FEWEST_CHARTING:
        return None
    return with_interval(auc(hit.astype(np.float64), scores), groups)


def _percentile(elsewhere: Floats) -> Line:
    line = percentile_line(elsewhere)
    return Line(x=[_short(value) for value in line.x], y=line.y)


def _short(value: float) -> float:
    """Keep six digits: finer than any feature is measured."""
    return float(f"{value:.{_DIGITS}g}")
