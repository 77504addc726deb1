from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest
from scipy.stats import spearmanr
from sklearn.metrics import (
    accuracy_score,
    average_precision_score,
    balanced_accuracy_score,
    brier_score_loss,
    f1_score,
    r2_score,
    roc_auc_score,
    root_mean_squared_error,
)

from spectral_training.evaluation import metrics
from spectral_training.evaluation.miscalibration import plain_error, shown_error


@pytest.fixture(scope="module")
def drawn() -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(0)
    hit = (rng.random(800) < 0.4).astype(float)
    return hit, np.round(0.3 * hit + rng.random(800), 2)  # rounded, so that ties are met


class TestFigures:
    def test_auc_is_scikit_learns_on_all_rows_and_on_a_draw(self, drawn: tuple[np.ndarray, np.ndarray]) -> None:
        hit, chance = drawn
        rows = np.random.default_rng(1).integers(0, 800, 800)
        weights = np.stack([np.ones(800), np.bincount(rows, minlength=800)]).astype(float)
        expected = [roc_auc_score(hit, chance), roc_auc_score(hit[rows], chance[rows])]
        assert metrics.auc(hit, chance)(weights) == pytest.approx(expected)

    @pytest.mark.parametrize(
        ("ours", "theirs", "votes"),
        [
            (metrics.auc, roc_auc_score, False),
            (metrics.precision_recall_auc, average_precision_score, False),
            (metrics.brier, brier_score_loss, False),
            (metrics.explained, r2_score, False),
            (lambda hit, said: metrics.root_mean_square(hit - said), root_mean_squared_error, False),
            (metrics.accuracy, accuracy_score, True),
            (metrics.balanced_accuracy, balanced_accuracy_score, True),
            (metrics.f1, f1_score, True),
        ],
    )
    def test_each_is_scikit_learns_under_any_weights(
        self, drawn: tuple[np.ndarray, np.ndarray], ours: Callable, theirs: Callable, votes: bool
    ) -> None:
        hit, chance = drawn[0], np.clip(drawn[1], 0, 1)
        answer = (chance > 0.5).astype(float) if votes else chance
        weights = np.random.default_rng(4).integers(0, 4, (3, 800)).astype(float)
        expected = [theirs(hit, answer, sample_weight=draw) for draw in weights]
        assert ours(hit, answer)(weights) == pytest.approx(expected)

    def test_lift_counts_hits_among_the_highest_tenth(self) -> None:
        hit, chance = np.zeros(100), np.linspace(0, 1, 100)
        hit[-5:] = 1  # five of the ten highest, and none elsewhere
        hit[:5] = 1
        assert metrics.lift(hit, chance)(np.ones((1, 100)))[0] == pytest.approx(5.0)

    def test_lift_of_equal_chances_is_one(self, drawn: tuple[np.ndarray, np.ndarray]) -> None:
        assert metrics.lift(drawn[0], np.full(800, 0.3))(np.ones((1, 800)))[0] == pytest.approx(1.0)

    def test_rank_correlation_is_scipys(self, drawn: tuple[np.ndarray, np.ndarray]) -> None:
        hit, chance = drawn
        found = metrics.rank_correlation(hit, chance)(np.ones((1, 800)))
        assert found[0] == pytest.approx(spearmanr(hit, chance)[0])

    def test_balanced_accuracy_of_always_yes_is_one_half(self, drawn: tuple[np.ndarray, np.ndarray]) -> None:
        assert metrics.balanced_accuracy(drawn[0], np.ones(800))(np.ones((1, 800)))[0] == 0.5

    def test_a_true_chance_has_almost_no_calibration_error_and_a_boast_has_much(self) -> None:
        rng = np.random.default_rng(2)
        chance = rng.random(20_000)
        hit = (rng.random(20_000) < chance).astype(float)
        assert plain_error(hit, chance) < 0.02
        assert plain_error(hit, np.clip(chance + 0.2, 0, 1)) > 0.1

    def test_a_calibration_error_lies_within_its_interval(self) -> None:
        rng = np.random.default_rng(3)
        chance = rng.random(600)
        hit = (rng.random(600) < chance).astype(float)
        found = shown_error(hit, chance, pd.Series(rng.integers(0, 300, 600).astype(str)))
        assert found.low is not None
        assert found.high is not None
        assert found.low <= found.value == plain_error(hit, chance) <= found.high

    def test_explained_is_zero_for_the_mean_and_one_for_the_truth(self, drawn: tuple[np.ndarray, np.ndarray]) -> None:
        truth, ones = drawn[1], np.ones((1, 800))
        assert metrics.explained(truth, np.full(800, truth.mean()))(ones)[0] == pytest.approx(0)
        assert metrics.explained(truth, truth)(ones)[0] == 1


class TestInterval:
    def test_rows_of_one_artist_tell_less_than_rows_of_many(self) -> None:
        figure = metrics.average(np.repeat(np.random.default_rng(3).normal(size=40), 20))
        few = metrics.with_interval(figure, pd.Series(np.repeat(np.arange(40), 20).astype(str)))
        many = metrics.with_interval(figure, pd.Series(np.arange(800).astype(str)))
        assert few.high - few.low > 2 * (many.high - many.low)

    def test_it_holds_the_value(self, drawn: tuple[np.ndarray, np.ndarray]) -> None:
        metric = metrics.with_interval(metrics.auc(*drawn), pd.Series(np.arange(800).astype(str)))
        assert metric.low < metric.value < metric.high
        assert metric.n == 800
