"""Nearest points against an independent, exact search."""

import numpy as np
import pytest
from scipy.spatial import cKDTree

from spectral_dna.inference.nearest import Nearest


def cloud(n, d, seed, spread=1.0):
    return (np.random.default_rng(seed).normal(0, spread, (n, d))).astype(np.float32)


class TestNearest:
    @pytest.mark.parametrize(
        ("points", "axes", "k"), [(1, 2, 1), (5, 3, 5), (40, 2, 7), (2000, 12, 20), (3001, 10, 40)]
    )
    @pytest.mark.parametrize("rows", [1, 3, 200])
    def test_it_finds_what_a_tree_finds(self, points, axes, k, rows):
        known, asked = cloud(points, axes, 1), cloud(rows, axes, 2)
        distances, places = Nearest(known, k).query(asked)
        expected, _ = cKDTree(known).query(asked, k=range(1, k + 1))
        assert distances == pytest.approx(expected, abs=1e-9)
        assert np.linalg.norm(asked[:, None] - known[places], axis=2) == pytest.approx(distances, abs=1e-4)

    def test_a_row_on_top_of_a_point_is_at_distance_zero(self):
        known = cloud(500, 6, 3, spread=30.0)
        distances, places = Nearest(known, 3).query(known[[17, 99]])
        assert distances[:, 0].tolist() == [0, 0]
        assert places[:, 0].tolist() == [17, 99]

    def test_points_far_from_the_origin_lose_no_neighbour(self):
        known = cloud(1000, 8, 4) + np.float32(100)
        distances, _ = Nearest(known, 10).query(known[:50])
        assert distances == pytest.approx(cKDTree(known).query(known[:50], k=10)[0], abs=1e-9)

    def test_equal_points_all_count(self):
        distances, places = Nearest(np.zeros((30, 4), dtype=np.float32), 5).query(cloud(2, 4, 5))
        assert np.ptp(distances, axis=1) == pytest.approx(0)
        assert len(set(places[0].tolist())) == 5

    def test_fewer_points_than_neighbours_all_answer(self):
        assert Nearest(cloud(4, 3, 6), 9).query(cloud(2, 3, 7))[1].shape == (2, 4)

    def test_no_rows_no_answers(self):
        assert Nearest(cloud(9, 3, 6), 2).query(cloud(0, 3, 7))[0].shape == (0, 2)

    def test_one_row_gets_the_same_answer_alone_and_among_others(self):
        nearest, asked = Nearest(cloud(4000, 12, 8), 20), cloud(300, 12, 9)
        assert np.array_equal(nearest.query(asked)[1][123], nearest.query(asked[123:124])[1][0])
