"""The index of similar tracks as the service keeps it: built, followed, damaged, and with a builder that dies."""

import asyncio
import multiprocessing
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import URL, make_url

from material.similar_rows import flip, published, put, random_values
from spectral_dna.catalogue.similar.file import read
from spectral_dna.db.address import tables_at
from spectral_dna.db.catalogue import CatalogueRepository
from spectral_dna.db.catalogue_similar import SimilarRepository
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.session import Database
from spectral_dna.errors import CatalogueEmpty, SimilarIndexDamaged, SimilarNotReady
from spectral_dna.jobs.catalogue import similar_build, similar_index
from spectral_dna.jobs.catalogue.similar_build import build, place_of
from spectral_dna.jobs.catalogue.similar_index import SimilarIndex
from spectral_dna.settings import Settings


def tracks(count, *, begin=1, genres=("pop",)):
    values = enumerate(random_values(count, seed=begin), start=begin)
    return [published(number, row, year=1980, genres=genres) for number, row in values]


@pytest.fixture
async def filled(tmp_path: Path) -> AsyncIterator[Database]:
    upgrade(tables_at(Settings(data_dir=tmp_path)))
    database = Database(URL.create("sqlite", database=str(tmp_path / "analyses.sqlite")))
    await put(database, tracks(30))
    yield database
    await database.close()


@pytest.fixture
def kept(filled: Database, tmp_path: Path) -> SimilarIndex:
    return SimilarIndex(filled, Settings(data_dir=tmp_path))


async def cleared(database: Database) -> None:
    async with database.write() as session:
        await CatalogueRepository(session).clear()


async def until(is_so):
    for _ in range(600):
        if is_so():
            return
        await asyncio.sleep(0.05)
    raise AssertionError("it never came to that")


class TestBuild:
    async def test_takes_every_track_with_its_years_and_genres(self, filled: Database, tmp_path: Path):
        older = published(31, random_values(1, seed=9)[0], genres=("samba",))
        await put(filled, [older])
        facts = await build(filled, place_of(tmp_path))
        rows, _, read_facts = read(place_of(tmp_path))
        assert facts == read_facts
        assert sorted(rows.numbers.tolist()) == list(range(1, 32))
        assert facts.genres == ["pop", "samba"]
        assert rows.numbers[rows.genre_places[rows.genre_starts[1] :]].tolist() == [31]
        assert sorted(set(rows.first.tolist())) == [0, 1980]

    async def test_of_an_emptied_catalogue_leaves_none(self, filled: Database, tmp_path: Path):
        await build(filled, place_of(tmp_path))
        await cleared(filled)
        assert await build(filled, place_of(tmp_path)) is None
        assert not place_of(tmp_path).exists()

    async def test_of_tracks_that_all_lack_something_leaves_none(self, filled: Database, tmp_path: Path):
        await cleared(filled)
        await put(filled, [published(1, [*random_values(1)[0][:8], None])])
        assert await build(filled, place_of(tmp_path)) is None

    async def test_in_many_portions_is_the_same(self, filled: Database, tmp_path: Path, monkeypatch):
        await build(filled, place_of(tmp_path))
        whole = read(place_of(tmp_path))[0].points.tolist()
        monkeypatch.setattr(similar_build, "PORTION", 7)
        place_of(tmp_path).unlink()
        await build(filled, place_of(tmp_path))
        assert read(place_of(tmp_path))[0].points.tolist() == whole

    async def test_is_spared_where_another_process_has_built_the_same(self, filled: Database, tmp_path: Path):
        first = await build(filled, place_of(tmp_path))
        assert await build(filled, place_of(tmp_path)) == first
        await put(filled, tracks(1, begin=31))
        assert (await build(filled, place_of(tmp_path))).rows == 31

    async def test_is_not_spared_by_a_damaged_file(self, filled: Database, tmp_path: Path):
        await build(filled, place_of(tmp_path))
        flip(place_of(tmp_path), -1)
        assert (await build(filled, place_of(tmp_path))).rows == 30
        assert read(place_of(tmp_path))[2].rows == 30

    async def test_reads_postgresql_as_well(self, postgres, tmp_path: Path):
        address = make_url(postgres.database()).set(drivername="postgresql+psycopg")
        upgrade(address)
        database = Database(address)
        try:
            await put(database, tracks(30))
            facts = await build(database, place_of(tmp_path))
        finally:
            await database.close()
        assert facts is not None
        assert facts.rows == 30


