"""How far a window of values has moved from its reference."""

import numpy as np
import pytest

from spectral_dna.inference.drift import Histogram, jensen_shannon, shares, shift, stability_index

NUMBER = Histogram(edges=[1.0, 2.0], values=[], shares=[0.25, 0.5, 0.25], n=100)
CATEGORY = Histogram(edges=[], values=[3.0, 4.0], shares=[0.5, 0.5, 0.0], n=100)


class TestShares:
    def test_a_bin_holds_its_upper_bound_and_the_ends_are_open(self):
        assert shares(NUMBER, [-9, 1, 1.5, 2, 2.1, 99]).tolist() == pytest.approx([2 / 6, 2 / 6, 2 / 6])

    def test_a_category_that_training_never_held_counts_as_any_other(self):
        assert shares(CATEGORY, [3, 4, 4, 5]).tolist() == [0.25, 0.5, 0.25]

    @pytest.mark.parametrize("values", [[], [float("nan")], [1.0, float("inf")]])
    def test_no_values_or_unusable_ones_are_refused(self, values):
        with pytest.raises(ValueError, match="finite values"):
            shares(NUMBER, values)


class TestIndex:
    def test_known_answer(self):
        # (.9 - .5) ln(.9 / .5) + (.1 - .5) ln(.1 / .5)
        assert stability_index([0.5, 0.5], [0.9, 0.1]) == pytest.approx(0.878890, abs=1e-6)

    def test_the_same_is_zero_and_the_order_does_not_matter(self):
        assert stability_index([0.2, 0.8], [0.2, 0.8]) == 0
        assert stability_index([0.2, 0.8], [0.6, 0.4]) == stability_index([0.6, 0.4], [0.2, 0.8])

    def test_an_empty_bin_is_much_but_not_infinite(self):
        assert 1 < stability_index([0.5, 0.5], [1.0, 0.0]) < 10

    def test_a_window_without_drift_is_about_its_own_noise(self):
        rng = np.random.default_rng(0)
        windows = rng.multinomial(500, np.full(20, 0.05), size=200) / 500
        found = np.mean([stability_index(np.full(20, 0.05), window) for window in windows])
        assert found == pytest.approx(19 / 500, rel=0.15)


class TestDivergence:
    def test_alike_is_zero_and_apart_is_one_bit(self):
        assert jensen_shannon([0.3, 0.7], [0.3, 0.7]) == 0
        assert jensen_shannon([1, 0], [0, 1]) == pytest.approx(1)

    def test_known_answer(self):
        # the middle of (1, 0) and (.5, .5) is (.75, .25)
        expected = (np.log2(1 / 0.75) + 0.5 * np.log2(0.5 / 0.75) + 0.5 * np.log2(0.5 / 0.25)) / 2
        assert jensen_shannon([1, 0], [0.5, 0.5]) == pytest.approx(expected)


def test_a_shift_says_both_and_how_many_values_it_rests_on():
    found = shift(CATEGORY, [3, 3, 3, 4])
    assert found.n == 4
    assert found.psi == pytest.approx(stability_index([0.5, 0.5, 0], [0.75, 0.25, 0]))
    assert found.jensen_shannon == pytest.approx(jensen_shannon([0.5, 0.5, 0], [0.75, 0.25, 0]))
