import numpy as np
import pytest

from spectral_training.fitting.calibrate import apply, chance_line, conformal_lines, hit_score_line, percentile_line


class TestChance:
    def test_a_balanced_score_becomes_the_chance_at_the_base_rate(self) -> None:
        rng = np.random.default_rng(0)
        raw = rng.beta(2, 2, 20_000)
        true = raw * 0.8 / (raw * 0.8 + (1 - raw) * 0.2)  # four of five are hits
        hit = (rng.random(20_000) < true).astype(float)
        asked = np.array([0.2, 0.5, 0.8])
        expected = asked * 0.8 / (asked * 0.8 + (1 - asked) * 0.2)
        assert apply(chance_line(raw, hit), asked) == pytest.approx(expected, abs=0.03)

    def test_it_never_falls(self) -> None:
        rng = np.random.default_rng(1)
        line = chance_line(rng.random(500), rng.integers(0, 2, 500).astype(float))
        assert np.all(np.diff(line.y) >= 0)


class TestConformal:
    def test_nine_of_ten_unseen_rows_lie_inside_even_where_the_spread_grows(self) -> None:
        rng = np.random.default_rng(2)
        said = rng.uniform(20, 60, 12_000)
        truth = np.clip(said + rng.normal(0, said / 3), 0, 100)
        low, high = conformal_lines(said[:6000], truth[:6000])
        unseen, known = said[6000:], truth[6000:]
        inside = (known >= apply(low, unseen)) & (known <= apply(high, unseen))
        assert inside.mean() == pytest.approx(0.9, abs=0.015)


class TestPercentile:
    def test_the_median_is_fifty(self) -> None:
        assert apply(percentile_line(np.arange(1001.0)), np.array([500.0]))[0] == pytest.approx(50)

    def test_a_value_that_most_rows_share_stands_in_the_middle_of_them(self) -> None:
        line = percentile_line(np.r_[np.zeros(80), np.linspace(0.1, 1, 20)])
        assert apply(line, np.array([0.0]))[0] == pytest.approx(40, abs=1)
        assert np.all(np.diff(line.x) > 0)

    def test_hit_score_anchors(self) -> None:
        asked = np.array([10, 25, 50, 75, 90, 95, 99, 62.5])
        assert apply(hit_score_line(), asked) == pytest.approx([20, 35, 50, 65, 80, 90, 95, 57.5])
