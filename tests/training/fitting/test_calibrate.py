import numpy as np
import pandas as pd
import pytest

from spectral_dna.inference.lines import is_monotone
from spectral_dna.inference.manifest import CalibrationFamily
from spectral_training.fitting.calibrate import (
    FAMILIES,
    apply,
    calibrate,
    conformal_interval,
    hit_score_line,
    percentile_line,
)


def made(rows: int, seed: int) -> tuple[np.ndarray, np.ndarray, "pd.Series[str]"]:
    """Scores of a balanced training where four of five are hits, and who made each row."""
    rng = np.random.default_rng(seed)
    raw = rng.beta(2, 2, rows)
    hit = (rng.random(rows) < chance_of(raw)).astype(float)
    return raw, hit, pd.Series(rng.integers(0, rows // 4, rows).astype(str))


def chance_of(raw: np.ndarray) -> np.ndarray:
    return raw * 0.8 / (raw * 0.8 + (1 - raw) * 0.2)


class TestFamilies:
    @pytest.mark.parametrize("family", list(FAMILIES))
    def test_a_balanced_score_becomes_the_chance_at_the_base_rate(self, family: CalibrationFamily) -> None:
        raw, hit, _ = made(20_000, 0)
        asked = np.array([0.2, 0.5, 0.8])
        assert apply(FAMILIES[family](raw, hit), asked) == pytest.approx(chance_of(asked), abs=0.04)

    @pytest.mark.parametrize("family", list(FAMILIES))
    def test_it_can_be_served_even_where_the_score_says_nothing(self, family: CalibrationFamily) -> None:
        rng = np.random.default_rng(1)
        line = FAMILIES[family](rng.random(500), rng.integers(0, 2, 500).astype(float))
        assert is_monotone(line)
        assert 0 < min(line.y) <= max(line.y) < 1

    @pytest.mark.parametrize("family", list(FAMILIES))
    def test_a_score_that_points_the_wrong_way_is_not_turned_round(self, family: CalibrationFamily) -> None:
        raw, hit, _ = made(2000, 2)
        line = FAMILIES[family](raw, 1 - hit)
        assert max(line.y) - min(line.y) < 0.05


class TestChoice:
    def test_the_least_log_loss_on_left_out_artists_wins_and_the_others_are_told(self) -> None:
        raw, hit, artists = made(2000, 3)
        chosen = calibrate(raw, hit, artists)
        assert set(chosen.trials) == set(FAMILIES)
        assert chosen.trials[chosen.family].log_loss == min(trial.log_loss for trial in chosen.trials.values())
        assert chosen.line == FAMILIES[chosen.family](raw, hit)
        assert {trial.n for trial in chosen.trials.values()} == {2000}

    def test_steps_win_where_the_truth_has_steps(self) -> None:
        rng = np.random.default_rng(4)
        raw = rng.random(20_000)
        true = np.select([raw < 0.3, raw < 0.7], [0.1, 0.2], 0.9)
        hit = (rng.random(20_000) < true).astype(float)
        assert calibrate(raw, hit, pd.Series(np.arange(20_000).astype(str))).family == "isotonic"


class TestConformal:
    def test_nine_of_ten_unseen_rows_lie_inside_in_every_part_even_where_the_spread_grows(self) -> None:
        rng = np.random.default_rng(2)
        said = rng.uniform(20, 60, 24_000)
        truth = np.clip(said + rng.normal(0, said / 3), 0, 100)
        found = conformal_interval(said[:12_000], truth[:12_000])
        unseen, known = said[12_000:], truth[12_000:]
        inside = (known >= apply(found.low, unseen)) & (known <= apply(found.high, unseen))
        assert inside.mean() == pytest.approx(0.9, abs=0.01)
        part = np.digitize(unseen, found.groups)
        assert [inside[part == place].mean() for place in range(3)] == pytest.approx([0.9] * 3, abs=0.02)

    def test_thirds_of_the_predictions_are_corrected_apart(self) -> None:
        rng = np.random.default_rng(5)
        said = rng.uniform(0, 90, 3000)
        found = conformal_interval(said, said + rng.normal(0, 5, 3000))
        assert found.groups == pytest.approx([30, 60], abs=3)

    def test_both_ends_can_be_served(self) -> None:
        rng = np.random.default_rng(6)
        said = rng.normal(40, 6, 400)
        found = conformal_interval(said, rng.uniform(0, 100, 400))
        for line in (found.low, found.high):
            assert is_monotone(line)
            assert 0 <= min(line.y) <= max(line.y) <= 100


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
