"""From features to the verdict."""

import numpy as np
import pytest

import tiny_models
from spectral_dna.errors import InvalidRequest
from spectral_dna.inference import stability
from spectral_dna.inference.judge import judge, judge_rows
from spectral_dna.inference.reference import percentiles
from spectral_dna.inference.store import load
from spectral_dna.schema.heard import Measured
from spectral_dna.schema.verdict import LensName, MemberName, SetName


@pytest.fixture(scope="module")
def models(tiny_artifacts):
    return load(tiny_artifacts)


def measured(**changes):
    return {k: Measured(value=v, low=None, high=None) for k, v in tiny_models.one_track(**changes).items()}


HIT = {"energy": 0.95, "danceability": 0.95, "instrumentalness": 0.02, "loudness": -4.0}
FLOP = {"energy": 0.15, "danceability": 0.05, "instrumentalness": 0.98, "loudness": -19.0}


class TestVerdict:
    @pytest.mark.parametrize("set_name", list(SetName))
    def test_a_clear_hit_and_a_clear_flop_are_told_apart(self, models, set_name):
        hit, flop = (judge(measured(**case), models, set_name=set_name) for case in (HIT, FLOP))
        for lens in LensName:
            assert hit.lenses[lens].hit
            assert hit.lenses[lens].agreement == "5 of 5"
            assert not flop.lenses[lens].hit
        assert hit.popularity.value > flop.popularity.value

    def test_emerging_is_a_chance_beside_its_base_rate_and_charting_a_likeness(self, models):
        lenses = judge(measured(), models, set_name=SetName.RECORDING).lenses
        emerging, charting = lenses[LensName.EMERGING], lenses[LensName.CHARTING]
        assert (emerging.kind, emerging.likeness, emerging.base_rate) == ("chance", None, 0.77)
        assert emerging.probability is not None
        assert (charting.kind, charting.probability) == ("likeness", None)
        assert charting.likeness == pytest.approx(np.mean([vote.probability for vote in charting.members.values()]))

    def test_the_chance_is_the_calibrated_mean_of_the_five(self, models):
        lens = judge(measured(), models, set_name=SetName.RECORDING).lenses[LensName.EMERGING]
        mean = np.mean([vote.probability for vote in lens.members.values()])
        assert lens.probability == pytest.approx(np.interp(mean, [0, 0.5, 1], [0.5, 0.77, 0.95]))

    def test_votes_are_what_the_members_said(self, models):
        for lens in judge(measured(), models, set_name=SetName.RECORDING).lenses.values():
            assert list(lens.members) == list(MemberName)
            assert lens.votes == sum(vote.probability > 0.5 for vote in lens.members.values())
            assert lens.hit == (lens.votes >= 3)

    def test_the_latest_decade_unless_one_is_chosen(self, models):
        charting = [
            judge(measured(), models, set_name=SetName.RECORDING, decade=decade).lenses[LensName.CHARTING]
            for decade in (None, "2010s", "1960s")
        ]
        assert [lens.decade for lens in charting] == ["2010s", "2010s", "1960s"]
        assert charting[0] == charting[1]

    def test_an_unknown_decade_is_refused(self, models):
        with pytest.raises(InvalidRequest, match="1960s"):
            judge(measured(), models, set_name=SetName.RECORDING, decade="1910s")

    def test_the_same_features_give_the_same_verdict(self, models, tiny_artifacts):
        again = judge(measured(), load(tiny_artifacts), set_name=SetName.RECORDING)
        assert judge(measured(), models, set_name=SetName.RECORDING) == again

    def test_a_missing_feature_is_named(self, models):
        features = measured()
        del features["valence"]
        with pytest.raises(InvalidRequest, match="valence"):
            judge(features, models, set_name=SetName.RECORDING)

    def test_a_feature_that_is_not_finite_is_named(self, models):
        with pytest.raises(InvalidRequest, match="tempo"):
            judge(measured(tempo=float("nan")), models, set_name=SetName.RECORDING)

    def test_popularity_lies_within_its_interval_and_scale(self, models):
        popularity = judge(measured(**HIT), models, set_name=SetName.RECORDING).popularity
        assert 0 <= popularity.low <= popularity.value <= popularity.high <= 100
        assert 0 <= popularity.hit_score <= 100

    def test_features_outside_the_training_range_are_named(self, models):
        verdict = judge(measured(tempo=290.0, duration=3000.0), models, set_name=SetName.RECORDING)
        assert set(verdict.warnings) == {"outside_training_range:tempo", "outside_training_range:duration"}

    def test_a_track_calmer_than_any_that_was_fitted_on_is_named(self, models):
        for calm in (0.05, 0.1):
            verdict = judge(measured(energy=calm), models, set_name=SetName.RECORDING)
            assert verdict.warnings == ["outside_training_range:energy"]

    def test_within_the_range_there_is_no_warning(self, models):
        assert judge(measured(), models, set_name=SetName.RECORDING).warnings == []


