"""The download of the published table: how it ends when it can't go well, and that it can be begun again."""

import asyncio
import gzip
import hashlib
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from sqlalchemy import select

from material.catalogue_tables import DECADES, TRACKS, decade, text, track
from material.table_site import Site, publishing
from spectral_dna.db.address import tables_at
from spectral_dna.db.catalogue import CatalogueRepository
from spectral_dna.db.catalogue_fetches import FetchRepository
from spectral_dna.db.catalogue_models import CatalogueFetchRow, CatalogueTrackRow
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.session import Database
from spectral_dna.errors import CatalogueFetchFailed, SpectralError, UnreadableTable
from spectral_dna.jobs.catalogue.fetching import Fetching, fetched, name_of
from spectral_dna.jobs.catalogue.importing import SILENT_SECONDS, take_in
from spectral_dna.jobs.catalogue.service import CatalogueService
from spectral_dna.schema.caller import LOCAL
from spectral_dna.settings import Catalogue, Settings

TABLE = text(TRACKS, [track(number) for number in range(5)]).encode()


@pytest.fixture
def site() -> Iterator[Site]:
    with publishing(TABLE) as there:
        yield there


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    tables = tables_at(Settings(data_dir=tmp_path))
    upgrade(tables)
    opened = Database(tables)
    yield opened
    await opened.close()


def settings(site: Site, path: str = "/dataset.csv", **said: object) -> Catalogue:
    return Catalogue.model_validate({"url": site.address + path, "allow_loopback": True, "fetch_seconds": 30, **said})


async def row(database: Database) -> CatalogueFetchRow:
    async with database.read() as session:
        found = await FetchRepository(session).get()
    assert found is not None
    return found


async def tracks(database: Database) -> int:
    async with database.read() as session:
        return await CatalogueRepository(session).tracks()


async def until_end(database: Database) -> CatalogueFetchRow:
    for _ in range(1200):
        if (found := await row(database)).state != "running":
            return found
        await asyncio.sleep(0.05)
    raise AssertionError("it does not end")


def unfinished(folder: Path) -> list[Path]:
    return list(folder.glob("catalogue-*"))


class TestOne:
    async def test_is_taken_in_and_its_file_removed(self, database: Database, site: Site, tmp_path: Path):
        whole = hashlib.sha256(TABLE).hexdigest()
        came = await fetched(database, settings(site, sha256=whole), tmp_path, lambda _: None)
        assert (came.new, came.file, unfinished(tmp_path)) == (5, "dataset.csv", [])

    @pytest.mark.parametrize("path", ["/gone", "/cut", "/endless", "/round", "/away"])
    async def test_that_does_not_come_changes_nothing(self, database: Database, site: Site, tmp_path: Path, path: str):
        with pytest.raises(CatalogueFetchFailed):
            await fetched(database, settings(site, path, fetch_bytes=1 << 20), tmp_path, lambda _: None)
        assert (await tracks(database), unfinished(tmp_path)) == (0, [])

    async def test_of_other_bytes_than_the_operator_expects_is_refused(
        self, database: Database, site: Site, tmp_path: Path
    ):
        with pytest.raises(CatalogueFetchFailed, match="SHA-256"):
            await fetched(database, settings(site, sha256="0" * 64), tmp_path, lambda _: None)
        assert await tracks(database) == 0

    async def test_from_this_machine_is_refused_unless_that_is_set(
        self, database: Database, site: Site, tmp_path: Path
    ):
        with pytest.raises(CatalogueFetchFailed):
            await fetched(database, settings(site, allow_loopback=False), tmp_path, lambda _: None)
        assert site.asked == []

    async def test_of_a_decade_is_known_by_its_address(self, database: Database, site: Site, tmp_path: Path):
        site.table = text(DECADES, [decade(1)]).encode()
        came = await fetched(database, settings(site, "/a/dataset-of-70s.csv?download=1"), tmp_path, lambda _: None)
        assert (came.table, came.file) == ("decades", "dataset-of-70s.csv")
        async with database.read() as session:
            assert set(await session.scalars(select(CatalogueTrackRow.decade))) == {1970}


