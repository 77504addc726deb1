"""The nearest tracks against every track measured and sorted."""

from itertools import islice

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from material.similar_rows import collected, random_values, track
from spectral_dna.catalogue.similar import index as index_module
from spectral_dna.catalogue.similar.index import Index, Rows
from spectral_dna.catalogue.similar.space import distances

EVEN = np.ones(9)


def index_of(values):
    found = collected([track(number, row) for number, row in enumerate(values, start=1)])
    return Index(found.rows, found.space)


def by_hand(index, here, weights, among=None):
    """Distances of all rows by number, by the plain formula."""
    points = np.asarray(index.rows.points)
    away = np.sqrt(((points - here) ** 2 * weights).sum(axis=1))
    numbers = index.rows.numbers.tolist()
    return {number: away[place] for place, number in enumerate(numbers) if among is None or among[place]}


def are_the_nearest(index, near, here, weights, among=None):
    """Whether these are the first, in order, of all that measuring every row finds."""
    away = by_hand(index, here, weights, among)
    told = [(one.distance, int(index.rows.numbers[one.place])) for one in near]
    assert len({number for _, number in told}) == len(told)
    assert told == sorted(told)
    assert [distance for distance, _ in told] == pytest.approx([away[number] for _, number in told], abs=1e-12)
    assert [distance for distance, _ in told] == pytest.approx(sorted(away.values())[: len(told)], abs=1e-12)
    return len(told)


class TestNearest:
    @given(
        count=st.integers(1, 700), steps=st.sampled_from([None, 1, 2, 5]), seed=st.integers(0, 10_000),
        weights=st.one_of(
            st.just([1.0] * 9), st.lists(st.sampled_from([0.0, 0.3, 1.0, 5.0]), min_size=9, max_size=9).filter(any)
        ),
    )  # fmt: skip
    def test_are_those_that_measuring_every_track_finds_in_the_same_order(self, count, steps, seed, weights):
        index = index_of(random_values(count, seed, steps=steps))
        here, weighed = index.space.inside(random_values(1, seed + 1, steps=steps))[0], np.array(weights)
        assert are_the_nearest(index, index.nearest(here, weighed), here, weighed) == count

    def test_of_many_come_one_ring_of_the_tree_after_the_other(self):
        index = index_of(random_values(9000))
        here = np.full(9, 0.4)
        assert are_the_nearest(index, islice(index.nearest(here, EVEN), 5000), here, EVEN) == 5000

    def test_as_far_as_one_another_come_by_their_numbers_however_many(self):
        index = index_of(np.repeat(random_values(1), 6000, axis=0))
        near = [int(index.rows.numbers[one.place]) for one in index.nearest(np.full(9, 0.2), EVEN)]
        assert near == list(range(1, 6001))

    def test_weighed_evenly_are_the_same_further_away(self):
        index, here = index_of(random_values(3000)), np.full(9, 0.6)
        plain, doubled = (list(islice(index.nearest(here, EVEN * weight), 50)) for weight in (1, 4))
        assert [one.place for one in plain] == [one.place for one in doubled]
        assert [2 * one.distance for one in plain] == pytest.approx([one.distance for one in doubled])

    @pytest.mark.parametrize("few", [10, 100_000])
    def test_among_some_are_found_by_the_tree_and_one_by_one(self, few, monkeypatch):
        monkeypatch.setattr(index_module, "FEW", few)
        index, here = index_of(random_values(4000)), np.full(9, 0.5)
        among = np.asarray(index.rows.numbers) % 3 == 0
        assert are_the_nearest(index, index.nearest(here, EVEN, among), here, EVEN, among) == among.sum()

    def test_among_none_are_none(self):
        index = index_of(random_values(50))
        assert list(index.nearest(np.zeros(9), EVEN, np.zeros(50, dtype=bool))) == []

    @pytest.mark.parametrize("broken", [np.nan, np.inf])
    def test_to_no_number_are_refused(self, broken):
        index = index_of(random_values(5))
        with pytest.raises(ValueError, match="finite"):
            index.nearest(np.array([broken] * 9), EVEN)
        with pytest.raises(ValueError, match="finite"):
            index.nearest(np.zeros(9), np.array([broken] * 9))

    def test_with_a_weight_below_zero_are_refused(self):
        with pytest.raises(ValueError, match="at least 0"):
            index_of(random_values(5)).nearest(np.zeros(9), np.array([-1.0] * 9))


class TestIndex:
    def rows(self, points):
        count, none = len(points), np.zeros(0)
        whole = np.arange(count)
        return Rows(points, whole, whole, np.zeros(count), whole, whole, none, none)

    def test_of_no_number_is_refused(self):
        points = random_values(20)
        points[7, 3] = np.nan
        with pytest.raises(ValueError, match="finite points"):
            Index(self.rows(points), None)

    def test_of_nothing_is_refused(self):
        with pytest.raises(ValueError, match="at least one"):
            Index(self.rows(np.empty((0, 9))), None)


class TestDistances:
    @given(seed=st.integers(0, 10_000))
    def test_of_a_row_are_the_same_alone_and_among_others(self, seed):
        points, here = random_values(300, seed), random_values(1, seed + 1)[0]
        among = distances(points, here, EVEN)
        assert [distances(points[[place]], here, EVEN)[0] for place in range(0, 300, 37)] == among[::37].tolist()
