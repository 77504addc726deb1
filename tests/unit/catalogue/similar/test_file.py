"""An index on the disk: the same when it is read, and refused when it is not what was written."""

import numpy as np
import pytest

from material.similar_rows import collected, flip, index_facts, random_values, track
from spectral_dna.catalogue.similar.file import read, write
from spectral_dna.errors import SimilarIndexDamaged

GENRES = {"rock": [1, 2, 5], "nothing": [], "techno": [3, 5, 40]}


@pytest.fixture
def found():
    values = random_values(40)
    return collected([track(number, row, year=1990 + number) for number, row in enumerate(values, start=1)], GENRES)


@pytest.fixture
def written(found, tmp_path):
    path = tmp_path / "similar.index"
    write(path, found.rows, found.space, index_facts(found))
    return path


class TestRead:
    def test_gives_what_was_written(self, found, written):
        rows, space, facts = read(written)
        for name, array in vars(found.rows).items():
            assert np.array_equal(getattr(rows, name), array), name
        assert np.array_equal(space.low, found.space.low)
        assert np.array_equal(space.width, found.space.width)
        assert facts == index_facts(found)

    def test_maps_its_arrays_so_that_processes_share_them(self, written):
        rows, _, _ = read(written)
        assert isinstance(rows.points.base, np.memmap)
        assert not rows.points.flags.writeable
        assert rows.points.flags.aligned
        assert rows.points.flags.c_contiguous

    def test_goes_on_with_the_old_one_when_another_takes_its_place(self, found, written):
        old, _, _ = read(written)
        other = collected([track(7, row) for row in random_values(3, seed=9)])
        write(written, other.rows, other.space, index_facts(other, "2"))
        assert np.array_equal(old.points, found.rows.points)
        assert read(written)[2].stamp == "2"

    def test_finds_the_tracks_of_a_genre(self, written):
        rows, _, facts = read(written)
        begin, end = rows.genre_starts[facts.genres.index("techno") :][:2]
        assert sorted(rows.numbers[rows.genre_places[begin:end]].tolist()) == [3, 5, 40]

    def test_of_what_is_not_there_says_so(self, tmp_path):
        with pytest.raises(FileNotFoundError):
            read(tmp_path / "none")


class TestDamaged:
    @pytest.mark.parametrize("place", [0, 30, 100, 700, 1500, -40, -1])
    def test_by_one_byte_is_refused(self, written, place):
        flip(written, place)
        with pytest.raises(SimilarIndexDamaged):
            read(written)

    @pytest.mark.parametrize("left", [0, 5, 23, 60, 500, 3000])
    def test_by_a_cut_is_refused(self, written, left):
        written.write_bytes(written.read_bytes()[:left])
        with pytest.raises(SimilarIndexDamaged):
            read(written)

    def test_whose_arrays_do_not_fit_one_another_is_refused_whatever_its_digest_says(self, found, written):
        write(written, found.rows, found.space, index_facts(found).model_copy(update={"rows": 41}))
        with pytest.raises(SimilarIndexDamaged):
            read(written)

    def test_whose_genres_lead_out_of_it_is_refused(self, found, written):
        found.rows.genre_places[0] = 4000
        write(written, found.rows, found.space, index_facts(found))
        with pytest.raises(SimilarIndexDamaged):
            read(written)


def test_a_write_that_fails_leaves_the_old_one_and_nothing_else(found, written):
    before = written.read_bytes()
    with pytest.raises(AttributeError):
        write(written, found.rows, found.space, None)
    assert written.read_bytes() == before
    assert [path.name for path in written.parent.iterdir()] == [written.name]
