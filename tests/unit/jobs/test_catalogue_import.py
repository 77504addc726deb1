"""Tables into the catalogue, on both databases: once, again, over one another, cut short."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from sqlalchemy import select, update

from material.catalogue_tables import DECADES, PLAYLISTS, TRACKS, YEARS, decade, playlist, track, track_id, write, year
from spectral_dna.catalogue.reading import TableReader
from spectral_dna.db.catalogue import CatalogueRepository
from spectral_dna.db.catalogue_models import CatalogueGenreRow, CatalogueTrackRow, HeardFeaturesRow, OpenImportRow
from spectral_dna.db.catalogue_similar import SimilarRepository
from spectral_dna.db.session import Database
from spectral_dna.errors import CatalogueCleared, CatalogueFilling, UnreadableTable
from spectral_dna.jobs.catalogue import importing
from spectral_dna.jobs.catalogue.importing import SILENT_SECONDS, emptied, take_in
from spectral_dna.schema.catalogue import CUT_SHORT, Imported, counted
from spectral_dna.schema.catalogue_tracks import Track
from spectral_dna.schema.feature_table import MODEL_KEYS
from spectral_dna.settings import Catalogue


async def put(database: Database, path: Path) -> Imported:
    return await take_in(path, database, Catalogue(), lambda _: None)


async def rows(database: Database) -> list[dict[str, Any]]:
    names = [column.key for column in CatalogueTrackRow.__table__.c]
    async with database.read() as session:
        found = await session.scalars(select(CatalogueTrackRow).order_by(CatalogueTrackRow.number))
        return [{name: getattr(row, name) for name in names} for row in found]


async def genres(database: Database) -> list[tuple[int, str]]:
    async with database.read() as session:
        query = select(CatalogueGenreRow.track, CatalogueGenreRow.genre).order_by(*CatalogueGenreRow.__table__.c)
        return [(track, genre) for track, genre in await session.execute(query)]


def test_tables_hold_the_features_of_the_models():
    for table in (CatalogueTrackRow, HeardFeaturesRow):
        assert [column.key for column in table.__table__.c if column.key in MODEL_KEYS] == list(MODEL_KEYS)


async def test_the_same_file_once_more_changes_nothing(database: Database, tmp_path: Path):
    made = [track(number, track_name=f"Café {number}") for number in range(5)]
    path = write(tmp_path / "dataset.csv", TRACKS, [*made, track(2, track_genre="rock"), track(9, energy="x")])
    first = await put(database, path)
    assert (first.rows, first.new, first.changed, first.known, first.repeated) == (7, 5, 0, 0, 1)
    assert first.left_out == {"no_number:energy": 1}
    stood, of_genres = await rows(database), await genres(database)
    again = await put(database, path)
    assert (again.new, again.changed, again.known, again.repeated) == (0, 0, 5, 1)
    assert (await rows(database), await genres(database)) == (stood, of_genres)
    assert [row["title_folded"] for row in stood] == [f"cafe {number}" for number in range(5)]
    assert of_genres == [(1, "pop"), (2, "pop"), (3, "pop"), (3, "rock"), (4, "pop"), (5, "pop")]


async def test_a_revision_moves_with_changes_alone(database: Database, tmp_path: Path):
    async def revision() -> Any:
        async with database.read() as session:
            return await CatalogueRepository(session).revision()

    assert await revision() is None
    path = write(tmp_path / "dataset.csv", TRACKS, [track(1)])
    await put(database, path)
    first = await revision()
    await put(database, path)
    assert await revision() == first is not None
    await put(database, write(path, TRACKS, [track(1, popularity=41)]))
    assert await revision() > first


async def test_a_revision_has_moved_where_an_import_was_killed(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    async def revision() -> Any:
        async with database.read() as session:
            return await CatalogueRepository(session).revision()

    async def never(_taking: object) -> None:
        """End nothing: whoever is killed doesn't."""

    path = write(tmp_path / "dataset.csv", TRACKS, [track(1)])
    await put(database, path)
    first = await revision()
    with monkeypatch.context() as killed:
        killed.setattr(importing._Taking, "end", never)
        await put(database, write(path, TRACKS, [track(1, energy=0.9)]))
    assert (await put(database, path)).known == 1
    assert await revision() > first


