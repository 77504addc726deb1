"""Is what is unlike the training music told: how often wrongly, how often rightly, and what other ways would do."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from spectral_dna.inference.familiarity import distances
from spectral_dna.inference.manifest import Metric
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import LensName, SetName
from spectral_training.evaluation import metrics
from spectral_training.evaluation.lab import Lab
from spectral_training.evaluation.markdown import table
from spectral_training.evaluation.outliers import RIVALS, Distance, made_outliers
from spectral_training.fitting.familiarity import FALSE_ALARMS, fit_familiarity, threshold
from spectral_training.fitting.reference import Columns, known_columns, native_columns
from spectral_training.tables.questions import POPULARITY

CHOSEN = "Mahalanobis distance"


class Way(Value):
    """One way of telling: false alarms among unseen artists of each table, and detection of each kind that was made."""

    name: str
    false_alarms: dict[str, Metric]
    detected: dict[str, float]


class Unlike(Value):
    """All ways at thresholds that left-out artists of the uniform part pass in 99 of 100 cases; the first is served."""

    ways: list[Way]


def unlike(lab: Lab, set_name: SetName) -> Unlike:
    """Compare ways of telling for one set, in its own kind of input."""
    tracks, charting = lab.questions[POPULARITY].train, lab.questions[LensName.CHARTING].train
    known = known_columns(tracks, charting, set_name, lab.seed)
    unseen = {
        "tracks": lab.questions[LensName.EMERGING].test, "decades": lab.questions[LensName.CHARTING].test
    }  # fmt: skip
    made = made_outliers(known, lab.seed)
    served = lab.manifest.sets[set_name].familiarity or fit_familiarity(known, tracks, charting)

    def way(name: str, distance: Distance, limit: float) -> Way:
        def told(columns: Columns) -> metrics.Floats:
            return (distance(columns) > limit).astype(np.float64)

        return Way(
            name=name,
            false_alarms={
                key: _rate(told(native_columns(rows, set_name, lab.seed)), rows) for key, rows in unseen.items()
            },
            detected={key: float(told(columns).mean()) for key, columns in made.items()},
        )

    ways = [way(CHOSEN, lambda columns: distances(served, columns), served.threshold)]
    for name, fit in RIVALS.items():
        ways.append(way(name, fit(known), threshold(fit, known, tracks, charting)))
    return Unlike(ways=ways)


def _rate(told: metrics.Floats, rows: pd.DataFrame) -> Metric:
    return metrics.with_interval(metrics.average(told), rows["artist_key"])


def tell_unlike(found: Unlike) -> Iterator[str]:
    """Tell one set."""
    yield from table(
        [f"share told at {FALSE_ALARMS * 100:.0f} % false alarms", *(way.name for way in found.ways)],
        [
            *(
                [f"unseen artists, {key} (wrongly)", *(metrics.shown(way.false_alarms[key], 4) for way in found.ways)]
                for key in found.ways[0].false_alarms
            ),
            *([key, *(f"{way.detected[key]:.2f}" for way in found.ways)] for key in found.ways[0].detected),
        ],
    )