class TestStamp:
    async def test_moves_with_every_change_and_ends_with_the_last_track(self, filled: Database):
        async def stamp():
            async with filled.read() as session:
                return await SimilarRepository(session).stamp()

        first = await stamp()
        assert first == await stamp()
        await put(filled, tracks(1, begin=31))
        assert await stamp() not in (first, None)
        await cleared(filled)
        assert await stamp() is None


class TestBuilding:
    async def test_follows_the_catalogue_beside_the_service(self, kept: SimilarIndex, filled: Database):
        with pytest.raises(SimilarNotReady):
            kept.opened()
        async with kept.kept():
            await until(lambda: kept._opened is not None)
            first = kept.opened()
            assert kept.state(first.facts).is_current
            await put(filled, tracks(5, begin=31))
            await until(lambda: kept.opened() is not first)
            assert kept.opened().facts.rows == 35
            assert first.facts.rows == 30

    async def test_of_an_empty_catalogue_is_not_done_and_said(self, kept: SimilarIndex, filled: Database):
        await cleared(filled)
        await kept.look()
        with pytest.raises(CatalogueEmpty):
            kept.opened()

    async def test_what_was_emptied_is_told_no_more(self, kept: SimilarIndex, filled: Database, tmp_path: Path):
        await build(filled, place_of(tmp_path))
        await kept.look()
        assert kept.opened().facts.rows == 30
        await cleared(filled)
        await kept.look()
        with pytest.raises(CatalogueEmpty):
            kept.opened()

    async def test_of_what_was_damaged_is_said_until_it_is_whole_again(
        self, kept: SimilarIndex, filled: Database, tmp_path: Path
    ):
        await build(filled, place_of(tmp_path))
        flip(place_of(tmp_path), 300)
        await kept.look()
        with pytest.raises(SimilarIndexDamaged):
            kept.opened()
        async with kept.kept():
            await until(lambda: kept._opened is not None)
        assert kept.opened().facts.rows == 30

    async def test_damage_while_it_answers_is_mended_and_the_one_before_goes_on(
        self, kept: SimilarIndex, filled: Database, tmp_path: Path
    ):
        await build(filled, place_of(tmp_path))
        await kept.look()
        before = kept.opened()
        garbage = tmp_path / "garbage"
        garbage.write_bytes(b"none")
        garbage.replace(place_of(tmp_path))
        await kept.look()
        assert kept.opened() is before
        async with kept.kept():
            await until(lambda: kept.opened() is not before)

    async def test_by_another_process_is_taken_over(self, kept: SimilarIndex, filled: Database, tmp_path: Path):
        await build(filled, place_of(tmp_path))
        await kept.look()
        await put(filled, tracks(5, begin=31))
        await build(filled, place_of(tmp_path))
        await kept.look()
        assert kept.opened().facts.rows == 35

    async def test_that_was_killed_leaves_the_old_index_and_is_done_again(
        self, kept: SimilarIndex, filled: Database, tmp_path: Path, monkeypatch
    ):
        await build(filled, place_of(tmp_path))
        place_of(tmp_path).with_suffix(".99.part").write_bytes(b"what a builder that was killed left")
        await put(filled, tracks(5, begin=31))
        monkeypatch.setattr(similar_index, "QUIET_SECONDS", 0.0)
        monkeypatch.setattr(similar_index, "AGAIN_SECONDS", 0.1)
        spawned = multiprocessing.process.BaseProcess.start

        def start_and_die(process):
            spawned(process)
            process.kill()
            monkeypatch.setattr(multiprocessing.process.BaseProcess, "start", spawned)

        monkeypatch.setattr(multiprocessing.process.BaseProcess, "start", start_and_die)
        async with kept.kept():
            await until(lambda: kept._opened is not None)
            assert kept.opened().facts.rows == 30
            await until(lambda: kept.opened().facts.rows == 35)
        assert sorted(path.name for path in place_of(tmp_path).parent.iterdir()) == ["tracks.index", "tracks.lock"]

    async def test_ends_with_the_service(self, kept: SimilarIndex):
        async with kept.kept():
            await until(multiprocessing.active_children)
        await until(lambda: not multiprocessing.active_children())


class TestFresh:
    async def test_is_built_here_where_it_is_old_and_only_then(
        self, kept: SimilarIndex, filled: Database, tmp_path: Path
    ):
        await kept.fresh()
        assert kept.opened().facts.rows == 30
        written = place_of(tmp_path).stat().st_mtime_ns
        await kept.fresh()
        assert place_of(tmp_path).stat().st_mtime_ns == written
        await put(filled, tracks(5, begin=31))
        await kept.fresh()
        assert kept.opened().facts.rows == 35
