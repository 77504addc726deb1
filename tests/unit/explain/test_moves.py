"""Moves of real (tiny) published models: what is promised must be what judging gives."""

import numpy as np
import pytest

import tiny_models
from spectral_dna.explain.moves import moves as search_moves
from spectral_dna.inference.case import Case, open_case
from spectral_dna.inference.judge import judge
from spectral_dna.inference.store import load
from spectral_dna.jobs.moves import moves
from spectral_dna.schema.feature_table import BY_KEY, MODEL_KEYS, Scale
from spectral_dna.schema.heard import Measured
from spectral_dna.schema.moves import CounterfactualRequest, Goal, Movable
from spectral_dna.schema.stated import NOTHING, Stated
from spectral_dna.schema.verdict import LensName, SetName

SOFT = tiny_models.one_track(energy=0.3, danceability=0.4, instrumentalness=0.6, loudness=-13.0)
LOUD = tiny_models.one_track(energy=0.8, danceability=0.8, instrumentalness=0.1, loudness=-6.0)


@pytest.fixture(scope="module")
def models(tiny_artifacts):
    return load(tiny_artifacts)


def asked(track, lens=LensName.EMERGING, **rest):
    whole = {key: int(value) if BY_KEY[key].scale is Scale.CATEGORY else value for key, value in track.items()}
    return CounterfactualRequest.model_validate({"features": whole, "lens": lens, **rest})


def judged(models, track, move, set_name=SetName.RECORDING, decade=None):
    there = {**track, **{change.feature: change.after for change in move.changes}}
    features = {key: Measured(value=value, low=None, high=None) for key, value in there.items()}
    return judge(features, models, set_name=set_name, stated=Stated(decade=decade))


class TestFlip:
    @pytest.mark.parametrize("track", [SOFT, LOUD], ids=["up", "down"])
    @pytest.mark.parametrize("lens", list(LensName))
    @pytest.mark.parametrize("set_name", list(SetName))
    def test_every_move_turns_the_majority_as_judging_gives_it(self, models, track, lens, set_name):
        found = moves(asked(track, lens, set=set_name), models)
        assert found.outcome == "found"
        assert found.before.hit is (track is LOUD)
        for move in found.moves:
            verdict = judged(models, track, move, set_name)
            after = verdict.lenses[lens]
            assert after.hit is move.after.hit is not found.before.hit
            assert (after.votes, after.probability, after.likeness) == (
                move.after.votes, pytest.approx(move.after.probability), pytest.approx(move.after.likeness),
            )  # fmt: skip
            assert move.after.popularity == pytest.approx(verdict.popularity.value)
            assert move.stability == pytest.approx(after.stability)

    def test_moves_are_few_small_and_within_the_range(self, models):
        found = moves(asked(SOFT, at_most=2), models)
        reference = models.manifest.sets[SetName.RECORDING].reference
        for move in found.moves:
            assert 1 <= len(move.changes) <= 2
            assert move.size == pytest.approx(sum(change.size for change in move.changes))
            for change in move.changes:
                assert change.before == SOFT[change.feature] != change.after
                assert reference[change.feature].low <= change.after <= reference[change.feature].high

    def test_only_chosen_features_move(self, models):
        found = moves(asked(SOFT, features_to_move=["loudness", "energy"]), models)
        assert {change.feature for move in found.moves for change in move.changes} <= {"loudness", "energy"}

    def test_what_cannot_turn_it_gives_the_nearest_miss_and_says_so(self, models):
        found = moves(asked(SOFT, features_to_move=["liveness"]), models)
        assert (found.outcome, found.moves) == ("none", [])
        assert "would not turn this majority" in found.sentence
        if found.nearest is not None:
            assert found.nearest.after.hit is found.before.hit
            assert found.nearest.sentence.startswith("Closest comes liveness from")

    def test_the_decade_is_a_condition(self, models):
        found = moves(asked(SOFT, LensName.CHARTING, decade="1960s"), models)
        assert found.decade == "1960s"
        for move in found.moves:
            verdict = judged(models, SOFT, move, decade="1960s")
            assert verdict.lenses[LensName.CHARTING].votes == move.after.votes

    def test_the_same_request_gives_the_same_moves(self, models):
        assert moves(asked(LOUD), models) == moves(asked(LOUD), models)

    def test_it_is_told_as_what_the_models_would_say(self, models):
        found = moves(asked(SOFT, at_most=1), models)
        assert "no advice" in found.note
        first = found.moves[0]
        label = BY_KEY[first.changes[0].feature].label
        assert first.sentence.startswith(f"{label} from ")
        assert f" alone would bring {first.after.votes} of 5 votes." in first.sentence


class TestTargets:
    def test_a_popularity_is_reached(self, models):
        before = moves(asked(SOFT), models).before
        found = moves(asked(SOFT, goal=Goal.POPULARITY, target=before.popularity + 4), models)
        assert found.outcome == "found"
        assert all(move.after.popularity >= before.popularity + 4 for move in found.moves)

    def test_a_hit_score_is_reached(self, models):
        before = moves(asked(SOFT), models).before
        found = moves(asked(SOFT, goal=Goal.HIT_SCORE, target=before.hit_score + 15), models)
        assert all(move.after.hit_score >= before.hit_score + 15 for move in found.moves)
        assert "Hit Score of" in found.moves[0].sentence

    def test_what_is_reached_already_needs_no_move(self, models):
        found = moves(asked(LOUD, goal=Goal.POPULARITY, target=1), models)
        assert (found.outcome, found.moves, found.nearest) == ("already", [], None)
        assert "already" in found.sentence

    def test_what_no_track_reaches_is_said(self, models):
        found = moves(asked(LOUD, goal=Goal.POPULARITY, target=100), models)
        assert found.outcome == "none"
        assert "would not reach an expected popularity of 100" in found.sentence


class TestLikely:
    def test_no_move_is_stranger_than_the_threshold_or_than_the_track(self, models):
        case = open_case(models, LensName.EMERGING, set_name=SetName.RECORDING, stated=NOTHING)

        class Narrow(Case):
            """Knows only tracks whose loudness goes with their energy."""

            def strangeness(self, columns):
                usual = -20 + 17 * np.asarray(columns["energy"])
                return np.abs(np.asarray(columns["loudness"]) - usual) / 2.0

        narrow = Narrow(case.manifest, case.set_name, case.lens, case.regressor, case.decade)
        track = {**SOFT, "loudness": -20 + 17 * SOFT["energy"]}
        found = search_moves(asked(track), narrow, decade=None, version="tiny")
        for move in found.moves:
            there = {**track, **{change.feature: change.after for change in move.changes}}
            assert narrow.strangeness({key: np.array([there[key]]) for key in MODEL_KEYS})[0] <= 1.0


def test_all_that_a_person_may_change_may_move():
    assert {one.value for one in Movable} == {key for key in MODEL_KEYS if BY_KEY[key].adjustable}