async def test_a_revision_has_moved_where_every_import_was_killed(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    async def stamp() -> str | None:
        async with database.read() as session:
            return await SimilarRepository(session).stamp()

    async def never(_taking: object) -> None:
        """End nothing: whoever is killed doesn't."""

    monkeypatch.setattr(importing._Taking, "end", never)
    stamps = []
    for energy in (0.7, 0.8, 0.9):
        await put(database, write(tmp_path / "dataset.csv", TRACKS, [track(1, energy=energy)]))
        stamps.append(await stamp())
    assert len(set(stamps)) == 3
    async with database.read() as session:
        (noted,) = await CatalogueRepository(session).imports()
    assert (noted.tracks, noted.notes) == (1, {CUT_SHORT: 1})


async def test_what_changed_in_a_newer_file_is_counted_and_found(database: Database, tmp_path: Path):
    await put(database, write(tmp_path / "t.csv", TRACKS, [track(1), track(2)]))
    came = await put(database, write(tmp_path / "t.csv", TRACKS, [track(1, track_name="Another"), track(2)]))
    assert (came.new, came.changed, came.known) == (0, 1, 1)
    assert [row["title"] for row in await rows(database)] == ["Another", "Song 2"]


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (2, 0, 3, 1), (0, 2, 1, 3)])
async def test_several_tables_make_one_row_of_a_track(database: Database, tmp_path: Path, order: tuple[int, ...]):
    paths = [
        write(tmp_path / "dataset.csv", TRACKS, [track(1)]),
        write(tmp_path / "data.csv", YEARS, [year(1, name="Other", energy=0.9)]),
        write(tmp_path / "songs.csv", PLAYLISTS, [playlist(1, energy=0.8)]),
        write(tmp_path / "dataset-of-10s.csv", DECADES, [decade(1, energy=0.7)]),
    ]
    for place in order:
        await put(database, paths[place])
    (row,) = await rows(database)
    assert (row["title"], row["energy"], row["popularity"], row["explicit"]) == ("Song 1", 0.6, 40, False)
    assert (row["decade"], row["tables"], row["time_signature"], row["album"]) == (2010, 15, 4, "First")
    assert row["year"] == 2014
    assert [genre for _, genre in await genres(database)] == ["dance pop", "pop"]
    async with database.read() as session:
        counts = {each.table: each.tracks for each in await CatalogueRepository(session).imports()}
    assert counts == {"tracks": 1, "years": 1, "playlists": 1, "decades": 1}


@pytest.mark.parametrize("first", [60, 70])
async def test_a_track_of_two_decades_is_of_the_earlier_one(database: Database, tmp_path: Path, first: int):
    for each in (first, 130 - first):
        await put(database, write(tmp_path / f"dataset-of-{each}s.csv", DECADES, [decade(1)]))
    assert [row["decade"] for row in await rows(database)] == [1960]


async def test_what_stands_before_a_fault_is_kept_and_told(database: Database, tmp_path: Path):
    path = write(tmp_path / "dataset.csv.gz", TRACKS, [track(number) for number in range(9000)])
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(UnreadableTable):
        await put(database, path)
    found = await rows(database)
    assert len(found) in range(2000, 9000)
    assert [row["id"] for row in found] == [track_id(number) for number in range(len(found))]
    async with database.read() as session:
        (noted,) = await CatalogueRepository(session).imports()
    assert noted.tracks == len(found)
    assert noted.notes["cut_short"] == 1


async def test_cleared_it_is_empty_and_can_be_filled_again(database: Database, tmp_path: Path):
    path = write(tmp_path / "dataset.csv", TRACKS, [track(number) for number in range(5)])
    await put(database, path)
    assert await emptied(database) == 5
    assert (await rows(database), await genres(database)) == ([], [])
    assert (await put(database, path)).new == 5


