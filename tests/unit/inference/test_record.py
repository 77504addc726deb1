"""What was shown beside what came true: known answers, honest intervals, and nothing from too few."""

import numpy as np
import pytest
from scipy.stats import spearmanr

from spectral_dna.inference.record import BIN_MINIMUM, MINIMUM, held, rank_correlation, wilson


def outcomes(n: int, *, wrong_by: float = 0.0, seed: int = 0) -> tuple[list[float], list[bool], list[float]]:
    """Draw chances, and what comes true of tracks of which they are off by so much."""
    rng = np.random.default_rng(seed)
    chances = rng.beta(4, 2, n)
    true = rng.random(n) < np.clip(chances - wrong_by, 0, 1)
    return chances.tolist(), true.tolist(), [2 / 3] * n


class TestWilson:
    def test_known_answer(self):
        found = wilson(8, 10)  # 0.4902 to 0.9433, as in Wilson's own method
        assert (found.value, found.low, found.high) == (0.8, 0.4902, 0.9433)

    @pytest.mark.parametrize(("yes", "low", "high"), [(0, 0.0, 0.2775), (10, 0.7225, 1.0)])
    def test_stays_within_what_a_share_can_be(self, yes: int, low: float, high: float):
        assert (wilson(yes, 10).low, wilson(yes, 10).high) == pytest.approx((low, high), abs=1e-4)

    def test_covers_the_truth_as_often_as_it_says(self):
        drawn = np.random.default_rng(1).binomial(40, 0.1, 4000)
        covered = [wilson(int(yes), 40).low <= 0.1 <= wilson(int(yes), 40).high for yes in drawn]
        assert np.mean(covered) == pytest.approx(0.95, abs=0.025)


class TestHeld:
    def test_of_too_few_there_is_nothing(self):
        assert held(*outcomes(MINIMUM - 1)) is None

    def test_a_lens_that_is_right_errs_as_chance_does(self):
        found = held(*outcomes(2000))
        assert found is not None
        assert found.error == pytest.approx(found.error_by_chance, abs=0.015)
        assert found.observed.low < found.mean < found.observed.high
        assert found.skill.low > 0

    def test_one_that_is_wrong_shows_by_how_much(self):
        found = held(*outcomes(2000, wrong_by=0.2))
        assert found is not None
        assert found.error == pytest.approx(0.2, abs=0.03)
        assert found.error > 5 * (found.error_by_chance or 1)
        assert found.observed.high < found.mean

    def test_known_answer(self):
        found = held([0.75] * 40, [True] * 30 + [False] * 10, [0.5] * 40)
        assert found is not None
        assert (found.brier.value, found.base_brier, found.skill.value) == (0.1875, 0.25, 0.0625)
        assert (found.mean, found.observed.value, found.error) == (0.75, 0.75, 0.0)

    def test_a_bin_of_too_few_tells_only_how_many(self):
        found = held([0.05] * (BIN_MINIMUM - 1) + [1.0] * 40, [False] * (BIN_MINIMUM - 1) + [True] * 40, [0.5] * 49)
        assert found is not None
        assert (found.bins[0].n, found.bins[0].mean, found.bins[0].observed) == (BIN_MINIMUM - 1, None, None)
        assert (found.bins[9].n, found.bins[9].mean) == (40, 1.0)


class TestRanks:
    def test_the_same_order_is_one_and_the_other_way_round_minus_one(self):
        rising = [float(value) for value in range(40)]
        up, down = rank_correlation(rising, [value**3 for value in rising]), rank_correlation(rising, rising[::-1])
        assert up is not None
        assert down is not None
        assert (up.value, down.value) == (1.0, -1.0)

    def test_no_order_is_about_nothing(self):
        rng = np.random.default_rng(2)
        found = rank_correlation(rng.random(400).tolist(), rng.random(400).tolist())
        assert found is not None
        assert found.low < 0 < found.high

    def test_equal_values_share_a_rank_as_they_do_in_scipy(self):
        first, second = np.random.default_rng(3).integers(0, 6, (2, 90)).astype(float).tolist()
        found = rank_correlation(first, second)
        assert found is not None
        assert found.value == pytest.approx(spearmanr(first, second).statistic, abs=1e-3)

    @pytest.mark.parametrize("second", [[1.0] * 40, [1.0, 2.0]])
    def test_of_too_few_or_what_never_varies_there_is_nothing(self, second: list[float]):
        assert rank_correlation([float(value) for value in range(len(second))], second) is None
