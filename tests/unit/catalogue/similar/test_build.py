"""An index of few tracks, and of tracks that lack something."""

import numpy as np
import pytest

from material.similar_rows import collected, random_values, track
from spectral_dna.catalogue.similar.index import Index
from spectral_dna.catalogue.similar.space import SPECS


class TestLeftOut:
    @pytest.mark.parametrize("value", [None, float("nan"), float("inf")])
    def test_is_what_lacks_a_feature_and_it_is_counted(self, value):
        whole, cut = random_values(2).tolist()
        cut[8] = value
        found = collected([track(1, cut), track(2, whole)])
        assert found.rows.numbers.tolist() == [2]
        assert found.left_out == 1

    def test_of_a_genre_too(self):
        whole, cut = random_values(2).tolist()
        cut[0] = None
        found = collected([track(5, cut), track(6, whole)], {"rock": [5, 6, 7]})
        assert found.rows.numbers[found.rows.genre_places].tolist() == [6]


class TestRange:
    def test_is_the_catalogues_own(self):
        rows = random_values(100)
        points = collected([track(number, row) for number, row in enumerate(rows)]).rows.points
        assert points.min(axis=0).tolist() == [0] * 9
        assert points.max(axis=0).tolist() == [1] * 9

    def test_of_one_track_is_the_feature_tables(self):
        found = collected([track(1, random_values(1)[0])])
        assert found.space.width.tolist() == [spec.high - spec.low for spec in SPECS]
        assert found.rows.points.tolist() == [[0.0] * 9]


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_tracks_are_all_found(count):
    found = collected([track(number, row) for number, row in enumerate(random_values(count))])
    assert len(found.rows.points) == count
    if count:
        near = list(Index(found.rows, found.space).nearest(np.full(9, 0.5), np.ones(9)))
        assert len(near) == count


def test_numbers_of_songs_keep_all_their_digits():
    found = collected([track(1, random_values(1)[0], song=2**62 + 1)])
    assert found.rows.songs.tolist() == [2**62 + 1]
