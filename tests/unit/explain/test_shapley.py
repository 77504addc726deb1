"""Shapley values against answers that are known, and against all coalitions."""

from itertools import combinations
from math import factorial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spectral_dna.explain import shapley

TRACK = {"a": 0.9, "b": 0.2, "c": 0.7, "d": 0.4}
BACKGROUND = {key: np.random.default_rng(place).random(8) for place, key in enumerate(TRACK)}


def estimate(answer, track, background):
    """The estimate of a single answer."""
    (found,) = shapley.estimate(lambda columns: answer(columns)[None], track, background)
    return found


def exact(answer, track, background):
    """Shapley's value by all coalitions, averaged over the background."""
    keys, n = list(track), len(next(iter(background.values())))

    def worth(coalition):
        return answer({k: np.full(n, track[k]) if k in coalition else background[k] for k in keys}).mean()

    parts = {}
    for key in keys:
        others = [other for other in keys if other != key]
        parts[key] = sum(
            factorial(size) * factorial(len(others) - size) / factorial(len(keys)) * (worth({*s, key}) - worth(set(s)))
            for size in range(len(keys))
            for s in combinations(others, size)
        )
    return parts


def bent(columns):
    return 1 / (1 + np.exp(-4 * columns["a"] * columns["b"] + columns["c"] ** 2 - (columns["d"] > columns["a"])))


class TestEstimate:
    def test_a_sum_is_split_exactly_and_without_error(self):
        found = estimate(lambda c: 2 * c["a"] - c["b"] + 0.5 * c["c"] + 0 * c["d"], TRACK, BACKGROUND)
        assert found.parts["a"] == pytest.approx(2 * (0.9 - BACKGROUND["a"].mean()))
        assert found.parts["b"] == pytest.approx(-(0.2 - BACKGROUND["b"].mean()))
        assert max(found.errors.values()) < 1e-12

    def test_a_feature_that_nothing_depends_on_gets_nothing(self):
        assert estimate(lambda c: c["a"] * c["b"], TRACK, BACKGROUND).parts["d"] == 0

    def test_a_product_of_two_is_halved_exactly(self):
        found = estimate(lambda c: c["a"] * c["b"], TRACK, BACKGROUND)
        for key, other in (("a", "b"), ("b", "a")):
            change = (TRACK[key] - BACKGROUND[key]) * (TRACK[other] + BACKGROUND[other]) / 2
            assert found.parts[key] == pytest.approx(change.mean())

    def test_a_bent_answer_agrees_with_all_coalitions_within_the_stated_error(self):
        found, truth = estimate(bent, TRACK, BACKGROUND), exact(bent, TRACK, BACKGROUND)
        for key, part in found.parts.items():
            assert abs(part - truth[key]) <= 2 * found.errors[key] + 1e-9

    def test_baseline_and_value_are_the_answers_themselves(self):
        found = estimate(bent, TRACK, BACKGROUND)
        assert found.value == bent({key: np.array([value]) for key, value in TRACK.items()})[0]
        assert found.baseline == pytest.approx(bent(BACKGROUND).mean())

    @given(st.lists(st.floats(0, 1), min_size=4, max_size=4))
    def test_the_parts_always_add_up(self, values):
        found = estimate(bent, dict(zip("abcd", values, strict=True)), BACKGROUND)
        assert found.baseline + sum(found.parts.values()) == pytest.approx(found.value, abs=1e-12)

    def test_it_is_the_same_every_time(self):
        assert estimate(bent, TRACK, BACKGROUND) == estimate(bent, TRACK, BACKGROUND)

    def test_all_rows_are_asked_at_once(self):
        calls = []

        def counted(columns):
            calls.append(len(columns["a"]))
            return bent(columns)

        estimate(counted, TRACK, BACKGROUND)
        assert calls == [1 + 8 + 2 * 8 * 3]
