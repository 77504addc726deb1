"""Questions in SQL to a file: what reads is answered, all else is refused, and nothing runs on."""

import asyncio
import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from spectral_dna.db.questions.answers import Answer, Bounds
from spectral_dna.db.questions.sqlite import SqliteFile
from spectral_dna.errors import AnalyticsMissing, QueryRefused, QueryTooDear

BOUNDS = Bounds(rows=50, cell=200, size=20_000, seconds=10.0)
ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("asked") / "spectral 100%?#.db"
    with closing(sqlite3.connect(made)) as database:
        database.execute("CREATE TABLE tracks (track TEXT, artist TEXT, stream REAL)")
        rows = [(f"Song {place}", f"Artist {place % 7}", 10_000.0 * place) for place in range(300)]
        database.executemany("INSERT INTO tracks VALUES (?, ?, ?)", rows)
        database.commit()
    return made


async def ask(path: Path, sql: str, bounds: Bounds = BOUNDS) -> Answer:
    return await SqliteFile(path).ask(sql, bounds)


class TestAnswers:
    async def test_what_streams_above_a_million(self, path: Path) -> None:
        said = await ask(path, "SELECT Artist, Track, Stream FROM tracks WHERE Stream > 1000000 ORDER BY Stream DESC")
        assert said.columns == ["artist", "track", "stream"]
        assert said.rows[0] == ["Artist 5", "Song 299", 2_990_000.0]
        assert len(said.rows) == BOUNDS.rows
        assert said.is_cut

    async def test_a_sum_for_each_artist_is_whole(self, path: Path) -> None:
        said = await ask(path, "SELECT artist, count(*), avg(stream) FROM tracks GROUP BY 1")
        assert sum(int(str(row[1])) for row in said.rows) == 300
        assert not said.is_cut

    async def test_a_long_text_is_cut_and_what_is_no_number_is_nothing(self, path: Path) -> None:
        said = await ask(path, "SELECT printf('%500s', 'x'), 9e999, x'00ff', NULL")
        assert [len(str(said.rows[0][0])), *said.rows[0][1:]] == [200, None, "00ff", None]

    async def test_many_wide_rows_end_where_their_sum_does(self, path: Path) -> None:
        said = await ask(path, "SELECT printf('%200s', track) FROM tracks", replace(BOUNDS, size=1000))
        assert len(said.rows) == 5
        assert said.is_cut

    async def test_text_of_any_script_comes_back(self, path: Path) -> None:
        assert (await ask(path, "SELECT 'Ärger 노래 😀' AS \"ünlü\"")).rows == [["Ärger 노래 😀"]]


class TestRefused:
    @pytest.mark.parametrize("sql", [
        "DELETE FROM tracks", "DROP TABLE tracks", "INSERT INTO tracks VALUES ('a', 'b', 1)", "CREATE TABLE t (a)",
        "UPDATE tracks SET stream = 0", "PRAGMA writable_schema = 1", "ATTACH DATABASE '/etc/passwd' AS x",
        "VACUUM INTO '/tmp/copy.db'", "SELECT load_extension('x')", "BEGIN", "CREATE TEMP TABLE t AS SELECT 1",
        "SELECT 1; DELETE FROM tracks", "REINDEX", "ANALYZE", "PRAGMA query_only = 0",
    ])  # fmt: skip
    async def test_whatever_does_more_than_read(self, path: Path, sql: str) -> None:
        before = path.read_bytes()
        with pytest.raises(QueryRefused):
            await ask(path, sql)
        assert path.read_bytes() == before
        assert {one.name for one in path.parent.iterdir()} == {path.name}

    @pytest.mark.parametrize(("sql", "said"), [
        ("SELEKT 1", "syntax error"), ("SELECT x FROM tracks", "no such column: x"), ("", "asks for nothing"),
        ("SELECT * FROM keys", "no such table: keys"), ("-- nothing", "asks for nothing"),
        ("SELECT :name", "variables"), ("SELECT '" + "x" * 30_000 + "'", "too large|too big|too long"),
    ])  # fmt: skip
    async def test_what_is_no_question_with_the_reason(self, path: Path, sql: str, said: str) -> None:
        with pytest.raises(QueryRefused, match=said):
            await ask(path, sql)

    async def test_the_file_is_not_named(self, path: Path) -> None:
        path.with_name("broken.db").write_bytes(b"no database at all" * 100)
        with pytest.raises(QueryRefused) as refused:
            await ask(path.with_name("broken.db"), "SELECT 1 FROM tracks")
        assert str(path.parent) not in str(refused.value)
        path.with_name("broken.db").unlink()

    async def test_nothing_there_is_told_as_that(self, tmp_path: Path) -> None:
        with pytest.raises(AnalyticsMissing):
            await ask(tmp_path / "none.db", "SELECT 1")


class TestTooDear:
    @pytest.mark.parametrize("sql", [
        ENDLESS,
        "SELECT count(*) FROM tracks a, tracks b, tracks c, tracks d WHERE a.stream + b.stream > c.stream - d.stream",
        "SELECT a.track FROM tracks a, tracks b, tracks c ORDER BY random()",
    ])  # fmt: skip
    async def test_it_is_cut_short_and_leaves_no_process(self, path: Path, sql: str) -> None:
        began = time.monotonic()
        with pytest.raises(QueryTooDear):
            await ask(path, sql, replace(BOUNDS, seconds=0.3))
        assert time.monotonic() - began < 60
        assert not _children()

    async def test_what_would_fill_the_memory_is_refused(self, path: Path) -> None:
        with pytest.raises(QueryRefused, match="too big"):
            await ask(path, "SELECT length(replace(printf('%1000s', ' '), ' ', printf('%5000s', ' ')))")

    async def test_a_caller_who_leaves_takes_it_along(self, path: Path) -> None:
        asking = asyncio.create_task(ask(path, ENDLESS, replace(BOUNDS, seconds=60)))
        while not _children():
            await asyncio.sleep(0.01)
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
        assert not _children()


def _children() -> list[psutil.Process]:
    return [one for one in psutil.Process().children() if "spectral_dna.db.questions.child" in " ".join(one.cmdline())]