class TestClearing:
    @pytest.fixture
    async def halfway(
        self, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> AsyncIterator["Halfway"]:
        go_on = Event()

        class Waiting(TableReader):
            def chunk(self, size: int) -> list[Track]:
                if self.tally.rows:
                    go_on.wait(60)
                return super().chunk(size)

        monkeypatch.setattr(importing, "TableReader", Waiting)
        made = [track(number, track_name="Song") for number in range(1000)]
        path = write(tmp_path / "dataset.csv", TRACKS, [*made, track(1, track_genre="rock"), track(2000)])
        task = asyncio.create_task(put(database, path))
        while not await rows(database):
            await asyncio.sleep(0.02)
        yield Halfway(task, go_on)
        go_on.set()
        await asyncio.gather(task, return_exceptions=True)

    async def test_is_refused_while_a_table_is_taken_in(self, database: Database, halfway: "Halfway"):
        with pytest.raises(CatalogueFilling):
            await emptied(database)
        halfway.go_on.set()
        assert (await halfway.task).new == 1001
        assert len(await genres(database)) == 1002
        assert await emptied(database) == 1001

    async def test_beneath_an_import_that_slept_ends_it_and_leaves_nothing(
        self, database: Database, halfway: "Halfway"
    ):
        async with database.write() as session:
            long_ago = datetime.now(UTC) - timedelta(seconds=SILENT_SECONDS + 1)
            await session.execute(update(OpenImportRow).values(beat=long_ago))
        assert await emptied(database) == 1000
        halfway.go_on.set()
        with pytest.raises(CatalogueCleared):
            await halfway.task
        async with database.read() as session:
            assert await CatalogueRepository(session).imports() == []
        assert await rows(database) == []

    async def test_is_not_held_up_by_an_import_that_failed(self, database: Database, tmp_path: Path):
        path = write(tmp_path / "dataset.csv.gz", TRACKS, [track(number) for number in range(9000)])
        path.write_bytes(path.read_bytes()[:-100])
        with pytest.raises(UnreadableTable):
            await put(database, path)
        assert await emptied(database) > 0


@dataclass
class Halfway:
    """An import that has put in a thousand tracks, and waits."""

    task: asyncio.Task[Imported]
    go_on: Event


async def test_titles_at_every_limit_are_stored(database: Database, tmp_path: Path):
    said = ["사" * 1000, "x" * 1000, "a b " * 250, "é" * 1000, "𝔘" * 500, "'" * 300, "…", "\\'\"%_;--"]
    made = [track(number, track_name=title, artists=title, album_name=title) for number, title in enumerate(said)]
    came = await put(database, write(tmp_path / "dataset.csv", TRACKS, made))
    assert (came.new, came.left_out) == (len(said), {})


async def test_genres_are_counted_the_most_frequent_first_and_so_many(database: Database, tmp_path: Path):
    said = ["rock", "pop", "pop", "jazz"]
    made = [track(number, track_genre=genre) for number, genre in enumerate(said)]
    await put(database, write(tmp_path / "dataset.csv", TRACKS, [*made, track(0, track_genre="pop")]))
    async with database.read() as session:
        catalogue = CatalogueRepository(session)
        assert await catalogue.genres(10) == [("pop", 3), ("jazz", 1), ("rock", 1)]
        assert await catalogue.genres(1) == [("pop", 3)]


def test_counts_are_said_in_words():
    found = counted({"no_id": 2, "out_of_range:tempo": 5})
    assert [(one.key, one.about, one.count) for one in found] == [("out_of_range", "tempo", 5), ("no_id", None, 2)]
    assert [one.sentence for one in found] == ["tempo is outside its range", "no track id"]


@pytest.mark.shared
@pytest.mark.parametrize("name", ["spotify_tracks", "spotify_2000_2020", "spotify_playlist_songs", "billboard_decades"])
async def test_real_tables_are_read(database: Database, real_tables: Path, name: str):
    came = await put(database, real_tables / f"{name}.csv.gz")
    assert came.new > 14_000
    assert came.rows == came.new + came.changed + came.known + came.repeated + sum(came.left_out.values())
    assert {key for key in came.left_out if key not in ("no_id", "no_artist", "no_title")} == set()
