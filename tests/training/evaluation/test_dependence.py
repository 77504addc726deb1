"""How answers go with one feature, against functions whose effects are known."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from spectral_dna.inference.manifest import Line, Reference, Scaler
from spectral_dna.schema.feature_table import BY_KEY, MODEL_KEYS
from spectral_dna.schema.verdict import LensName, SetName
from spectral_training.evaluation import dependence, metrics
from spectral_training.evaluation.dependence import Curve, Dependence, compute
from spectral_training.evaluation.inputs import Subject
from spectral_training.evaluation.lab import Lab

ROWS = 900
EVEN = Reference(percentile=Line(x=np.linspace(0, 1, 101).tolist(), y=list(range(101))), low=0.0, high=1.0)


class Known(Subject):
    """A subject whose answers are a formula."""

    def ask(self, columns):
        return 0.6 * columns["energy"] + 0.4 * columns["energy"] * columns["valence"] - 0.1 * (columns["mode"] == 1)


@pytest.fixture(scope="module")
def known() -> Known:
    rng = np.random.default_rng(0)
    energy = rng.random(ROWS)
    # valence nearly follows energy: a partial dependence would ask about tracks that don't occur
    columns = {key: rng.random(ROWS) for key in MODEL_KEYS}
    columns |= {"energy": energy, "valence": np.clip(energy + rng.normal(0, 0.05, ROWS), 0, 1)}
    columns["mode"] = (rng.random(ROWS) < 0.5).astype(float)
    rows = pd.DataFrame({"artist_key": [f"artist {index % 300}" for index in range(ROWS)]})
    return Known("popularity", SetName.CATALOGUE, rows, columns, Scaler(columns=[], mean=[], scale=[]), (), ())


def curve(known: Subject, key: str) -> Curve:
    return dependence._curve(known, BY_KEY[key], EVEN, metrics.row_weights(known.rows["artist_key"], 100))


class TestAccumulated:
    def test_the_slope_is_that_of_tracks_that_occur(self, known: Known) -> None:
        # the slope along energy is 0.6 + 0.4 valence, and valence is about energy
        found, at = curve(known, "energy"), np.linspace(0, 1, 21)
        truth = 0.6 * at + 0.2 * at**2
        assert found.at == pytest.approx(at.tolist())
        assert np.ptp(np.array(found.effect) - truth) < 0.02

    def test_a_feature_that_nothing_depends_on_is_flat(self, known: Known) -> None:
        assert np.abs(curve(known, "tempo").effect).max() < 1e-12

    def test_intervals_hold_the_curve(self, known: Known) -> None:
        found = curve(known, "energy")
        assert all(low <= effect <= high for low, effect, high in zip(found.low, found.effect, found.high, strict=True))

    def test_equal_percentiles_stand_once(self, known: Known) -> None:
        line = Line(x=[0.0, 0.0, 1.0], y=[0, 50, 100])
        found = dependence._curve(
            known, BY_KEY["energy"], EVEN.model_copy(update={"percentile": line}),
            metrics.row_weights(known.rows["artist_key"], 20),
        )  # fmt: skip
        assert len(found.at) == len(set(found.at)) == len(found.levels) == 11


class TestCategories:
    def test_are_told_by_partial_dependence_about_the_mean(self, known: Known) -> None:
        found = curve(known, "mode")
        assert (found.kind, found.at, found.levels) == ("partial", [0.0, 1.0], [])
        assert found.effect[0] - found.effect[1] == pytest.approx(0.1)
        assert abs(np.mean(found.effect)) < 0.01


@pytest.fixture(scope="module")
def found(lab: Lab) -> Dependence:
    return compute(lab)


class TestSection:
    def test_every_feature_of_every_question_has_a_curve(self, found: Dependence) -> None:
        assert len(found.asked) == 6
        assert all([each.feature for each in one.curves] == list(MODEL_KEYS) for one in found.asked)

    def test_the_planted_slope_goes_up(self, found: Dependence) -> None:
        one = next(one for one in found.asked if (one.question, one.set_name) == (LensName.CHARTING, "catalogue"))
        danceability = one.curves[MODEL_KEYS.index("danceability")]
        assert danceability.low[-2] > danceability.high[1]

    def test_it_is_told_in_one_table_a_question_and_set(self, found: Dependence) -> None:
        told = "\n".join(dependence.render(found))
        assert told.count("| feature | 5th percentile | 50th percentile | 95th percentile |") == 6


def test_some_rows_keep_their_columns(known: Known) -> None:
    some = replace(known).some(50, seed=1)
    assert len(some.rows) == len(some.columns["energy"]) == 50
    kept = known.columns["energy"].tolist()
    assert all(value in kept for value in some.columns["energy"])
