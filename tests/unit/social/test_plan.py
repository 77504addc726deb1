"""What three scores come to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from spectral_dna.schema.basis import Basis, BasisKind
from spectral_dna.schema.plans import Combined, PartName, PlanRequest, Weights
from spectral_dna.social.plan import Part, balance, combine, shares_of

MODEL = Basis(kind=BasisKind.MODEL, source="a model", metric="auc", value=0.8)
LEARNED = Basis(kind=BasisKind.LEARNED, source="posts", low=0.1, high=0.2, n=40)
THUMB = Basis(kind=BasisKind.RULE_OF_THUMB, source="a guide")
USUAL = Weights()


def parts(track: float | None, picture: float | None, caption: float | None, *, bases=(MODEL, LEARNED, THUMB)):
    scores = dict(zip(PartName, (track, picture, caption), strict=True))
    return [
        Part(key, None, "missing", missing="not_given") if score is None else Part(key, score, "given", basis)
        for (key, score), basis in zip(scores.items(), bases, strict=True)
    ]


def combined(track: float | None, picture: float | None, caption: float | None, weights: Weights = USUAL) -> Combined:
    return combine(parts(track, picture, caption), shares_of(weights))


class TestScore:
    def test_weighs_four_three_three_unless_told_otherwise(self):
        assert combined(50, 60, 70).score == pytest.approx(0.4 * 50 + 0.3 * 60 + 0.3 * 70)
        assert combined(50, 60, 70, Weights(track=1, picture=0, caption=0)).score == 50

    # the same cases are those of the dashboard, which reckons before anything is kept
    @pytest.mark.parametrize(
        ("scores", "score", "band"),
        [((33.7, 63.4, 75.5), 55.2, "fair"), ((36.7, 69.1, 81.8), 60.0, "good"), ((0.0, 0.1, 0.4), 0.2, "weak")],
    )
    def test_goes_up_from_a_half(self, scores: tuple[float, float, float], score: float, band: str):
        found = combined(*scores)
        assert (found.score, found.band) == (score, band)

    def test_sums_of_weights_are_made_one(self):
        assert combined(50, 60, 70, Weights(track=8, picture=6, caption=6)).score == combined(50, 60, 70).score

    def test_without_a_part_weighs_the_others_and_says_so(self):
        found = combined(50, None, 80)
        assert found.score == pytest.approx((0.4 * 50 + 0.3 * 80) / 0.7, abs=0.05)
        assert [(notice.code, notice.about) for notice in found.notices] == [("weights_renormalised", ["picture"])]
        assert [part.share for part in found.parts] == pytest.approx([4 / 7, 0, 3 / 7])

    def test_is_the_sum_of_what_the_parts_add(self):
        found = combined(50, 60, 70)
        assert sum(part.points for part in found.parts) == pytest.approx(found.score or 0, abs=0.2)

    def test_of_parts_without_a_weight_there_is_none(self):
        found = combined(None, 60, 70, Weights(track=1, picture=0, caption=0))
        assert (found.score, found.band, found.weakest, found.basis) == (None, None, None, None)
        assert [notice.code for notice in found.notices] == ["no_weight"]

    @pytest.mark.parametrize(
        ("score", "band"), [(100, "strong"), (80, "strong"), (79.9, "good"), (60, "good"), (40, "fair"), (39, "weak")]
    )
    def test_has_a_band(self, score: float, band: str):
        assert combined(score, score, score).band == band


class TestBalance:
    @pytest.mark.parametrize(("scores", "expected"), [([70, 70, 70], 100), ([0, 100], 0), ([50, 60], 90), ([70], None)])
    def test_is_a_hundred_less_twice_the_standard_deviation(self, scores: list[float], expected: float | None):
        assert balance(scores) == expected

    def test_is_lost_beyond_thirty_points_and_not_at_them(self):
        assert combined(50, 80, 60).is_unbalanced is False
        found = combined(50, 80.1, 60)
        assert (found.is_unbalanced, found.spread) == (True, 30.1)
        assert "unbalanced" in [advice.key for advice in found.advice]

    def test_counts_nothing_that_has_no_weight(self):
        found = combined(50, 60, 0, Weights(track=1, picture=1, caption=0))
        assert (found.spread, found.weakest) == (10, PartName.TRACK)


class TestWeakest:
    def test_is_named_with_what_there_is_to_gain(self):
        found = combined(90, 85, 40)
        assert found.weakest is PartName.CAPTION
        advice = next(each for each in found.advice if each.key == "weakest")
        assert (advice.part, advice.numbers) == (PartName.CAPTION, [40.0, 3.0])

    def test_of_equals_is_what_counts_most(self):
        assert combined(50, 50, 50).weakest is PartName.TRACK

    def test_of_what_is_all_good_there_is_no_advice(self):
        assert combined(90, 85, 95).advice == []


class TestBasis:
    def test_is_the_weakest_of_the_parts_and_says_of_which(self):
        assert combined(50, 60, None).basis == LEARNED.model_copy(
            update={"source": "the weakest of its parts, the picture: posts"}
        )
        found = combined(50, 60, 70).basis
        assert found is not None
        assert found.kind is BasisKind.RULE_OF_THUMB


class TestRequest:
    @pytest.mark.parametrize(
        "body",
        [
            {}, {"track_score": 101}, {"track_score": -1}, {"track_score": float("nan")},
            {"analysis": "x", "track_score": 5}, {"picture": "x", "picture_score": 5}, {"caption": "x" * 4401},
            {"caption": ""},
            {"track_score": 5, "weights": {"track": 0, "picture": 0, "caption": 0}},
            {"track_score": 5, "weights": {"track": -1}}, {"track_score": 5, "weights": {"track": float("inf")}},
            {"track_score": 5, "weights": {"song": 1}}, {"track_score": 5, "name": ""},
        ],
    )  # fmt: skip
    def test_that_says_nothing_or_too_much_is_refused(self, body: dict):
        with pytest.raises(ValidationError):
            PlanRequest.model_validate({"name": "a plan", **body})


scores = st.none() | st.floats(0, 100)
weights = st.floats(0, 1000)


@given(scores, scores, scores, weights, weights, weights)
def test_whatever_is_combined_stays_within_its_bounds(track, picture, caption, first, second, third):
    if first + second + third <= 0:
        return
    found = combined(track, picture, caption, Weights(track=first, picture=second, caption=third))
    assert found.score is None or 0 <= found.score <= 100
    assert found.balance is None or 0 <= found.balance <= 100
    known = [each for each, part in zip((track, picture, caption), found.parts, strict=True) if part.share > 0]
    if found.score is not None:
        assert min(known) - 0.06 <= found.score <= max(known) + 0.06
