"""Moves in plain words."""

import pytest

from spectral_dna.explain.moves_wording import NOTE, missed_sentence, move_sentence
from spectral_dna.schema.moves import Change, Goal, Standing

HIT = Standing(hit=True, votes=3, probability=0.8, likeness=None, popularity=45.2, hit_score=70.4)
MISS = HIT.model_copy(update={"hit": False, "votes": 2})
TEMPO = Change(feature="tempo", before=92.03, after=104.0, size=0.4)
KEY = Change(feature="key", before=0.0, after=7.0, size=1.0)
LENGTH = Change(feature="duration", before=224.0, after=190.0, size=0.5)
DANCE = Change(feature="danceability", before=0.5537, after=0.61, size=0.4)


class TestMoves:
    def test_one_change_alone(self):
        told = move_sentence([TEMPO], HIT, Goal.FLIP, 0.9)
        assert told == "Tempo from 92.0 to 104.0 BPM alone would bring 3 of 5 votes."

    def test_units_stand_once_and_categories_by_name(self):
        told = move_sentence([LENGTH, KEY, DANCE], MISS, Goal.FLIP, 0.9)
        assert told == (
            "Duration from 3:44 to 3:10 min, key from C to G and danceability from 0.55 to 0.61 together "
            "would leave 2 of 5 votes."
        )

    def test_what_hardly_holds_is_said_to(self):
        told = move_sentence([TEMPO], HIT, Goal.FLIP, 0.31)
        assert told.endswith(" Within measuring error that holds in 31% of draws.")

    @pytest.mark.parametrize(
        ("goal", "end"),
        [
            (Goal.POPULARITY, "would bring an expected popularity of 45 of 100."),
            (Goal.HIT_SCORE, "would bring a Hit Score of 70 of 100."),
        ],
    )
    def test_targets_in_their_own_unit(self, goal, end):
        assert move_sentence([TEMPO], HIT, goal, 1.0).endswith(end)

    def test_the_nearest_miss_is_called_so(self):
        told = missed_sentence([TEMPO], MISS, Goal.FLIP)
        assert told == "Closest comes tempo from 92.0 to 104.0 BPM: that would leave 2 of 5 votes."

    def test_the_note_claims_neither_advice_nor_cause(self):
        assert "no advice" in NOTE
        assert "no claim that changing the music" in NOTE
