"""Whether views lead streams: correlations of weekly changes at several lags, within tracks."""

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.crossplatform.report import Evidence, Hypothesis, Verdict
from spectral_training.crossplatform.hypotheses.verdicts import evidence, sentence
from spectral_training.crossplatform.series.reading import Panel
from spectral_training.crossplatform.series.told import FEWEST_ARTISTS
from spectral_training.evaluation.metrics import Figure, with_interval

CLAIMED = 2
"""Weeks by which streams were said to follow views."""
LAGS = tuple(range(-4, 5))
FEWEST = 200
_STATEMENT = "Streams follow views by two weeks."
Floats = npt.NDArray[np.float64]


def leads(panel: Panel) -> Hypothesis | None:
    """Test the claim; None where no views are given, open where too few weeks are.

    Changes are of logarithms from week to week, each track's and each week's mean taken off: a season, or a year in
    which all grow, is no lead. The claim holds if the correlation at two weeks is clearly above that of every other.
    """
    if panel.views is None:
        return None
    streams, views = (_changes(one) for one in (panel.streams, panel.views))
    sums = {lag: _sums(streams, views, lag) for lag in LAGS}
    if min(int(one[:, 0].sum()) for one in sums.values()) < FEWEST:
        return _told(Verdict.OPEN, [], sentence("leads_too_few", f"Fewer than {FEWEST} weeks with both: not tested."))
    if panel.artists.nunique() < FEWEST_ARTISTS:
        return _told(Verdict.OPEN, [], sentence(
            "leads_too_few_artists", f"Fewer than {FEWEST_ARTISTS} artists: not tested.", fewest=FEWEST_ARTISTS,
        ))  # fmt: skip
    if any(_is_flat(one) for one in sums.values()):
        return _told(Verdict.OPEN, [], sentence("leads_too_flat", "Streams or views hardly change: not tested."))
    artists = panel.artists.reset_index(drop=True)
    found = [_evidence(lag, sums[lag], artists) for lag in LAGS]
    rivals = [with_interval(_gap(sums[CLAIMED], sums[lag]), artists) for lag in LAGS if lag != CLAIMED]
    best = LAGS[int(np.argmax([one.figure.value for one in found]))]
    if all(one.low is not None and one.low > 0 for one in rivals):
        verdict = Verdict.CONFIRMED
    else:
        verdict = Verdict.REFUTED if any(one.high is not None and one.high < 0 for one in rivals) else Verdict.OPEN
    return _told(verdict, found, sentence(
        f"leads_{verdict.value}", f"{_SAID[verdict]}: changes go together most when streams are taken {_lag(best)}.",
        best=best,
    ))  # fmt: skip


def _told(verdict: Verdict, found: list[Evidence], finding: object) -> Hypothesis:
    return Hypothesis.model_validate({
        "key": "views_lead", "statement": _STATEMENT, "threshold": None, "verdict": verdict, "finding": finding,
        "evidence": found, "assumptions": [], "caveats": [_NO_CAUSE],
    })  # fmt: skip


def _changes(counts: Floats) -> Floats:
    changes = np.diff(np.log1p(counts), axis=1)
    for axis in (1, 0):
        known = np.isfinite(changes)
        total = np.where(known, changes, 0.0).sum(axis=axis, keepdims=True)
        changes = changes - total / np.maximum(known.sum(axis=axis, keepdims=True), 1)
    return changes


def _sums(streams: Floats, views: Floats, lag: int) -> Floats:
    """Sum what a correlation takes over each track's weeks, shape (n_tracks, 6): n, x, y, xx, yy, xy."""
    width = streams.shape[1] - abs(lag)
    if width <= 0:
        return np.zeros((len(streams), 6))
    x = views[:, :width] if lag >= 0 else views[:, -lag:]
    y = streams[:, lag:] if lag >= 0 else streams[:, :width]
    known = np.isfinite(x) & np.isfinite(y)
    x, y = (np.where(known, one, 0.0) for one in (x, y))
    return np.column_stack([known.sum(axis=1), *(one.sum(axis=1) for one in (x, y, x * x, y * y, x * y))])


def _is_flat(sums: Floats) -> bool:
    """Tell whether a side does not vary, beyond what rounding leaves of it: its correlation is undefined."""
    n, x, y, xx, yy, _ = sums.sum(axis=0)
    return bool(min(xx / n - (x / n) ** 2, yy / n - (y / n) ** 2) < 1e-12)


def _correlation(sums: Floats) -> Figure:
    def figure(weights: npt.NDArray[np.floating]) -> npt.NDArray[np.floating]:
        n, x, y, xx, yy, xy = (weights @ sums).T
        n = np.maximum(n, 1)
        spread = (xx / n - (x / n) ** 2) * (yy / n - (y / n) ** 2)
        return np.asarray((xy / n - x * y / n**2) / np.sqrt(np.maximum(spread, 1e-30)))

    return figure


def _gap(one: Floats, other: Floats) -> Figure:
    first, second = _correlation(one), _correlation(other)
    return lambda weights: np.asarray(first(weights) - second(weights))


def _evidence(lag: int, sums: Floats, artists: "pd.Series[str]") -> Evidence:
    figure = with_interval(_correlation(sums), artists).model_copy(update={"n": int(sums[:, 0].sum())})
    return evidence(
        f"lag_{'before' if lag < 0 else 'after'}_{abs(lag)}", f"Streams {_lag(lag)}", "r", figure, None, _METHOD
    )


def _lag(lag: int) -> str:
    if not lag:
        return "in the same week"
    return f"{abs(lag)} week{'s' if abs(lag) > 1 else ''} {'after' if lag > 0 else 'before'} views"


_SAID = {
    Verdict.CONFIRMED: "Streams follow views by two weeks", Verdict.REFUTED: "Streams do not follow views by two weeks",
    Verdict.OPEN: "Whether streams follow views by two weeks stays open",
}  # fmt: skip
_METHOD = (
    "Pearson's, of weekly changes in the logarithm, each track's and each week's mean taken off. Interval: bootstrap by"
    " artist."
)
_NO_CAUSE = sentence(
    "leads_no_cause", "What comes first need not bring what follows: a release or a campaign may move both, one sooner."
)
