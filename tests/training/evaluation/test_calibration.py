"""The section on chances, intervals, warnings and stability on synthetic tables; and outliers with a known answer."""

import numpy as np
import pytest

from spectral_dna.schema.verdict import LensName, SetName
from spectral_training.evaluation.calibration import Calibration, compute, render
from spectral_training.evaluation.chances import reliability
from spectral_training.evaluation.lab import Lab
from spectral_training.evaluation.outliers import MADE, made_outliers
from spectral_training.fitting.reference import known_columns


@pytest.fixture(scope="module")
def found(lab: Lab) -> Calibration:
    return compute(lab)


class TestSection:
    def test_the_family_with_the_least_loss_was_chosen_and_the_losers_are_told(self, found: Calibration) -> None:
        for own in found.chances.values():
            assert own.family == min(own.trials, key=lambda name: own.trials[name].log_loss)
            assert set(own.trials) == {"platt", "isotonic", "beta"}

    def test_bins_count_every_row_once(self, found: Calibration) -> None:
        for own in found.chances.values():
            for one in (own.folds, own.unseen):
                assert sum(each.found.n for each in one.bins) == one.error.n
                assert [each.said for each in one.bins] == sorted(each.said for each in one.bins)

    def test_parts_make_the_brier_score(self, found: Calibration) -> None:
        for own in found.chances.values():
            parts = own.unseen.parts
            whole = parts.miscalibration - parts.discrimination + parts.uncertainty
            assert whole == pytest.approx(own.unseen.brier.value)

    def test_intervals_hold_about_nine_of_ten_left_out_rows_before_and_after(self, found: Calibration) -> None:
        for own in found.intervals.values():
            whole = next(group for group in own.groups if group.name == "all")
            assert whole.before is not None
            assert whole.held.coverage.value == pytest.approx(0.9, abs=0.04)
            assert whole.before.coverage.value == pytest.approx(0.9, abs=0.04)
            thirds = [group for group in own.groups if group.name.startswith("predicted")]
            assert sum(group.held.coverage.n for group in thirds) == whole.held.coverage.n

    def test_what_is_served_is_compared_with_other_ways_on_the_same_outliers(self, found: Calibration) -> None:
        for own in found.unlike.values():
            assert len(own.ways) == 4
            served = own.ways[0]
            assert served.detected["near silence"] > 0.9
            assert all(rate.value < 0.08 for rate in served.false_alarms.values())

    def test_firm_verdicts_stay_more_often_than_shaky_ones(self, found: Calibration) -> None:
        for lens in LensName:
            levels = found.steadiness[lens].levels
            assert [level.stated for level in levels] == sorted(level.stated for level in levels)
            assert levels[-1].kept.value > levels[0].kept.value
            assert sum(level.kept.n for level in levels) == found.steadiness[lens].all.kept.n

    def test_the_report_tells_all_of_it(self, found: Calibration) -> None:
        told = "\n".join(render(found))
        assert all(f"### Chances, set `{name}`" in told for name in SetName)
        assert "Stability under extraction error" in told


def test_chances_that_boast_are_found_out(lab: Lab) -> None:
    rng = np.random.default_rng(0)
    rows = lab.questions[LensName.EMERGING].train
    true = rng.uniform(0.3, 0.7, len(rows))
    hit = (rng.random(len(rows)) < true).astype(float)
    boast = reliability(hit, np.clip(true + 0.2, 0, 1), rows["artist_key"])
    assert boast.error.low > 0.1
    assert all(one.said > one.found.value for one in boast.bins)


def test_outliers_differ_only_where_they_are_meant_to(lab: Lab) -> None:
    tracks, charting = (lab.questions[name].train for name in ("popularity", "charting"))
    known = known_columns(tracks, charting, SetName.CATALOGUE, 0)
    made = made_outliers(known, 1)
    assert all(len(values) == MADE for columns in made.values() for values in columns.values())
    assert made["near silence"]["loudness"].max() < -44
    assert set(made["near silence"]["tempo"]) <= set(known["tempo"])
    assert np.isin(made["columns shuffled among tracks"]["energy"], known["energy"]).all()
