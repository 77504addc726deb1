import numpy as np
import pandas as pd
import pytest

from spectral_dna.schema.feature_table import MODEL_KEYS
from spectral_training.evaluation import regressor
from spectral_training.evaluation.lab import Lab
from spectral_training.evaluation.regressor import DERIVED, Regressors, derived


@pytest.fixture(scope="module")
def found(lab: Lab) -> Regressors:
    return regressor.compute(lab)


class TestDerived:
    def test_three_known_columns(self) -> None:
        track = dict.fromkeys(MODEL_KEYS, 1.0) | {
            "danceability": 0.5, "energy": 0.8, "valence": 0.4, "tempo": 90.0, "duration": 200.0,
        }  # fmt: skip
        columns = dict(zip(DERIVED, derived(pd.DataFrame([track]))[0, len(MODEL_KEYS) :], strict=True))
        assert columns["danceability * energy"] == pytest.approx(0.4)
        assert columns["valence * (2 * energy - 1)"] == pytest.approx(0.24)
        assert columns["abs(tempo - 120)"] == pytest.approx(30)
        assert columns["log(duration)"] == pytest.approx(np.log(200))

    def test_there_are_23_different_ones(self) -> None:
        assert len(set(DERIVED)) == 23


class TestRegressors:
    def test_the_four_their_mean_ours_and_a_constant_stand_side_by_side(self, found: Regressors) -> None:
        assert len(found.honest) == 7
        assert found.best_member in found.honest
        for scores in found.honest.values():
            assert all(metric.low <= metric.value <= metric.high for metric in scores.values())

    def test_the_planted_signal_is_found_and_a_constant_finds_nothing(self, found: Regressors) -> None:
        assert found.honest["mean of the four"]["r2"].value > 0.2
        assert found.honest["mean popularity, for everyone"]["r2"].value <= 0
        assert "spearman" not in found.honest["mean popularity, for everyone"]

    def test_differences_are_paired(self, found: Regressors) -> None:
        ours, four = found.honest["ours"]["mae"].value, found.honest["mean of the four"]["mae"].value
        assert found.ours_over_vote["mae"].value == pytest.approx(ours - four)

    def test_what_was_claimed_is_told_as_typed_in(self, found: Regressors) -> None:
        text = "\n".join(regressor.render(found))
        assert "| claimed by the seed: typed in, not measured | 0.78 | 13.8 |" in text
