"""The calibration error is freed of noise, and the Brier score is parted exactly."""

import numpy as np
import pandas as pd
import pytest

from spectral_training.evaluation.miscalibration import calibration_error, equal_bins, parts_of_brier, plain_error

ROWS = 1250


def drawn(seed: int, off: float = 0.0) -> tuple[np.ndarray, np.ndarray, "pd.Series[str]"]:
    """Chances, what happened when they were `off` too low, and who made each row."""
    rng = np.random.default_rng(seed)
    chance = rng.uniform(0.2, 0.8, ROWS)
    hit = (rng.random(ROWS) < chance + off).astype(float)
    return hit, chance, pd.Series(rng.integers(0, 900, ROWS).astype(str))


class TestError:
    def test_true_chances_have_little_where_the_usual_figure_shows_noise(self) -> None:
        found = [calibration_error(*drawn(seed)) for seed in range(20)]
        usual = [plain_error(*drawn(seed)[:2]) for seed in range(20)]
        assert np.mean([one.value for one in found]) < 0.4 * np.mean(usual)
        assert sum(one.low == 0 for one in found) >= 18

    def test_the_interval_holds_a_known_error_in_about_19_of_20_cases(self) -> None:
        found = [calibration_error(*drawn(seed, 0.06)) for seed in range(40)]
        assert sum(one.low <= 0.06 <= one.high for one in found) >= 35
        assert np.mean([one.value for one in found]) == pytest.approx(0.06, abs=0.006)

    def test_rows_of_few_artists_tell_less(self) -> None:
        hit, chance, artists = drawn(3, 0.06)
        few = calibration_error(np.repeat(hit[:60], 20), np.repeat(chance[:60], 20), artists[:60].repeat(20))
        many = calibration_error(hit, chance, artists)
        assert few.high - few.low > 2 * (many.high - many.low)

    def test_bins_hold_equally_many_rows_in_order(self) -> None:
        bins = equal_bins(np.linspace(1, 0, 100))
        assert [len(rows) for rows in bins] == [10] * 10
        assert set(bins[0]) == set(range(90, 100))


class TestParts:
    def test_they_add_up_to_the_score(self) -> None:
        hit, chance, _ = drawn(4, 0.1)
        parts = parts_of_brier(hit, chance)
        whole = parts.miscalibration - parts.discrimination + parts.uncertainty
        assert whole == pytest.approx(np.mean((hit - chance) ** 2))

    def test_the_base_rate_for_everyone_discriminates_nothing(self) -> None:
        hit, _, _ = drawn(5)
        parts = parts_of_brier(hit, np.full(ROWS, hit.mean()))
        assert parts.miscalibration == pytest.approx(0)
        assert parts.discrimination == pytest.approx(0)
