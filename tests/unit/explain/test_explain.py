"""Reasons of real (tiny) published models."""

from math import comb

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import tiny_models
from spectral_dna.explain.explain import explain
from spectral_dna.inference.judge import judge
from spectral_dna.inference.store import load
from spectral_dna.schema.feature_table import MODEL_FEATURES, MODEL_KEYS, Scale
from spectral_dna.schema.heard import Measured
from spectral_dna.schema.stated import Stated
from spectral_dna.schema.verdict import LensName, MemberName, SetName

TRACK = tiny_models.one_track(energy=0.9, danceability=0.8, instrumentalness=0.1, loudness=-5.0)
FEATURES = {key: Measured(value=value, low=None, high=None) for key, value in TRACK.items()}

TRACKS = st.fixed_dictionaries(
    {
        spec.key: st.integers(int(spec.low), int(spec.high)).map(float)
        if spec.scale is Scale.CATEGORY
        else st.floats(spec.low, spec.high)
        for spec in MODEL_FEATURES
    }
)


@pytest.fixture(scope="module")
def models(tiny_artifacts):
    return load(tiny_artifacts)


@pytest.fixture(scope="module", params=list(SetName))
def case(request, models):
    verdict = judge(FEATURES, models, set_name=request.param)
    return verdict, explain(FEATURES, verdict, models, set_name=request.param)


def all_coalitions(answer, background):
    """Shapley's value of every feature by all 2^13 coalitions, averaged over the background."""
    d = len(MODEL_KEYS)
    taken = (np.arange(2**d)[:, None] >> np.arange(d)) & 1 == 1
    size, parts = taken.sum(axis=1), np.zeros(d)
    for there in np.stack([background[key] for key in MODEL_KEYS], axis=1):
        rows = np.where(taken, np.array([TRACK[key] for key in MODEL_KEYS]), there)
        worth = answer({key: rows[:, place] for place, key in enumerate(MODEL_KEYS)})
        for place in range(d):
            without = np.flatnonzero(~taken[:, place])
            share = 1 / (d * np.array([comb(d - 1, s) for s in size[without]]))
            parts[place] += (share * (worth[without | (1 << place)] - worth[without])).sum()
    return dict(zip(MODEL_KEYS, parts / len(background["energy"]), strict=True))


class TestLenses:
    def test_parts_add_up_to_the_number_that_the_verdict_shows(self, case):
        verdict, explained = case
        for name, lens in explained.lenses.items():
            shown = verdict.lenses[name].probability if name is LensName.EMERGING else verdict.lenses[name].likeness
            assert lens.explained.value == pytest.approx(shown, abs=1e-6)
            total = lens.explained.baseline + sum(reason.contribution for reason in lens.reasons)
            assert total == pytest.approx(lens.explained.value, abs=1e-9)

    def test_every_feature_of_the_models_has_one_reason_strongest_first(self, case):
        _, explained = case
        for answer in (*explained.lenses.values(), explained.popularity):
            assert sorted(reason.feature for reason in answer.reasons) == sorted(MODEL_KEYS)
            sizes = [abs(reason.contribution) for reason in answer.reasons]
            assert sizes == sorted(sizes, reverse=True)

    def test_what_made_the_labels_leads_the_reasons(self, case):
        _, explained = case
        for lens in explained.lenses.values():
            leading = {reason.feature for reason in lens.reasons[:4]}
            assert leading == {"energy", "danceability", "instrumentalness", "loudness"}
            assert all(reason.contribution > 0 for reason in lens.reasons[:4])

    @pytest.mark.parametrize("name", list(LensName))
    def test_the_estimate_agrees_with_all_coalitions_within_its_stated_error(self, models, name):
        set_name, decade = SetName.RECORDING, "2010s" if name is LensName.CHARTING else None
        verdict = judge(FEATURES, models, set_name=set_name)
        found = explain(FEATURES, verdict, models, set_name=set_name).lenses[name]
        truth = all_coalitions(
            lambda columns: models.answers(name, columns, set_name=set_name, decade=decade).shown,
            models.background(set_name),
        )
        assert 0 < found.explained.error < 0.05
        for reason in found.reasons:
            assert abs(reason.contribution - truth[reason.feature]) <= 2 * found.explained.error

    def test_the_decade_is_a_condition_not_a_reason(self, models):
        older = judge(FEATURES, models, set_name=SetName.RECORDING, decade="1960s")
        explained = explain(FEATURES, older, models, set_name=SetName.RECORDING).lenses[LensName.CHARTING]
        assert explained.explained.value == pytest.approx(older.lenses[LensName.CHARTING].likeness, abs=1e-6)
        assert "decade" not in {reason.feature for reason in explained.reasons}


