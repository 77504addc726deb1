"""Does the stated stability hold: how often verdicts flip when the same recordings are extracted again."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.inference import vote
from spectral_dna.inference.manifest import Metric
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import LensName, SetName
from spectral_training.evaluation import metrics
from spectral_training.evaluation.lab import Lab
from spectral_training.evaluation.markdown import table
from spectral_training.fitting.asking import asker, stated_stability
from spectral_training.fitting.matrices import columns_of

Floats = npt.NDArray[np.float64]
ROWS = 600
AGAIN = 20
_EDGES = (0.6, 0.8, 0.9, 0.97)


class Level(Value):
    """Rows whose stability was stated alike: the mean of what was stated, and the share of verdicts that stayed."""

    stated: float
    kept: Metric


class Steadiness(Value):
    """One lens of the set for uploads; `all` over every row, `levels` from shaky to firm."""

    all: Level
    levels: list[Level]


def steadiness(lab: Lab, lens: LensName) -> Steadiness:
    """Extract unseen tracks once, take verdict and stated stability, then extract the same tracks anew many times."""
    entry, unseen = lab.manifest.sets[SetName.RECORDING].lenses[lens], lab.questions[lens].test
    rows = unseen.sample(min(ROWS, len(unseen)), random_state=lab.seed)
    decades = rows["decade"].tolist() if "decade" in rows else None
    ask = asker(entry.members, lab.folder, entry.scaler)
    first = columns_of(rows, lab.seed)
    said, stated = vote.majority(ask(first, decades)), stated_stability(ask, first, decades)
    again = [vote.majority(ask(columns_of(rows, lab.seed + 1 + draw), decades)) == said for draw in range(AGAIN)]
    kept, artists = np.mean(again, axis=0), rows["artist_key"].reset_index(drop=True)
    level = np.digitize(stated, _EDGES)
    present = [level == place for place in range(len(_EDGES) + 1) if (level == place).any()]
    return Steadiness(
        all=_level(stated, kept, artists, np.ones(len(rows), dtype=np.bool_)),
        levels=[_level(stated, kept, artists, keep) for keep in present],
    )


def _level(stated: Floats, kept: Floats, artists: "pd.Series[str]", keep: npt.NDArray[np.bool_]) -> Level:
    held = metrics.with_interval(metrics.average(kept[keep]), artists[keep])
    return Level(stated=float(stated[keep].mean()), kept=held)


def tell_steadiness(name: str, found: Steadiness) -> Iterator[str]:
    """Tell one lens."""
    cells = [("all", found.all), *((f"level {place}", level) for place, level in enumerate(found.levels, 1))]
    yield from table(
        [f"{name}, from shaky to firm", "stability stated", "verdicts that stayed", "tracks"],
        ([label, f"{one.stated:.3f}", metrics.shown(one.kept), str(one.kept.n)] for label, one in cells),
    )
