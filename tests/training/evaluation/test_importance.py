"""What the answers rest on, on the synthetic catalogue, whose signal is known."""

import numpy as np
import pandas as pd
import pytest

from spectral_dna.schema.feature_table import MODEL_KEYS
from spectral_dna.schema.verdict import LensName, SetName
from spectral_training.evaluation import importance
from spectral_training.evaluation.importance import Importances, compute, group_features
from spectral_training.evaluation.lab import Lab
from spectral_training.tables.synthetic import tracks


@pytest.fixture(scope="module")
def found(lab: Lab) -> Importances:
    return compute(lab)


def made_rows(**changes: np.ndarray) -> pd.DataFrame:
    rng = np.random.default_rng(0)
    return pd.DataFrame({key: rng.random(400) for key in MODEL_KEYS} | changes)


class TestGroups:
    def test_features_that_go_together_either_way_are_one_group(self) -> None:
        energy = np.linspace(0, 1, 400)
        groups = group_features(made_rows(energy=energy, loudness=energy**3, acousticness=1 - energy))
        together = [group for group in groups if len(group.features) > 1]
        assert [group.features for group in together] == [["energy", "loudness", "acousticness"]]
        assert together[0].alike == pytest.approx(1.0)

    def test_every_feature_is_in_one_group(self) -> None:
        named = [key for group in group_features(made_rows()) for key in group.features]
        assert sorted(named) == sorted(MODEL_KEYS)

    def test_a_constant_feature_stands_alone(self) -> None:
        groups = group_features(made_rows(time_signature=np.full(400, 4.0)))
        assert ["time_signature"] in [group.features for group in groups]


class TestImportance:
    def test_the_planted_features_lead_and_noise_does_nothing(self, found: Importances) -> None:
        charting = next(
            one for one in found.asked if (one.question, one.set_name) == (LensName.CHARTING, SetName.CATALOGUE)
        )
        drops = {key: each.drop for each in charting.drops for key in each.features}
        assert drops["danceability"].low > 0
        assert drops["danceability"].value > 5 * abs(drops["liveness"].value)
        assert drops["liveness"].low <= 0 <= drops["liveness"].high

    def test_every_question_is_asked_of_both_sets(self, found: Importances) -> None:
        assert len(found.asked) == 6
        assert all(len(one.drops) == len(found.groups) for one in found.asked)

    def test_swaps_stay_within_the_decade(self, lab: Lab) -> None:
        asked = importance.subject(lab, LensName.CHARTING, SetName.CATALOGUE)
        order = importance._shuffled(asked, np.random.default_rng(0))
        decades = np.array(asked.decades)
        assert (decades[order] == decades).all()
        assert sorted(order) == list(range(len(order)))
        assert (order != np.arange(len(order))).mean() > 0.8

    def test_it_is_told_in_one_table_a_question(self, found: Importances) -> None:
        told = "\n".join(importance.render(found))
        assert told.count("| nothing: the figure itself |") == 3
        assert "danceability" in told


def test_the_synthetic_tracks_plant_what_these_tests_expect() -> None:
    made = tracks(2000, seed=1)
    assert made["popularity"].corr(made["danceability"]) > 0.3
    assert abs(made["popularity"].corr(made["liveness"])) < 0.06