def total(parts):
    return parts.baseline + sum(parts.parts.values())


class TestMembers:
    """Hypothesis draws tracks from all that the feature table allows, not from what training saw."""

    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(track=TRACKS, set_name=st.sampled_from(SetName))
    def test_the_parts_of_every_answer_add_up(self, models, track, set_name):
        features = {key: Measured(value=value, low=None, high=None) for key, value in track.items()}
        verdict = judge(features, models, set_name=set_name)
        for name, lens in explain(features, verdict, models, set_name=set_name).lenses.items():
            said = verdict.lenses[name]
            for member, parts in lens.member_parts.items():
                assert parts.value == pytest.approx(said.members[member].probability, abs=1e-6)
                assert total(parts) == pytest.approx(parts.value, abs=1e-6)
            five = [vote.probability for vote in said.members.values()]
            assert lens.vote_parts.value == pytest.approx(np.mean(five), abs=1e-6)
            assert total(lens.vote_parts) == pytest.approx(lens.vote_parts.value, abs=1e-6)
            shown = lens.explained.baseline + sum(reason.contribution for reason in lens.reasons)
            assert shown == pytest.approx(said.probability or said.likeness, abs=1e-6)

    def test_the_vote_is_the_mean_of_its_members_feature_by_feature(self, case):
        _, explained = case
        for lens in explained.lenses.values():
            assert list(lens.member_parts) == list(MemberName)
            for key, part in lens.vote_parts.parts.items():
                each = [parts.parts[key] for parts in lens.member_parts.values()]
                assert part == pytest.approx(np.mean(each), abs=1e-9)

    def test_where_nothing_calibrates_the_vote_is_what_is_shown(self, case):
        _, explained = case
        charting = explained.lenses[LensName.CHARTING]
        for reason in charting.reasons:
            assert reason.contribution == pytest.approx(charting.vote_parts.parts[reason.feature], abs=1e-9)

    def test_one_evaluation_of_the_five_serves_all_answers(self, models, case, monkeypatch):
        verdict, _ = case
        asked = []

        def counted(lens, columns, **rest):
            asked.append(lens)
            return type(models).answers(models, lens, columns, **rest)

        monkeypatch.setattr(models, "answers", counted)
        explain(FEATURES, verdict, models, set_name=SetName.RECORDING)
        assert asked == list(verdict.lenses)


class TestPopularity:
    def test_exact_parts_add_up_to_the_prediction(self, case):
        verdict, explained = case
        answer = explained.popularity
        total = answer.explained.baseline + sum(reason.contribution for reason in answer.reasons)
        assert total == pytest.approx(verdict.popularity.value, abs=1e-3)
        assert (answer.explained.error, answer.explained.value) == (0.0, pytest.approx(total))


def test_the_same_track_gets_the_same_reasons(models, case):
    verdict, explained = case
    chosen = next(s for s in SetName if judge(FEATURES, models, set_name=s) == verdict)
    assert explain(FEATURES, verdict, models, set_name=chosen) == explained


class TestStated:
    @pytest.mark.parametrize("set_name", list(SetName))
    def test_what_was_stated_is_a_condition_of_every_answer_that_used_it(self, models, set_name):
        stated = Stated(genre="techno", explicit=True)
        verdict = judge(FEATURES, models, set_name=set_name, stated=stated)
        explained = explain(FEATURES, verdict, models, set_name=set_name, stated=stated)
        emerging, charting = (explained.lenses[name] for name in (LensName.EMERGING, LensName.CHARTING))
        assert emerging.explained.value == pytest.approx(verdict.lenses[LensName.EMERGING].probability, abs=1e-6)
        assert explained.popularity.explained.value == pytest.approx(verdict.popularity.value, abs=1e-3)
        for answer in (emerging, explained.popularity):
            assert answer.explained.method.endswith(", all for tracks stated as techno, explicit")
            assert sorted(reason.feature for reason in answer.reasons) == sorted(MODEL_KEYS)
            parts = sum(reason.contribution for reason in answer.reasons)
            assert answer.explained.baseline + parts == pytest.approx(answer.explained.value, abs=1e-6)
        assert "stated" not in charting.explained.method

    def test_the_baseline_of_a_loved_genre_lies_higher(self, models):
        baselines = []
        for genre in ("techno", "new-age"):
            stated = Stated(genre=genre)
            verdict = judge(FEATURES, models, set_name=SetName.RECORDING, stated=stated)
            found = explain(FEATURES, verdict, models, set_name=SetName.RECORDING, stated=stated)
            baselines.append((found.lenses[LensName.EMERGING].explained.baseline, found.popularity.explained.baseline))
        assert baselines[0] > baselines[1]
        assert baselines[0][1] > baselines[1][1]
