"""Own analyses among similar tracks, on both databases: the nearest by the same distance, and no recording twice."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from material.analysis_rows import analysis_row
from material.servers import Postgres
from material.similar_rows import LOW, WIDTH, random_values
from spectral_dna.catalogue.identity import song_of
from spectral_dna.catalogue.similar.space import Space
from spectral_dna.db.address import tables_at
from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.db.catalogue_own import HeardRepository
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.models import AnalysisRow
from spectral_dna.db.results import ResultRepository
from spectral_dna.db.session import Database
from spectral_dna.jobs.catalogue import similar_own
from spectral_dna.jobs.catalogue.similar_about import About
from spectral_dna.jobs.catalogue.similar_own import Question, Told, own_near, together
from spectral_dna.schema.similar import SIMILAR_KEYS
from spectral_dna.settings import Settings

SPACE = Space(low=LOW, width=WIDTH)
VALUES = random_values(40, seed=3)
NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture(params=["SQLite", "PostgreSQL"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    settings = Settings(data_dir=tmp_path)
    if request.param == "PostgreSQL":
        server: Postgres = request.getfixturevalue("postgres")
        settings = Settings(data_dir=tmp_path, database_url=server.database())
    address = tables_at(settings)
    await asyncio.to_thread(upgrade, address)
    opened = Database(address)
    yield opened
    await opened.close()


def named(values) -> dict[str, float]:
    return dict(zip(SIMILAR_KEYS, (None if value is None else float(value) for value in values), strict=True))


async def put(
    database: Database, number: int, values=None, *, seconds=200.0, result: str | None = None, **given: Any
) -> AnalysisRow:
    """Put in an analysis with what was heard of it."""
    result = result or f"r{number}"
    row = analysis_row(number, **{"sha256": f"{number:064d}", "name": f"{number}.mp3", "result": result} | given)
    heard: Mapping[str, Any] = named(VALUES[number] if values is None else values)
    async with database.write() as session:
        await ResultRepository(session).put(result, "{}", NOW)
        await AnalysisRepository(session).add(row)
        more = {"key": 0, "mode": 1, "time_signature": 4, "duration": seconds}
        await HeardRepository(session).put(result, heard | more)
    return row


def about(number: int, row: AnalysisRow | None = None, **given: Any) -> About:
    return About(named(VALUES[number]), **{"is_recording": row is not None, "analysis": row} | given)


async def near(database: Database, asked: About, *, owner="ada", count=50, weights=None) -> tuple[list[Told], int]:
    question = Question(asked, np.ones(9) if weights is None else weights, SPACE, count)
    return await own_near(database, question, owner=owner)


def numbers(told: list[Told]) -> list[int]:
    return [int(one.track.id[-12:]) for one in told]


class TestNearest:
    async def test_are_those_that_measuring_all_finds_in_their_order(self, database: Database):
        for number in range(30):
            await put(database, number)
        told, compared = await near(database, about(35), count=7)
        away = np.sqrt((((VALUES[:30] - VALUES[35]) / WIDTH) ** 2).sum(axis=1))
        assert numbers(told) == np.argsort(away)[:7].tolist()
        assert [one.track.distance for one in told] == pytest.approx(np.sort(away)[:7])
        assert compared == 30
        assert {(one.track.kind, one.track.artist, one.track.year) for one in told} == {("own", None, None)}

    async def test_are_nobody_elses_nor_deleted_nor_unfinished(self, database: Database):
        await put(database, 1)
        await put(database, 2, owner="bob")
        await put(database, 3, deleted=NOW)
        await put(database, 4, state="failed")
        assert numbers((await near(database, about(5)))[0]) == [1]
        assert numbers((await near(database, about(5), owner="bob"))[0]) == [2]
        assert await near(database, about(5), owner="eve") == ([], 0)

    async def test_of_one_owner_are_never_named_to_another(self, database: Database):
        hers = await put(database, 2, owner="bob")
        async with database.read() as session:
            assert await HeardRepository(session).named("ada", [hers.id]) == {}

    async def test_lack_nothing_that_is_compared(self, database: Database):
        await put(database, 1, [*VALUES[1][:8], None])
        assert await near(database, about(5)) == ([], 0)

    async def test_are_among_the_newest(self, database: Database, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(similar_own, "MOST_OWN", 2)
        for number in (1, 2, 3):
            await put(database, number)
        told, compared = await near(database, about(5))
        assert (set(numbers(told)), compared) == ({2, 3}, 2)

    async def test_are_looked_up_until_there_are_enough(self, database: Database, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(similar_own, "_A_LOOK", 2)
        for number in range(9):
            await put(database, number)
        assert len((await near(database, about(20), count=7))[0]) == 7


class TestCopies:
    async def test_are_never_what_was_asked_about_nor_its_bytes_nor_its_answer(self, database: Database):
        row = await put(database, 1)
        await put(database, 2, sha256=row.sha256)
        await put(database, 3, result=row.result)
        await put(database, 4)
        assert numbers((await near(database, about(1, row)))[0]) == [4]

    async def test_that_measure_exactly_alike_are_the_same_recording(self, database: Database):
        row = await put(database, 1)
        await put(database, 2, VALUES[1])
        assert (await near(database, about(1, row)))[0] == []

    async def test_that_are_alike_in_the_little_that_counts_are_others(self, database: Database):
        row = await put(database, 1)
        await put(database, 2, VALUES[1])
        weights = np.array([1.0] + [0.0] * 8)
        assert numbers((await near(database, about(1, row), weights=weights))[0]) == [2]

    async def test_of_a_video_are_that_video(self, database: Database):
        video = {"id": "abcdefghijk", "url": "https://www.youtube.com/watch?v=abcdefghijk"}
        row = await put(database, 1, sha256="", video=video)
        await put(database, 2, sha256="", video=video)
        await put(database, 3, sha256="", video=video | {"id": "another-one"})
        assert numbers((await near(database, about(1, row)))[0]) == [3]

    async def test_of_a_song_are_known_by_name_and_length(self, database: Database):
        await put(database, 1, name="Nena - 99 Luftballons.mp3")
        await put(database, 2, name="99 Luftballons - Nena.wav", seconds=230.0)
        asked = about(9, is_recording=True, track=1, songs=(song_of("99 Luftballons", "Nena"),), seconds=201.0)
        assert numbers((await near(database, asked))[0]) == [2]

    async def test_of_one_another_are_told_once_by_the_newest(self, database: Database):
        await put(database, 1, sha256="a" * 64)
        await put(database, 2, sha256="a" * 64)
        await put(database, 3, name="Nena - 99 Luftballons.mp3")
        await put(database, 4, name="Nena - 99 Luftballons.wav")
        told = numbers((await near(database, about(9)))[0])
        assert 1 not in told
        assert 2 in told
        assert len({3, 4} & set(told)) == 1


class TestASetting:
    async def test_is_told_what_has_its_very_values(self, database: Database):
        await put(database, 1)
        (found,) = (await near(database, about(1)))[0]
        assert (found.track.distance, found.track.sentence) == (0, "Has these very values.")


class TestTogether:
    def told(self, kind: str, distance: float, *songs: int) -> Told:
        values = {"kind": kind, "distance": distance, "duration": 200.0, "id": f"{kind} {distance}", "features": []}
        empty = dict.fromkeys(("artist", "album", "year", "popularity"))
        track = similar_own.SimilarTrack.model_validate(
            {"title": "", "genres": [], "closest": [], "furthest": [], "sentence": "", **empty, **values}
        )
        return Told(track, songs)

    def test_makes_one_order_of_both(self):
        found = together([self.told("published", 0.1), self.told("published", 0.3)], [self.told("own", 0.2)], 2)
        assert [track.id for track in found] == ["published 0.1", "own 0.2"]

    def test_of_two_as_far_the_published_one_is_first(self):
        found = together([self.told("published", 0.1)], [self.told("own", 0.1)], 5)
        assert [track.kind for track in found] == ["published", "own"]

    def test_tells_a_recording_of_both_once(self):
        found = together([self.told("published", 0.2, 7)], [self.told("own", 0.1, 6, 7), self.told("own", 0.3)], 5)
        assert [track.id for track in found] == ["own 0.1", "own 0.3"]
