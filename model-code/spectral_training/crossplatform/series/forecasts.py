"""The weeks to come: by a model of all series, where it beats the better of two methods without one; else by that."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from spectral_dna.crossplatform.report import Sentence
from spectral_training.crossplatform.hypotheses.verdicts import sentence
from spectral_training.crossplatform.series.methods import (
    LEVEL,
    Floats,
    Foretold,
    Point,
    boosted,
    last_is_better,
    last_known,
    without_model,
    year_ago,
)
from spectral_training.crossplatform.series.reading import Panel
from spectral_training.crossplatform.series.scores import Judged, gain, method
from spectral_training.crossplatform.series.told import FEWEST_ARTISTS, Baseline, Forecasts

ORIGINS = 4
GONE = 8
"""Weeks without a figure before the table's last one, after which a track is given no forecast."""
_FEWEST_BEFORE = 26
"""Weeks before a window from which a model can learn."""


@dataclass(frozen=True)
class Future:
    """What is given for the weeks after the last, and how the methods did on weeks before it."""

    forecasts: Forecasts
    ahead: Foretold


def foretell(panel: Panel, ahead: int, *, seed: int) -> Future:
    """Judge the methods on the last windows of weeks, and foretell `ahead` weeks by the one to trust.

    The model of a window learns from weeks before it alone, and the baseline of a window is the one of two that did
    better in weeks before it. The model is given only if the whole interval of its gain over that lies above 0.
    """
    logs = np.log1p(panel.streams)
    last = logs.shape[1]
    learned = [last - ahead * back for back in range(ORIGINS, 0, -1) if last - ahead * back >= _FEWEST_BEFORE + ahead]
    windows = learned or ([last - ahead] if last - ahead > LEVEL else [])
    judged = Judged(logs, windows, ahead, panel.artists)
    plain: dict[Baseline, list[Foretold]] = {key: [_plain(logs, at, ahead, key) for at in windows] for key in _POINTS}
    methods = [method(key, judged, said) for key, said in plain.items()]
    better = None
    if learned:
        trees = [boosted(logs, at, ahead, seed) for at in windows]
        methods.append(method("boosted", judged, trees))
        chosen = [plain[_baseline(logs, at, ahead)][place] for place, at in enumerate(windows)]
        better = gain(judged, chosen, trees)
    baseline = _baseline(logs, last, ahead)
    is_better = better is not None and better.low is not None and better.low > 0
    given = boosted(logs, last, ahead, seed) if is_better else _plain(logs, last, ahead, baseline)
    gone = np.asarray(np.isnan(logs[:, -GONE:]).all(axis=1), dtype=np.bool_)
    return Future(Forecasts(
        weeks=ahead, origins=max(len(windows), 1), methods=methods, gain=better, baseline=baseline,
        given="boosted" if is_better else baseline, gone=int(gone.sum()), notes=_notes(panel),
    ), _without(given, gone))  # fmt: skip


_POINTS: dict[Baseline, Point] = {"seasonal": year_ago, "last": last_known}


def _plain(logs: Floats, origin: int, ahead: int, key: Baseline) -> Foretold:
    return without_model(logs, origin, ahead, _POINTS[key])


def _baseline(logs: Floats, origin: int, ahead: int) -> Baseline:
    return "last" if last_is_better(logs, origin, ahead) else "seasonal"


def _without(given: Foretold, gone: npt.NDArray[np.bool_]) -> Foretold:
    return Foretold(*(np.where(gone[:, None], np.nan, one) for one in (given.said, given.low, given.high)))


def _notes(panel: Panel) -> list[Sentence]:
    count = int(panel.artists.nunique())
    if count >= FEWEST_ARTISTS:
        return []
    return [sentence(
        "series_few_artists", f"The table has {count} artists: below {FEWEST_ARTISTS} figures have no interval, and no"
        " model is given, as nothing says how it would do on others.", artists=count, fewest=FEWEST_ARTISTS,
    )]  # fmt: skip