class TestBeside:
    async def test_ends_with_what_it_was_refused_for_and_can_be_begun_again(
        self, database: Database, site: Site, tmp_path: Path
    ):
        site.table = b"<html>"
        fetching = Fetching(database, settings(site), tmp_path)
        await fetching.begin()
        ended = await until_end(database)
        assert (ended.state, ended.error_code) == ("failed", "unreadable_table")
        site.table = TABLE
        await fetching.begin()
        ended = await until_end(database)
        assert (ended.state, ended.error_code, await tracks(database)) == ("succeeded", None, 5)
        await fetching.close()

    async def test_stopped_with_the_service_it_says_so(self, database: Database, site: Site, tmp_path: Path):
        fetching = Fetching(database, settings(site, "/slow"), tmp_path)
        await fetching.begin()
        while not site.asked:
            await asyncio.sleep(0.05)
        await fetching.close()
        assert (await row(database)).state == "interrupted"
        assert unfinished(tmp_path) == []

    async def test_of_a_process_that_died_is_over_at_the_next_start(
        self, database: Database, site: Site, tmp_path: Path
    ):
        await self.begun(database, ago=1)
        (tmp_path / "catalogue-left.part").write_bytes(b"x")
        fetching = Fetching(database, settings(site), tmp_path)
        await fetching.resume(is_alone=True)
        assert ((await row(database)).state, unfinished(tmp_path)) == ("interrupted", [])

    async def test_of_a_command_line_goes_on_when_a_service_starts(
        self, database: Database, site: Site, tmp_path: Path
    ):
        other = asyncio.create_task(fetched(database, settings(site, "/slow"), tmp_path, lambda _: None))
        while not site.asked:
            await asyncio.sleep(0.05)
        (part,) = unfinished(tmp_path)
        await Fetching(database, settings(site), tmp_path).resume(is_alone=True)
        assert unfinished(tmp_path) == [part]
        site.go_on.set()
        assert (await other).new == 5
        assert unfinished(tmp_path) == []

    async def test_stops_once_another_has_begun_in_its_place(self, database: Database, site: Site, tmp_path: Path):
        fetching = Fetching(database, settings(site, "/slow"), tmp_path)
        await fetching.begin()
        while not site.asked:
            await asyncio.sleep(0.05)
        await self.begun(database, ago=0)
        while unfinished(tmp_path):
            await asyncio.sleep(0.05)
        assert ((await row(database)).state, await tracks(database)) == ("running", 0)
        await fetching.close()

    async def test_of_ones_own_that_was_given_up_stops_before_the_next(
        self, database: Database, site: Site, tmp_path: Path
    ):
        fetching = Fetching(database, settings(site, "/slow"), tmp_path)
        await fetching.begin()
        while not site.asked:
            await asyncio.sleep(0.05)
        await self.begun(database, ago=SILENT_SECONDS + 1)
        await fetching.begin()
        while len(site.asked) < 2:
            await asyncio.sleep(0.05)
        assert len(unfinished(tmp_path)) == 1
        site.go_on.set()
        assert (await until_end(database)).state == "succeeded"
        await fetching.close()

    async def test_of_another_process_is_waited_for_until_that_is_silent(
        self, database: Database, site: Site, tmp_path: Path
    ):
        await self.begun(database, ago=1)
        fetching = Fetching(database, settings(site), tmp_path)
        await fetching.resume(is_alone=False)
        await fetching.begin()
        assert ((await row(database)).state, site.asked) == ("running", [])
        await self.begun(database, ago=SILENT_SECONDS + 1)
        await fetching.begin()
        assert (await until_end(database)).state == "succeeded"
        await fetching.close()

    async def begun(self, database: Database, *, ago: float) -> None:
        moment = datetime.now(UTC) - timedelta(seconds=ago)
        async with database.write() as session:
            assert await FetchRepository(session).begin(moment, silent_since=datetime.now(UTC) + timedelta(minutes=1))


class TestMadeGood:
    async def is_made_good(self, database: Database) -> bool:
        runtime = SimpleNamespace(database=database, settings=Settings())
        return (await CatalogueService(cast(Any, runtime)).status(LOCAL)).fetch.is_made_good

    async def test_is_what_failed_by_the_next_table_that_is_whole(self, database: Database, site: Site, tmp_path: Path):
        whole = gzip.compress(text(TRACKS, [track(number) for number in range(9000)]).encode())
        site.table = whole[:-100]
        fetching = Fetching(database, settings(site), tmp_path)
        await fetching.begin()
        ended = await until_end(database)
        assert (ended.state, ended.rows > 0) == ("failed", True)
        runtime = SimpleNamespace(database=database, settings=Settings())
        told = (await CatalogueService(cast(Any, runtime)).status(LOCAL)).fetch
        assert (told.error_code, told.error_title) == (UnreadableTable.code, UnreadableTable.title)
        assert not await self.is_made_good(database)
        table = tmp_path / "dataset.csv.gz"
        table.write_bytes(whole[:-50])
        with pytest.raises(UnreadableTable):
            await take_in(table, database, Catalogue(), lambda _: None)
        assert not await self.is_made_good(database)
        table.write_bytes(whole)
        await take_in(table, database, Catalogue(), lambda _: None)
        assert await self.is_made_good(database)
        await fetching.resume(is_alone=True)
        assert await self.is_made_good(database)
        await fetching.close()

    async def test_is_what_a_death_broke_off_however_late_that_is_noticed(
        self, database: Database, site: Site, tmp_path: Path
    ):
        await TestBeside().begun(database, ago=5)
        table = tmp_path / "dataset.csv"
        table.write_bytes(TABLE)
        await take_in(table, database, Catalogue(), lambda _: None)
        await Fetching(database, settings(site), tmp_path).resume(is_alone=True)
        assert (await row(database)).state == "interrupted"
        assert await self.is_made_good(database)


@pytest.mark.parametrize(
    ("url", "name"),
    [("https://x/a/dataset.csv", "dataset.csv"), ("https://x/a%20b.csv?c=/d", "a b.csv"), ("https://x/", "table.csv")],
)
def test_files_are_called_by_the_end_of_their_address(url: str, name: str):
    assert name_of(url) == name


def test_errors_say_what_to_do_by_hand():
    assert issubclass(CatalogueFetchFailed, SpectralError)
    assert "catalogue import" in CatalogueFetchFailed.advice
