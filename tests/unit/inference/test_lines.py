"""Monotone maps of the manifest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spectral_dna.inference.lines import at, is_monotone
from spectral_dna.inference.manifest import Line

HIT_SCORE = Line(x=[0, 10, 25, 50, 75, 90, 95, 99, 100], y=[0, 20, 35, 50, 65, 80, 90, 95, 100])


class TestAt:
    @pytest.mark.parametrize(("percentile", "score"), [(10, 20), (25, 35), (50, 50), (75, 65), (90, 80), (95, 90)])
    def test_anchors_of_the_hit_score_are_met(self, percentile, score):
        assert at(HIT_SCORE, percentile) == score

    def test_between_anchors_it_is_linear(self):
        assert at(HIT_SCORE, 17.5) == pytest.approx(27.5)

    def test_outside_it_is_constant(self):
        assert at(HIT_SCORE, [-5, 200]).tolist() == [0, 100]

    @given(st.floats(-10, 110), st.floats(-10, 110))
    def test_a_higher_percentile_never_scores_less(self, one, other):
        low, high = sorted((one, other))
        assert at(HIT_SCORE, low) <= at(HIT_SCORE, high)


class TestMonotone:
    def test_the_hit_score_is(self):
        assert is_monotone(HIT_SCORE)

    @pytest.mark.parametrize(
        ("x", "y"),
        [
            ([0, 1], [1, 0]),
            ([1, 0], [0, 1]),
            ([0, 1, 2], [0, 1]),
            ([0], [0]),
            ([0, float("nan")], [0, 1]),
            ([0, 1], [0, float("inf")]),
        ],
        ids=["falling", "backwards", "lengths differ", "one point", "not a number", "infinite"],
    )
    def test_it_refuses(self, x, y):
        assert not is_monotone(Line(x=x, y=y))
