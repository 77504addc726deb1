"""Pages of the history: every order whole and without repetition, every filter, the same on both databases."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import URL, text

from material.analysis_rows import analysis_row
from material.servers import Postgres
from spectral_dna.db.address import tables_at
from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.models import AnalysisRow
from spectral_dna.db.session import Database
from spectral_dna.errors import InvalidCursor
from spectral_dna.jobs import history
from spectral_dna.schema.history import Sort, Wanted
from spectral_dna.schema.stages import State
from spectral_dna.settings import Settings

START = datetime(2026, 1, 1, tzinfo=UTC)
ANY = Wanted(
    q="", states=(), kinds=(), emerging=None, charting=None, since=None, until=None, sort=Sort.NEWEST
)  # fmt: skip
NAMES = ["émile.mp3", "Emile.mp3", "zebra.wav", "100%_real.wav", "Émile Zola.flac", "사랑.mp3", "Işık.ogg", "a.wav"]


def row(number: int, *, owner: str = "ada", **given: Any) -> AnalysisRow:
    scored = number % 3
    headline = {
        "duration": None if scored == 0 else number % 4 + 0.1, "hit_score": None if scored == 0 else (number % 5) / 3,
        "emerging_hit": None if scored == 0 else number % 2 == 0, "charting_hit": None if scored == 0 else scored == 1,
        "summary": None, "no_verdict": None,
    }  # fmt: skip
    named = {
        "name": NAMES[number % len(NAMES)], "headline": headline if number % 7 else None,
        "created": START + timedelta(hours=number),
    }  # fmt: skip
    return analysis_row(number, owner=owner, **named | given)


VIDEO = {"id": "dQw4w9WgXcQ", "url": "https://youtu.be/dQw4w9WgXcQ", "title": "A song", "channel": "Kanał Ósmy"}
ROWS = [
    *(row(number) for number in range(40)),
    row(50, state="failed", headline=None),
    row(51, kind="sample", name="morning_waltz"),
    row(52, kind="youtube", name="A song", video=VIDEO),
    row(60, deleted=START),
    row(61, owner="bob"),
]


@pytest.fixture(params=["SQLite", "PostgreSQL"], scope="module")
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> URL:
    folder: Path = tmp_path_factory.mktemp("history")
    if request.param == "SQLite":
        found = tables_at(Settings(data_dir=folder))
    else:
        server: Postgres = request.getfixturevalue("postgres")
        found = tables_at(Settings(data_dir=folder, database_url=server.database()))
    upgrade(found)

    async def fill() -> None:
        async with opened(found) as database, database.write() as session:
            for each in ROWS:
                await AnalysisRepository(session).add(AnalysisRow(**values_of(each)))

    asyncio.run(fill())
    return found


def values_of(each: AnalysisRow) -> dict[str, Any]:
    return {column.key: getattr(each, column.key) for column in AnalysisRow.__table__.columns}


@asynccontextmanager
async def opened(address: URL) -> AsyncIterator[Database]:
    database = Database(address)
    try:
        yield database
    finally:
        await database.close()


def walk(address: URL, limit: int = 3, **asked: Any) -> list[str]:
    """Give the names that a walk from page to page meets."""
    return [number_of(item.id) for item in items(address, limit, **asked)]


def number_of(analysis: str) -> int:
    return int(analysis.rpartition("-")[2])


def items(address: URL, limit: int, **asked: Any) -> list[Any]:
    wanted = ANY.model_copy(update=asked)

    async def go() -> list[Any]:
        found, cursor = [], None
        async with opened(address) as database:
            while True:
                page = await history.page(database, owner="ada", wanted=wanted, cursor=cursor, limit=limit)
                found += page.items
                assert cursor is None or len(cursor) < 1000
                if (cursor := page.next_cursor) is None:
                    return found

    return asyncio.run(go())


OWN = [each for each in ROWS if each.owner == "ada" and each.deleted is None]


class TestOrders:
    @pytest.mark.parametrize("sort", list(Sort))
    @pytest.mark.parametrize("limit", [1, 100])
    def test_each_shows_all_of_an_owner_once_whatever_the_page(self, address: URL, sort: Sort, limit: int):
        found = walk(address, limit, sort=sort)
        assert sorted(found) == sorted(number_of(each.id) for each in OWN)
        assert found == walk(address, 7, sort=sort)

    def test_by_time(self, address: URL):
        newest = walk(address)
        assert newest == sorted(newest, reverse=True)
        assert walk(address, sort=Sort.OLDEST) == newest[::-1]

    @pytest.mark.parametrize("key", ["hit_score", "duration"])
    def test_by_number_the_highest_first_and_none_last(self, address: URL, key: str):
        shown = [getattr(item, key) for item in items(address, 4, sort=Sort(key))]
        known = [value for value in shown if value is not None]
        assert known == sorted(known, reverse=True)
        assert shown[len(known) :] == [None] * (len(shown) - len(known))
        assert len(known) < len(shown)

    def test_by_name_as_one_looks_for_it(self, address: URL):
        names = [item.source.name for item in items(address, 4, sort=Sort.NAME)]
        first = list(dict.fromkeys(names))
        assert first.index("a.wav") < first.index("Émile Zola.flac") < first.index("Işık.ogg")
        assert first.index("Işık.ogg") < first.index("morning_waltz") < first.index("zebra.wav")
        together = [name for name in names if name in ("émile.mp3", "Emile.mp3")]
        assert names[names.index(together[0]) :][: len(together)] == together


class TestSearch:
    @pytest.mark.parametrize(
        ("q", "names"),
        [
            ("EMILE", {"émile.mp3", "Emile.mp3", "Émile Zola.flac"}),
            ("zola em", {"Émile Zola.flac"}),
            ("isik", {"Işık.ogg"}),
            ("사라", {"사랑.mp3"}),
            ("100%", {"100%_real.wav"}),
            ("%", {"100%_real.wav"}),
            ("morning waltz", {"morning_waltz"}),
            ("osmy", {"A song"}),
            ("\\", set()),
            ("nothing like it", set()),
            ("a\0b", set()),
            (" ".join("abcdefghij"), set()),
        ],
    )
    def test_finds_names_titles_and_channels(self, address: URL, q: str, names: set[str]):
        assert {item.source.name for item in items(address, 5, q=q)} == names

    def test_an_empty_one_finds_all(self, address: URL):
        assert len(walk(address, q="  ")) == len(OWN)


class TestFilters:
    def test_states_and_kinds(self, address: URL):
        assert walk(address, states=(State.FAILED,)) == [50]
        assert walk(address, states=(State.FAILED, State.RUNNING)) == [50]
        assert walk(address, kinds=("sample",)) == [51]
        assert walk(address, kinds=("sample", "youtube")) == [52, 51]

    @pytest.mark.parametrize("lens", ["emerging", "charting"])
    @pytest.mark.parametrize("is_hit", [True, False])
    def test_verdicts(self, address: URL, lens: str, is_hit: bool):
        found = items(address, 4, **{lens: is_hit})
        assert {getattr(item, f"{lens}_hit") for item in found} == {is_hit}
        wanted = [each for each in OWN if each.headline and each.headline[f"{lens}_hit"] is is_hit]
        assert len(found) == len(wanted)

    def test_dates_hold_from_the_first_moment_up_to_the_last(self, address: URL):
        found = walk(address, since=START + timedelta(hours=3), until=START + timedelta(hours=6))
        assert found == [5, 4, 3]

    def test_all_of_them_together(self, address: URL):
        found = items(address, 2, q="emile", emerging=True, sort=Sort.HIT_SCORE, since=START + timedelta(hours=1))
        assert len(found) > 3
        assert all(item.emerging_hit and "mile" in item.source.name for item in found)


class TestCursors:
    @pytest.mark.parametrize("sort", list(Sort))
    @pytest.mark.parametrize("cursor", ["x", "", "é", "W10", "eyJhIjoxfQ", "WyJuYW1lIiwxLDJd", "W" * 999, "[" * 900])
    def test_that_we_did_not_make_are_refused(self, sort: Sort, cursor: str):
        with pytest.raises(InvalidCursor):
            history.place_of(cursor, sort)

    def test_of_another_order_are_refused(self):
        place = history.Place(0.5, ROWS[0].id)
        made = history.cursor_of(place, Sort.HIT_SCORE)
        assert history.place_of(made, Sort.HIT_SCORE) == place
        for other in set(Sort) - {Sort.HIT_SCORE}:
            with pytest.raises(InvalidCursor):
                history.place_of(made, other)

    @pytest.mark.parametrize("key", [float("nan"), float("inf"), "text", True, [1]])
    def test_with_a_key_that_no_row_has_are_refused(self, key: Any):
        made = history.cursor_of(history.Place(key, ROWS[0].id), Sort.HIT_SCORE)
        with pytest.raises(InvalidCursor):
            history.place_of(made, Sort.HIT_SCORE)

    def test_newest_first_are_the_ids_that_they_always_were(self):
        assert history.place_of(ROWS[0].id, Sort.NEWEST) == history.Place(None, ROWS[0].id)


class TestDamage:
    @pytest.fixture
    def damaged(self, tmp_path: Path) -> URL:
        """A history in a file, in which one row of several can't be read."""
        address = tables_at(Settings(data_dir=tmp_path))
        upgrade(address)

        async def fill() -> None:
            async with opened(address) as database, database.write() as session:
                for number in (1, 2, 4):
                    await AnalysisRepository(session).add(row(number))
                await session.execute(text("UPDATE analyses SET headline = '{', video = '{' WHERE id LIKE '%2'"))

        asyncio.run(fill())
        return address

    @pytest.mark.parametrize("sort", list(Sort))
    def test_of_a_row_costs_what_is_said_of_that_one_alone(self, damaged: URL, sort: Sort):
        found = {number_of(item.id): item for item in items(damaged, 2, sort=sort)}
        assert found.keys() == {1, 2, 4}
        assert (found[2].duration, found[2].source.video, found[2].source.name) == (None, None, NAMES[2])
        assert found[1].duration == pytest.approx(1.1)
        assert found[4].hit_score is not None

    def test_of_a_row_leaves_the_filters_to_the_others(self, damaged: URL):
        assert walk(damaged, emerging=True) == [4]

    def test_of_what_it_holds_is_shown_as_nothing(self, address: URL):
        async def put() -> Any:
            async with opened(address) as database:
                async with database.write() as session:
                    await AnalysisRepository(session).add(row(70, owner="eve", headline={"duration": []}, video=VIDEO))
                return await history.page(database, owner="eve", wanted=ANY, cursor=None, limit=5)

        (shown,) = asyncio.run(put()).items
        assert shown.duration is None
        assert shown.source.video.title == "A song"
