"""Questions in SQL to PostgreSQL, by a role that may only read; the server is a real one."""

import asyncio
import time
from dataclasses import replace

import psycopg
import pytest

from material.servers import Postgres
from spectral_dna.db.questions.answers import Answer, Bounds
from spectral_dna.db.questions.postgresql import PostgresDatabase
from spectral_dna.errors import AnalyticsAway, AnalyticsMissing, AnalyticsWritable, QueryRefused, QueryTooDear

BOUNDS = Bounds(rows=50, cell=200, size=20_000, seconds=10.0)


def reader(address: str) -> str:
    """Name the role that may only read."""
    return psycopg.conninfo.make_conninfo(_plain(address), user="reader")


def _plain(address: str) -> str:
    return address.replace("postgresql+psycopg://", "postgresql://")


@pytest.fixture(scope="module")
def writer(postgres: Postgres) -> str:
    address = _plain(postgres.database())
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("CREATE TABLE tracks (track text, artist text, stream bigint)")
        connection.execute(
            "INSERT INTO tracks SELECT 'Song ' || n, 'Artist ' || n % 7, n * 10000 FROM generate_series(0, 299) AS n"
        )
        connection.execute("CREATE ROLE reader LOGIN")
        connection.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC")
        connection.execute("GRANT USAGE ON SCHEMA public TO reader")
        connection.execute("GRANT SELECT ON tracks TO reader")
    return address


@pytest.fixture
def tables(writer: str) -> PostgresDatabase:
    return PostgresDatabase(reader(writer))


async def ask(tables: PostgresDatabase, question: str, bounds: Bounds = BOUNDS) -> Answer:
    return await tables.ask(question, bounds)


class TestAnswers:
    async def test_what_streams_above_a_million(self, tables: PostgresDatabase) -> None:
        said = await ask(
            tables, "SELECT Artist, Track, Stream FROM tracks WHERE Stream > 1000000 ORDER BY Stream DESC;"
        )
        assert said.columns == ["artist", "track", "stream"]
        assert said.rows[0] == ["Artist 5", "Song 299", 2_990_000]
        assert len(said.rows) == BOUNDS.rows
        assert said.is_cut

    async def test_means_are_numbers_and_names_may_repeat(self, tables: PostgresDatabase) -> None:
        said = await ask(tables, "SELECT avg(stream), avg(stream) FROM tracks -- a word at the end")
        assert said.columns == ["avg", "avg"]
        assert said.rows == [[1_495_000.0, 1_495_000.0]]

    async def test_a_long_text_is_cut_and_what_is_no_number_is_nothing(self, tables: PostgresDatabase) -> None:
        said = await ask(tables, "SELECT repeat('x', 500), 'NaN'::float8, NULL, 'ä%s{}', ARRAY[1, 2]")
        assert said.rows == [["x" * 200, None, None, "ä%s{}", "{1,2}"]]

    async def test_many_wide_rows_end_where_their_sum_does(self, tables: PostgresDatabase) -> None:
        said = await ask(tables, "SELECT repeat('x', 200) FROM tracks", replace(BOUNDS, size=1000))
        assert len(said.rows) == 5
        assert said.is_cut


class TestRefused:
    @pytest.mark.parametrize("question", [
        "DELETE FROM tracks", "SELECT 1) AS asked; DELETE FROM tracks; --", "SELECT 1; SELECT 2",
        "WITH gone AS (DELETE FROM tracks RETURNING 1) SELECT * FROM gone", "COPY tracks TO '/tmp/out'",
        "SELECT pg_read_file('/etc/passwd')", "SET statement_timeout = 0", "COMMIT", "", "-- nothing",
        "SELECT set_config('transaction_read_only', 'off', false), 1 FROM missing", "SELECT 1) x, (SELECT 2",
        "SELECT lo_import('/etc/passwd')", "SELEKT 1", "SELECT * FROM pg_authid", "SELECT $1",
        "SELECT " + ", ".join("1" for _ in range(201)),
    ])  # fmt: skip
    async def test_whatever_does_more_than_ask_of_these(
        self, tables: PostgresDatabase, writer: str, question: str
    ) -> None:
        with pytest.raises(QueryRefused):
            await ask(tables, question)
        with psycopg.connect(writer) as connection:
            assert connection.execute("SELECT count(*) FROM tracks").fetchone() == (300,)

    async def test_with_the_reason(self, tables: PostgresDatabase) -> None:
        with pytest.raises(QueryRefused, match='column "x" does not exist'):
            await ask(tables, "SELECT x FROM tracks")


class TestTooDear:
    @pytest.mark.parametrize("question", [
        "SELECT pg_sleep(60)", "SELECT count(*) FROM tracks a, tracks b, tracks c, tracks d",
        "SELECT set_config('statement_timeout', '0', false), pg_sleep(60)",
    ])  # fmt: skip
    async def test_it_is_cut_short_and_ends_at_the_server(
        self, tables: PostgresDatabase, writer: str, question: str
    ) -> None:
        with pytest.raises(QueryTooDear):
            await ask(tables, question, replace(BOUNDS, seconds=0.3))
        assert await _is_quiet(writer)

    async def test_a_caller_who_leaves_takes_it_along(self, tables: PostgresDatabase, writer: str) -> None:
        asking = asyncio.create_task(ask(tables, "SELECT pg_sleep(50)", replace(BOUNDS, seconds=60)))
        await asyncio.sleep(0.5)
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
        assert await _is_quiet(writer)


class TestNotAsked:
    async def test_by_a_role_that_could_write(self, writer: str) -> None:
        with pytest.raises(AnalyticsWritable):
            await ask(PostgresDatabase(writer), "SELECT 1")

    async def test_where_no_tracks_are(self, postgres: Postgres, writer: str) -> None:
        assert writer
        empty = reader(postgres.database())
        with pytest.raises(AnalyticsMissing):
            await ask(PostgresDatabase(empty), "SELECT 1")

    async def test_where_the_service_has_its_own_tables(self, postgres: Postgres, writer: str) -> None:
        assert writer
        other = _plain(postgres.database())
        with psycopg.connect(other, autocommit=True) as connection:
            connection.execute("CREATE TABLE tracks (track text)")
            connection.execute("CREATE TABLE api_keys (key text)")
        with pytest.raises(AnalyticsWritable):
            await ask(PostgresDatabase(reader(other)), "SELECT 1")

    async def test_where_nobody_answers(self) -> None:
        with pytest.raises(AnalyticsAway):
            await ask(PostgresDatabase("postgresql://reader@127.0.0.1:1/none"), "SELECT 1")


async def _is_quiet(writer: str) -> bool:
    """Wait until the server works on no question any more."""
    deadline = time.monotonic() + 30
    with psycopg.connect(writer, autocommit=True) as connection:
        while time.monotonic() < deadline:
            row = connection.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND usename = 'reader'"
            ).fetchone()
            if row == (0,):
                return True
            await asyncio.sleep(0.05)
    return False