class TestStability:
    def test_without_error_every_draw_keeps_the_majority(self, models, monkeypatch):
        def still(values, count, _rng):
            return {key: np.full(count, value) for key, value in values.items()}

        monkeypatch.setattr(stability, "draws", still)
        lenses = judge(measured(), models, set_name=SetName.RECORDING).lenses
        assert [lens.stability for lens in lenses.values()] == [1.0, 1.0]

    def test_exact_columns_have_no_error_to_draw(self, models):
        lenses = judge(measured(), models, set_name=SetName.CATALOGUE).lenses
        assert [lens.stability for lens in lenses.values()] == [1.0, 1.0]

    def test_a_clear_case_is_steadier_than_one_on_the_edge(self, models):
        clear = judge(measured(**HIT), models, set_name=SetName.RECORDING).lenses[LensName.EMERGING]
        edge = judge(measured(), models, set_name=SetName.RECORDING).lenses[LensName.EMERGING]
        assert clear.stability > edge.stability


class TestRows:
    def test_rows_get_what_single_tracks_get(self, models):
        tracks = tiny_models.tracks(20, seed=7)
        rows = judge_rows(tracks, ["1980s"] * 20, models, SetName.CATALOGUE)
        for place in range(20):
            features = {k: Measured(value=v[place], low=None, high=None) for k, v in tracks.items()}
            verdict = judge(features, models, set_name=SetName.CATALOGUE, decade="1980s")
            emerging, charting = verdict.lenses[LensName.EMERGING], verdict.lenses[LensName.CHARTING]
            assert rows.shown[LensName.EMERGING][place] == pytest.approx(emerging.probability, abs=1e-5)
            assert rows.shown[LensName.CHARTING][place] == pytest.approx(charting.likeness, abs=1e-5)
            assert rows.votes[LensName.CHARTING][place] == charting.votes
            assert rows.popularity["value"][place] == pytest.approx(verdict.popularity.value, abs=1e-3)

    def test_each_row_has_its_own_decade(self, models):
        track = {key: np.full(2, value) for key, value in tiny_models.one_track().items()}
        mixed = judge_rows(track, ["1960s", "2010s"], models, SetName.CATALOGUE)
        alone = judge_rows({k: v[:1] for k, v in track.items()}, ["1960s"], models, SetName.CATALOGUE)
        assert mixed.shown[LensName.CHARTING][0] == pytest.approx(alone.shown[LensName.CHARTING][0], abs=1e-6)


def test_percentiles_run_from_0_to_100_and_are_none_for_features_no_table_has(models):
    features = {**measured(tempo=20.0, energy=1.0), "rms": Measured(value=-12.0, low=None, high=None)}
    found = percentiles(features, models)
    assert (found["tempo"], found["rms"]) == (0.0, None)
    assert found["energy"] == pytest.approx(100)
