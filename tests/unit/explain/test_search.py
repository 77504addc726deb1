"""The search for moves, against answers whose smallest moves are known."""

import numpy as np
import pytest

from spectral_dna.explain.axes import Axis
from spectral_dna.explain.search import diverse, search
from spectral_dna.schema.protocols import Range

TENTHS = Range(low=0.05, high=0.95, spread=0.1)
KEYS = ("danceability", "energy", "valence", "liveness")
HERE = np.array([0.5, 0.5, 0.5, 0.5])
AXES = [Axis(key, place, 0.5, TENTHS) for place, key in enumerate(KEYS)]


def anything(rows):
    return np.ones(len(rows), dtype=bool)


def moved(row):
    return {KEYS[place]: round(float(row[place]), 2) for place in np.flatnonzero(row != HERE)}


class TestSearch:
    def test_the_smallest_step_over_an_edge_is_found_to_the_last_decimal_shown(self):
        found, nearest = search(HERE, AXES, lambda rows: 0.713 - rows[:, 1], anything, 1)
        assert moved(found[0]) == {"energy": 0.72}
        assert nearest is None

    def test_what_needs_two_at_once_is_found_with_two_and_not_with_one(self):
        def gap(rows):
            return 1.2 - np.minimum(rows[:, 0], 0.65) - np.minimum(rows[:, 1], 0.65)

        alone, nearest = search(HERE, AXES, gap, anything, 1)
        assert len(alone) == 0
        assert moved(nearest)
        both, _ = search(HERE, AXES, gap, anything, 2)
        (changes,) = [moved(row) for row in both]
        assert set(changes) == {"danceability", "energy"}
        assert sum(changes.values()) == pytest.approx(1.2, abs=0.021)

    def test_what_needs_three_is_found_with_three(self):
        def gap(rows):
            return 1.8 - np.minimum(rows[:, :3], 0.61).sum(axis=1)

        assert len(search(HERE, AXES, gap, anything, 2)[0]) == 0
        found, _ = search(HERE, AXES, gap, anything, 3)
        assert set(moved(found[0])) == {"danceability", "energy", "valence"}

    def test_a_feature_that_does_nothing_is_left_alone(self):
        found, _ = search(HERE, AXES, lambda rows: 0.7 - rows[:, 1] - 0.001 * rows[:, 3], anything, 3)
        assert moved(found[0]).keys() == {"energy"}
        assert all("liveness" not in moved(row) for row in found)

    def test_what_is_unlikely_is_never_told(self):
        def likely(rows):
            return rows[:, 1] - rows[:, 0] < 0.12

        found, nearest = search(HERE, AXES, lambda rows: 0.8 - rows[:, 1], likely, 2)
        assert len(found)
        assert likely(found).all()
        assert all(set(moved(row)) >= {"danceability", "energy"} for row in found)
        assert nearest is None

    def test_nothing_within_the_range_gives_the_nearest_miss(self):
        found, nearest = search(HERE, AXES, lambda rows: 2.0 - rows[:, 2], anything, 3)
        assert len(found) == 0
        assert moved(nearest) == {"valence": 0.95}

    def test_where_nothing_helps_there_is_no_nearest(self):
        found, nearest = search(HERE, AXES, lambda rows: np.ones(len(rows)), anything, 2)
        assert (len(found), nearest) == (0, None)

    def test_answers_move_different_features_smallest_first(self):
        def gap(rows):
            return 0.2 - np.max(np.abs(rows - 0.5) * [1.0, 0.8, 0.6, 0.5], axis=1)

        found, _ = search(HERE, AXES, gap, anything, 3)
        assert [set(moved(row)) for row in found] == [{key} for key in KEYS]
        sizes = np.abs(found - HERE).sum(axis=1)
        assert (np.diff(sizes) > 0).all()

    def test_no_single_move_is_smaller_than_the_first_answer(self):
        rng = np.random.default_rng(3)
        cuts = rng.random((40, 4))

        def gap(rows):
            return 21.5 - (rows[:, None, :] > cuts).all(axis=2).sum(axis=1) - 8 * (rows[:, 1] > 0.63)

        found, _ = search(HERE, AXES, gap, anything, 1)
        for place, row in enumerate(found):
            axis = int(np.flatnonzero(row != HERE)[0])
            grid = np.round(np.arange(0.05, 0.96, 0.01), 2)
            every = np.tile(HERE, (len(grid), 1))
            every[:, axis] = grid
            best = np.abs(grid - 0.5)[gap(every) <= 0].min()
            assert abs(row[axis] - 0.5) <= best * 1.2 + 0.011, place

    def test_it_is_the_same_every_time(self):
        one, other = (search(HERE, AXES, lambda rows: 1.3 - rows[:, :2].sum(axis=1), anything, 3)[0] for _ in range(2))
        assert (one == other).all()


class TestDiverse:
    def test_a_set_that_holds_a_smaller_one_is_left_out(self):
        rows = np.array([[0.6, 0.5, 0.5, 0.5], [0.6, 0.6, 0.5, 0.5], [0.5, 0.6, 0.6, 0.5]])
        assert [set(moved(row)) for row in diverse(rows, HERE, 5)] == [{"danceability"}, {"energy", "valence"}]

    def test_no_more_than_asked(self):
        rows = np.array([[0.6, 0.5, 0.5, 0.5], [0.5, 0.6, 0.5, 0.5]])
        assert len(diverse(rows, HERE, 1)) == 1


class TestAxis:
    def test_categories_are_whole_and_each_costs_the_same(self):
        axis = Axis("key", 0, 5.0, Range(low=0, high=11, spread=4.0))
        steps = axis.steps((1.0,))
        assert steps.tolist() == [0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11]
        assert set(axis.size(steps).tolist()) == {1.0}
        assert axis.between(np.array([5.0]), np.array([7.0]), np.array([0.0, 0.4])).tolist() == [[5.0, 7.0]]

    def test_what_would_be_shown_as_the_present_value_is_no_step(self):
        axis = Axis("danceability", 0, 0.5537, TENTHS)
        assert 0.55 not in axis.steps((0.01, 1.0))
        between = axis.between(np.array([0.5537]), np.array([0.6]), np.array([0.0, 0.02]))
        assert between.tolist() == [[0.5537, 0.5537]]

    def test_values_stay_within_the_range_after_rounding(self):
        axis = Axis("tempo", 0, 120.0, Range(low=71.23, high=180.08, spread=25.0))
        steps = axis.steps((1.0, 9.0))
        assert (steps.min(), steps.max()) == (71.3, 180.0)

    def test_lengths_are_whole_seconds_on_a_logarithmic_scale(self):
        axis = Axis("duration", 0, 200.0, Range(low=60.0, high=600.0, spread=np.log(2)))
        assert {100.0, 400.0} <= set(axis.steps((1.0,)).tolist())
        assert axis.size(np.array([100.0, 400.0])) == pytest.approx([1.0, 1.0])
