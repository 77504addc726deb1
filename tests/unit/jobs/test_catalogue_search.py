"""Pages of the catalogue, on both databases: words in spite of slips, filters, orders whole and without repetition."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import URL

from material.analysis_rows import analysis_row
from material.catalogue_tables import DECADES, TRACKS, YEARS, decade, track, write, year
from material.servers import Postgres
from spectral_dna.db.address import tables_at
from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.db.catalogue_own import HeardRepository
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.models import AnalysisRow
from spectral_dna.db.results import ResultRepository
from spectral_dna.db.session import Database
from spectral_dna.errors import InvalidCursor, InvalidRequest
from spectral_dna.jobs.catalogue import searching
from spectral_dna.jobs.catalogue.heard import CatchUp
from spectral_dna.jobs.catalogue.importing import take_in
from spectral_dna.schema.catalogue_search import CatalogueOrder, CatalogueQuery, CatalogueSort
from spectral_dna.schema.feature_table import MODEL_KEYS
from spectral_dna.settings import Catalogue, Settings

NAMES = [
    ("Halo", "Beyoncé"), ("Crazy In Love", "Beyoncé;JAY-Z"), ("Cuff It", "Beyoncé"), ("Hallo Welt", "Sørën Bjørk"),
    ("Don't Stop Me Now", "Queen"), ("사랑을 했다", "iKON"), ("夜に駆ける", "YOASOBI"), ("Şımarık", "Tarkan"),
    ("Bohemian Rhapsody", "Queen"), ("99 Luftballons", "Nena"), ("Straße", "Øya Æther"), ("A", "B"), ("!!!", "???"),
    ("=SUM(1)", "@x"), ("Halo - Live", "Beyoncé"),
]  # fmt: skip
OWNERS = ("ada", "ada", "bob", "ada")
OWN = {key: 0.5 for key in MODEL_KEYS} | {"key": 5, "mode": 1, "time_signature": 4, "duration": 200.0, "tempo": 99.0}


def analysis(number: int, owner: str, **given: Any) -> AnalysisRow:
    return analysis_row(number, owner=owner, name=f"Halo demo {number}.mp3", result=f"r{number}", **given)


@pytest.fixture(params=["SQLite", "PostgreSQL"], scope="module")
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> URL:
    folder: Path = tmp_path_factory.mktemp("search")
    if request.param == "SQLite":
        found = tables_at(Settings(data_dir=folder))
    else:
        server: Postgres = request.getfixturevalue("postgres")
        found = tables_at(Settings(data_dir=folder, database_url=server.database()))
    upgrade(found)
    made = [
        track(
            number, track_name=title, artists=artist, popularity=(number * 7) % 10 * 10, energy=number / 20,
            track_genre=("pop", "rock", "k-pop")[number % 3], explicit=str(number % 2 == 0),
            tempo=0 if number == 3 else 100 + number % 4, album_name=f"Album {number}",
        )
        for number, (title, artist) in enumerate(NAMES)
    ]  # fmt: skip
    paths = [
        write(folder / "dataset.csv", TRACKS, [*made, track(0, track_genre="dance")]),
        write(folder / "data.csv", YEARS, [year(100, name="Old One", release_date="1999")]),
        write(folder / "dataset-of-60s.csv", DECADES, [decade(200, track="Older One"), decade(201, track="Zebra")]),
    ]

    async def fill() -> None:
        async with opened(found) as database:
            for path in paths:
                await take_in(path, database, Catalogue(), lambda _: None)
            async with database.write() as session:
                for number, owner in enumerate(OWNERS):
                    await ResultRepository(session).put(f"r{number}", "{}", datetime(2026, 1, 1, tzinfo=UTC))
                    deleted = datetime(2026, 1, 1, tzinfo=UTC) if number == 3 else None
                    await AnalysisRepository(session).add(analysis(number, owner, deleted=deleted))
                    await HeardRepository(session).put(f"r{number}", OWN | {"energy": 0.1 + number / 100})

    asyncio.run(fill())
    return found


@asynccontextmanager
async def opened(address: URL) -> AsyncIterator[Database]:
    database = Database(address)
    try:
        yield database
    finally:
        await database.close()


def walk(address: URL, limit: int = 100, *, owner: str = "ada", **asked: Any) -> list[Any]:
    async def go() -> list[Any]:
        found, cursor = [], None
        async with opened(address) as database:
            while True:
                query = CatalogueQuery(**asked, cursor=cursor, limit=limit)
                page = await searching.page(database, query, owner=owner, most=100)
                found += page.items
                assert len(page.items) <= limit
                if (cursor := page.next_cursor) is None:
                    return found

    return asyncio.run(go())


def titles(address: URL, **asked: Any) -> set[str]:
    return {item.title for item in walk(address, **asked)}


def corrected(address: URL, q: str) -> dict[str, list[str]]:
    async def go() -> dict[str, list[str]]:
        async with opened(address) as database:
            page = await searching.page(database, CatalogueQuery(q=q), owner="ada", most=100)
            return {one.word: one.taken for one in page.corrected}

    return asyncio.run(go())


BEYONCE = {"Halo", "Crazy In Love", "Cuff It", "Halo - Live"}


class TestWords:
    @pytest.mark.parametrize(
        ("q", "expected"),
        [
            ("beyonce", BEYONCE),
            ("BEYONCÉ", BEYONCE),
            ("beyonc", BEYONCE),
            ("halo beyonce", {"Halo", "Halo - Live"}),
            ("beyonce halo", {"Halo", "Halo - Live"}),
            ("dont stop", {"Don't Stop Me Now"}),
            ("don’t STOP", {"Don't Stop Me Now"}),
            ("album 8", {"Bohemian Rhapsody"}),
            ("soren bjork", {"Hallo Welt"}),
            ("strasse", {"Straße"}),
            ("oya aether", {"Straße"}),
            ("simarik", {"Şımarık"}),
            ("사랑", {"사랑을 했다"}),
            ("夜に", {"夜に駆ける"}),
            ("99", {"99 Luftballons"}),
            ("nothing that is there", set()),
            ("sum", {"=SUM(1)"}),
        ],
    )
    def test_find_tracks_whatever_their_case_accents_and_order(self, address: URL, q: str, expected: set[str]):
        assert titles(address, q=q) == expected

    @pytest.mark.parametrize(
        ("q", "expected", "taken"),
        [
            ("beyonse", BEYONCE, {"beyonse": ["beyonce"]}),
            ("byonce", BEYONCE, {"byonce": ["beyonce"]}),
            ("beyoncee", BEYONCE, {"beyoncee": ["beyonce"]}),
            ("bohemain rapsody", {"Bohemian Rhapsody"}, {"bohemain": ["bohemian"], "rapsody": ["rhapsody"]}),
            ("luftbalons", {"99 Luftballons"}, {"luftbalons": ["luftballons"]}),
            ("qeen", {"Don't Stop Me Now", "Bohemian Rhapsody"}, {"qeen": ["queen"]}),
            ("tarkna", {"Şımarık"}, {"tarkna": ["tarkan"]}),
            ("駆ける", {"夜に駆ける"}, {"駆ける": ["夜に駆ける"]}),
        ],
    )
    def test_find_them_in_spite_of_slips_and_say_so(
        self, address: URL, q: str, expected: set[str], taken: dict[str, list[str]]
    ):
        assert titles(address, q=q) == expected
        assert corrected(address, q) == taken

    def test_that_hardly_any_track_has_are_looked_for_in_other_spellings_too(self, address: URL):
        assert titles(address, q="hallo") >= {"Hallo Welt", "Halo"}

    def test_of_an_artist_alone(self, address: URL):
        assert titles(address, artist="quen") == {"Don't Stop Me Now", "Bohemian Rhapsody"}
        assert titles(address, artist="halo") == set()
        assert titles(address, q="halo", artist="beyonce") == {"Halo", "Halo - Live"}

    @pytest.mark.parametrize(
        "q", ['"', "*", "a*", "AND", "NOT halo", "halo OR", "^x", "NEAR(a b)", "{title_folded}: x", "'; DROP", "\\", "%", "&|!", "x:*", "\0", "x" * 200, "a " * 100, "😀", "\u202e"]  # noqa: E501
    )  # fmt: skip
    def test_of_a_query_language_are_words_and_no_more(self, address: URL, q: str):
        for asked in ({"q": q}, {"artist": q}):
            walk(address, **asked)

    def test_of_signs_alone_ask_for_nothing(self, address: URL):
        assert len(walk(address, q="!?…")) == len(NAMES) + 3


class TestFilters:
    def test_genres_of_which_a_track_may_have_several(self, address: URL):
        found = walk(address, genre=["dance"])
        assert [(item.title, item.genres) for item in found] == [("Halo", ["dance", "pop"])]
        assert len(walk(address, genre=["pop", "dance"])) == 5
        assert walk(address, genre=["polka"]) == []

    def test_years_and_decades(self, address: URL):
        assert titles(address, year_from=1999, year_to=1999) == {"Old One"}
        assert titles(address, year_to=1998) == {"Older One", "Zebra"}
        assert titles(address, year_from=1961, year_to=1998) == set()
        assert titles(address, year_from=1960, year_to=1999) == {"Old One", "Older One", "Zebra"}

    def test_popularity_and_lyrics(self, address: URL):
        found = walk(address, popularity_min=60, popularity_max=80)
        assert {item.popularity for item in found} == {60, 70, 80}
        assert {item.explicit for item in walk(address, explicit=True)} == {True}

    @pytest.mark.parametrize(("key", "most"), [("energy", 0.3), ("tempo", 101), ("key", 5), ("duration", 201)])
    def test_ranges_of_features_leave_out_what_has_none(self, address: URL, key: str, most: float):
        within = [item for item in walk(address) if item.features[key] is not None and item.features[key] <= most]
        found = walk(address, **{f"{key}_max": most})
        assert {item.id for item in found} == {item.id for item in within}
        assert found

    def test_that_end_before_they_begin_are_refused(self, address: URL):
        for asked in ({"energy_min": 0.5, "energy_max": 0.4}, {"year_from": 2000, "year_to": 1999}):
            with pytest.raises(InvalidRequest):
                walk(address, **asked)


class TestOrders:
    @pytest.mark.parametrize("order", list(CatalogueOrder))
    @pytest.mark.parametrize("sort", list(CatalogueSort))
    @pytest.mark.parametrize("asked", [{}, {"mine": True}, {"q": "halo", "mine": True}], ids=str)
    def test_are_walked_whole_and_without_repetition(self, address: URL, sort: str, order: str, asked: dict[str, Any]):
        whole = walk(address, sort=sort, order=order, **asked)
        for limit in (1, 2, 3):
            assert walk(address, limit, sort=sort, order=order, **asked) == whole
        assert len({item.id for item in whole}) == len(whole) == len(walk(address, **asked))
        keys = [_key(item, CatalogueSort(sort)) for item in whole]
        known = [key for key in keys if key is not None]
        assert known == sorted(known, reverse=order == "desc")
        assert keys[len(known) :] == [None] * (len(keys) - len(known))

    @pytest.mark.parametrize("cursor", ["x", "", "é", "W10", "eyJhIjoxfQ", "W" * 999, "[" * 900])
    def test_take_no_cursor_that_we_did_not_make(self, cursor: str):
        with pytest.raises(InvalidCursor):
            searching.place_of(cursor, searching.sought_of(CatalogueQuery()))

    def test_take_no_cursor_of_another_order(self):
        sought = searching.sought_of(CatalogueQuery(sort="tempo"))
        made = searching.cursor_of(searching.Place(99.5, False, "7"), sought)
        assert searching.place_of(made, sought) == searching.Place(99.5, False, "7")
        for other in ({"sort": "energy"}, {"sort": "tempo", "order": "asc"}):
            with pytest.raises(InvalidCursor):
                searching.place_of(made, searching.sought_of(CatalogueQuery(**other)))

    @pytest.mark.parametrize(
        ("key", "name"), [("x", "7"), (True, "7"), (float("nan"), "7"), (1.0, "x"), (1.0, "-1"), ([1], "7")]
    )
    def test_take_no_cursor_with_a_place_that_no_track_has(self, key: Any, name: str):
        sought = searching.sought_of(CatalogueQuery())
        with pytest.raises(InvalidCursor):
            searching.place_of(searching.cursor_of(searching.Place(key, False, name), sought), sought)


def _key(item: Any, sort: CatalogueSort) -> Any:
    if sort is CatalogueSort.TITLE:
        from spectral_dna.schema.folding import folded, words

        return " ".join(words(item.title)) if item.kind == "published" else folded(item.title)
    return getattr(item, sort.value) if sort.value in ("popularity", "year") else item.features[sort.value]


class TestOwn:
    def test_are_among_the_tracks_of_their_owner_alone(self, address: URL):
        mine = [item for item in walk(address, mine=True) if item.kind == "own"]
        assert {item.title for item in mine} == {"Halo demo 0.mp3", "Halo demo 1.mp3"}
        assert [item.title for item in walk(address, owner="bob", mine=True) if item.kind == "own"] == [
            "Halo demo 2.mp3"
        ]
        assert [item for item in walk(address, owner="eve", mine=True) if item.kind == "own"] == []
        assert {item.kind for item in walk(address)} == {"published"}

    def test_are_found_by_words_and_ranges(self, address: URL):
        assert titles(address, q="halo dem", mine=True) == {"Halo demo 0.mp3", "Halo demo 1.mp3"}
        assert "Halo demo 0.mp3" in titles(address, energy_max=0.1, mine=True)
        assert "Halo demo 1.mp3" not in titles(address, energy_max=0.1, mine=True)
        for asked in (
            {"genre": ["pop"]},
            {"artist": "halo"},
            {"year_to": 2000},
            {"explicit": True},
            {"popularity_min": 0},
        ):
            assert {item.kind for item in walk(address, mine=True, **asked)} <= {"published"}

    def test_their_words_are_nobody_elses(self, address: URL):
        assert corrected(address, "demoo") == {}


async def test_reports_from_before_are_caught_up_with_once(address: URL):
    async with opened(address) as database:
        catching = CatchUp(database)
        async with database.write() as session:
            await ResultRepository(session).put("old", "{damaged", datetime(2026, 1, 1, tzinfo=UTC))
        assert await catching.turn() == 1
        assert [await catching.turn() for _ in range(2)] == [0, 0]
