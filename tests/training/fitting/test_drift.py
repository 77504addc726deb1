"""The distributions that are published for whoever watches for drift."""

from pathlib import Path

import numpy as np
import pytest

from spectral_dna.inference.drift import shares, shift
from spectral_dna.inference.manifest import Manifest
from spectral_dna.inference.store import load
from spectral_dna.schema.feature_table import MODEL_KEYS
from spectral_dna.schema.verdict import SetName
from spectral_training.fitting.drift import categories, numbers


class TestNumbers:
    def test_bins_hold_about_equally_many(self) -> None:
        found = numbers(np.random.default_rng(0).normal(size=4800))
        assert len(found.shares) == 24
        assert found.shares == pytest.approx([1 / 24] * 24, abs=1e-3)

    def test_at_least_twenty_are_left_where_a_third_of_the_rows_share_a_value(self) -> None:
        rng = np.random.default_rng(1)
        values = np.where(rng.random(5000) < 0.33, 0.0, rng.random(5000))
        found = numbers(values)
        assert len(found.shares) >= 20
        assert found.shares[0] == pytest.approx(0.33, abs=0.02)
        assert sum(found.shares) == pytest.approx(1, abs=1e-4)

    def test_its_own_rows_have_not_moved(self) -> None:
        values = np.random.default_rng(2).beta(0.3, 3, 2000)
        found = shift(numbers(values), values)
        assert found.psi == pytest.approx(0, abs=1e-3)
        assert found.jensen_shannon == pytest.approx(0, abs=1e-3)

    def test_few_values_give_few_bins_and_none_is_empty(self) -> None:
        found = numbers(np.repeat([1.0, 2.0, 3.0], 10))
        assert found.edges == [1, 2]
        assert found.shares == pytest.approx([1 / 3] * 3, abs=1e-5)


def test_categories_have_a_share_for_what_training_never_held() -> None:
    found = categories(np.array([3, 4, 4, 4]), [3, 4, 5])
    assert found.shares == [0.25, 0.75, 0, 0]
    assert shares(found, [7, 4]).tolist() == [0, 0.5, 0, 0.5]


class TestWritten:
    def test_each_set_has_every_feature_and_every_score_in_its_own_kind_of_input(
        self, fitted: tuple[Path, Manifest]
    ) -> None:
        models = load(fitted[0])
        for set_name in SetName:
            reference = models.drift_reference(set_name)
            assert reference is not None
            assert list(reference.features) == list(MODEL_KEYS)
            decades = fitted[1].sets[set_name].lenses["charting"].decades
            expected = {"emerging probability", "emerging votes", "popularity value", "popularity hit_score"}
            expected |= {f"charting {decade} {name}" for decade in decades for name in ("likeness", "votes")}
            if set_name is SetName.RECORDING:  # exact columns have no error to draw
                expected |= {"emerging stability", "charting stability"}
            assert set(reference.scores) == expected
        heard, exact = (models.drift_reference(name) for name in SetName)
        assert heard.features["instrumentalness"].edges[0] > exact.features["instrumentalness"].edges[0]

    def test_hit_scores_stand_on_percentiles_of_left_out_answers(self, fitted: tuple[Path, Manifest]) -> None:
        scores = load(fitted[0]).drift_reference(SetName.CATALOGUE).scores["popularity hit_score"]
        below = sum(share for edge, share in zip(scores.edges, scores.shares, strict=False) if edge <= 50)
        assert below == pytest.approx(0.5, abs=0.06)
