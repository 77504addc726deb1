"""Which of the nearest are told: never the track itself, nor a recording twice."""

import numpy as np
import pytest

from material.similar_rows import LOW, WIDTH, collected, random_values, track
from spectral_dna.catalogue.similar.choose import Wanted, choose
from spectral_dna.catalogue.similar.index import Index

EVEN = np.ones(9)


def at(share):
    return LOW + share * WIDTH


def numbers(tracks, genres=None, **wanted):
    found = collected([*tracks, track(901, at(0.0)), track(902, at(1.0))], genres)
    index = Index(found.rows, found.space)
    place = wanted.pop("at", 0.5)
    asked = Wanted(here=np.full(9, place), weights=EVEN, **{"alike_is_same": True, **wanted})
    return [int(index.rows.numbers[near.place]) for near in choose(index, asked)][: len(tracks)]


class TestTheTrackItself:
    def test_is_not_told(self):
        tracks = [track(number, at(0.5 + number / 1000)) for number in (1, 2, 3)]
        assert numbers(tracks, track=1)[:2] == [2, 3]

    def test_is_not_told_under_another_number_either(self):
        tracks = [track(1, at(0.5), song=7, seconds=200), track(2, at(0.51), song=7, seconds=202), track(3, at(0.6))]
        assert numbers(tracks, track=1, songs=(7,), seconds=200.0)[0] == 3

    def test_is_another_where_it_lasts_longer(self):
        tracks = [track(1, at(0.5), song=7, seconds=200), track(2, at(0.51), song=7, seconds=203)]
        assert numbers(tracks, track=1, songs=(7,), seconds=200.0)[0] == 2

    def test_is_what_measures_exactly_alike_under_whatever_name(self):
        assert numbers([track(1, at(0.5)), track(2, at(0.6))])[0] == 2

    def test_is_nothing_for_a_setting(self):
        assert numbers([track(1, at(0.5)), track(2, at(0.6))], alike_is_same=False)[0] == 1


class TestCopies:
    def test_are_told_once_by_the_nearest(self):
        tracks = [track(number, at(0.5 + number / 100), song=7) for number in (3, 2, 1)]
        assert numbers([*tracks, track(4, at(0.9))])[:2] == [1, 4]

    def test_without_end_leave_room_for_others(self):
        tracks = [track(number, at(0.5 + number / 1e6), song=7) for number in range(1, 3000)]
        assert numbers([*tracks, track(5000, at(0.7))])[:2] == [1, 5000]


class TestFilters:
    TRACKS = (
        track(1, at(0.51), year=1980), track(2, at(0.52), year=1999), track(3, at(0.53), year=2005),
        track(4, at(0.54)),
    )  # fmt: skip

    @pytest.mark.parametrize(
        ("years", "expected"),
        [
            ((1990, None), [2, 3]),
            ((None, 1999), [1, 2]),
            ((1999, 1999), [2]),
            ((2006, None), []),
            ((0, 30000), [1, 2, 3]),
        ],
    )
    def test_by_year_leave_out_what_has_none(self, years, expected):
        assert numbers(self.TRACKS, years=years) == expected

    def test_by_genre(self):
        assert numbers(self.TRACKS, {"a": [1, 2], "b": [2, 4]}, genre=1) == [2, 4]

    def test_by_genre_and_year(self):
        assert numbers(self.TRACKS, {"a": [1, 2]}, genre=0, years=(1990, None)) == [2]

    def test_by_a_genre_that_nothing_has(self):
        assert numbers(self.TRACKS, {"a": [1]}, genre=-1) == []


def test_everything_is_told_where_nothing_is_like_another():
    tracks = [track(number, row) for number, row in enumerate(random_values(2000), start=1)]
    assert len(numbers(tracks)) == 2000
