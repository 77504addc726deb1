"""The database of streams and views on both engines: whole or not at all, the same twice, filled in later."""

import json
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pandas as pd
import psycopg
import pytest
from sqlalchemy import NullPool, create_engine, make_url, text

from material.servers import Postgres
from spectral_dna.crossplatform.derived import DERIVED
from spectral_dna.crossplatform.report import Run
from spectral_dna.db.analytics import TRACKS
from spectral_dna.db.questions.answers import Bounds
from spectral_dna.db.questions.postgresql import PostgresDatabase
from spectral_dna.db.questions.sqlite import SqliteFile
from spectral_training.crossplatform.storing import Analytics, Gathered, store
from spectral_training.crossplatform.survey import Survey
from spectral_training.errors import OutputUnwritable

MILLIONS = "SELECT Artist, Track, Stream FROM tracks WHERE Stream > 1000000 ORDER BY Stream DESC"
BOUNDS = Bounds(rows=50, cell=200, size=20_000, seconds=10.0)
pytestmark = pytest.mark.filterwarnings("error")


def a_run(run: str = "0123456789ab", seed: int = 42) -> Run:
    return Run(
        id=run, made=datetime(2026, 11, 23, tzinfo=UTC), version="2026.11.1", seed=seed, data={}, rows=601,
        recordings=600, artists=140, learned_from=600, snapshot=None,
    )  # fmt: skip


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "SQLite":
        return str(tmp_path / "spectral_analytics.db")
    postgres: Postgres = request.getfixturevalue("postgres")
    return postgres.database()


EXPECTED = pd.DataFrame({
    "recording": [0, 1], "expected_before": [7.5, 6.0], "expected_after": [7.75, np.nan], "residual": [0.5, -1],
})  # fmt: skip
ARTISTS = pd.DataFrame({
    "artist_key": ["a", "b"], "name": ["A", "B"], "tracks": [2, 1], "streams": [5_000_000_000, 7],
    "shrunk_log_streams": [9.0, 4.0], "shrunk_hit_share": [0.4, 0.1], "shrunk_residual": [np.nan, 0.0],
})  # fmt: skip
LINKS = pd.DataFrame({"one": ["a"], "other": ["b"], "kind": ["billed_together"], "weight": [2.0]})
FOLLOWS = Gathered(EXPECTED, ARTISTS, LINKS, {"streams_after_release_r2": 0.5})


def stored(surveyed: Survey, address: str, run: Run | None = None, follows: Gathered = FOLLOWS) -> Analytics:
    analytics = Analytics(address)
    assert store(surveyed, run or a_run(), follows, analytics, lambda _: None) == 601
    return analytics


def asked(address: str, question: str) -> list[tuple[object, ...]]:
    url = make_url(address).set(drivername="postgresql+psycopg") if "://" in address else f"sqlite:///{address}"
    with create_engine(url, poolclass=NullPool).connect() as connection:
        return [tuple(row) for row in connection.execute(text(question))]


class TestStore:
    def test_answers_what_was_asked_of_the_published_table(
        self, surveyed: Survey, streams_and_views: pd.DataFrame, address: str
    ) -> None:
        stored(surveyed, address)
        found = asked(address, MILLIONS)
        high = streams_and_views[streams_and_views["Stream"] > 1e6]
        assert len(found) == len(high)
        assert found[0] == ("Somebody Else", high["Track"].iloc[0], int(high["Stream"].max()))

    def test_holds_what_follows_and_which_row_speaks(self, surveyed: Survey, address: str) -> None:
        stored(surveyed, address)
        twins = asked(address, 'SELECT "row", is_best_row, is_hit FROM tracks WHERE recording = 0 ORDER BY "row"')
        assert [tuple(map(int, row)) for row in twins] == [(1, 0, 1), (601, 1, 1)]  # type: ignore[call-overload]
        rows = next(surveyed.chunks())
        ratio = asked(address, "SELECT cross_platform_ratio, duration_ms FROM tracks WHERE track = '=HYPERLINK(A1)'")
        assert ratio == [(rows["cross_platform_ratio"].iloc[1], round(rows["duration"].iloc[1] * 1000))]

    def test_what_is_not_known_is_null(self, surveyed: Survey, streams_and_views: pd.DataFrame, address: str) -> None:
        stored(surveyed, address)
        lost = int(streams_and_views["Views"].isna().sum())
        assert lost > 0
        unknown = "views IS NULL AND likes IS NULL AND official_video IS NULL AND youtube_engagement IS NULL"
        assert asked(address, f"SELECT count(*) FROM tracks WHERE {unknown}") == [(lost,)]

    def test_the_same_run_twice_is_one(self, surveyed: Survey, address: str) -> None:
        stored(surveyed, address)
        once = asked(address, 'SELECT * FROM tracks ORDER BY "row"'), asked(address, "SELECT * FROM runs")
        stored(surveyed, address)
        assert (asked(address, 'SELECT * FROM tracks ORDER BY "row"'), asked(address, "SELECT * FROM runs")) == once

    def test_earlier_runs_stay_known(self, surveyed: Survey, address: str) -> None:
        stored(surveyed, address)
        stored(surveyed, address, a_run("ba9876543210", seed=7))
        assert asked(address, "SELECT id, seed, rows FROM runs ORDER BY id") == [
            ("0123456789ab", 42, 601), ("ba9876543210", 7, 601),
        ]  # fmt: skip
        assert asked(address, "SELECT count(*) FROM tracks") == [(601,)]

    def test_broken_off_it_stays_as_it_was(self, surveyed: Survey, address: str, tmp_path: Path) -> None:
        stored(surveyed, address)

        def break_off(_: str) -> None:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            store(surveyed, a_run("ba9876543210"), FOLLOWS, Analytics(address), break_off)
        assert asked(address, "SELECT id, (SELECT count(*) FROM tracks) FROM runs") == [("0123456789ab", 601)]
        assert not [path for path in tmp_path.iterdir() if "unfinished" in path.name]

    def test_readers_see_the_old_one_until_all_is_there(self, surveyed: Survey, address: str) -> None:
        analytics, seen = stored(surveyed, address), []
        store(
            surveyed, a_run("ba9876543210"), FOLLOWS, analytics,
            lambda _: seen.append(asked(address, "SELECT id, (SELECT count(*) FROM tracks) FROM runs")),
        )  # fmt: skip
        assert seen == [[("0123456789ab", 601)]]


class TestWhatFollows:
    def test_expectations_by_recording_on_its_best_row(self, surveyed: Survey, address: str) -> None:
        stored(surveyed, address)
        question = (
            'SELECT "row", expected_before, expected_after, residual FROM tracks WHERE {} ORDER BY expected_after'
        )
        found = asked(address, question.format("expected_before IS NOT NULL AND expected_after IS NOT NULL"))
        assert found == [(601, 7.5, 7.75, 0.5)]
        assert asked(address, question.format("residual < 0")) == [(2, 6.0, None, -1.0)]

    def test_artists_and_links_replace_those_before(self, surveyed: Survey, address: str) -> None:
        stored(surveyed, address)
        stored(surveyed, address, follows=replace(FOLLOWS, artists=ARTISTS.head(1)))
        assert asked(address, "SELECT name, streams, shrunk_residual FROM artists") == [("A", 5_000_000_000, None)]
        assert asked(address, "SELECT one, other, kind, weight FROM links") == [("a", "b", "billed_together", 2.0)]

    def test_a_run_is_kept_with_its_figures(self, surveyed: Survey, address: str) -> None:
        stored(surveyed, address)
        ((figures,),) = asked(address, "SELECT figures FROM runs")
        assert (json.loads(figures) if isinstance(figures, str) else figures) == {"streams_after_release_r2": 0.5}

    def test_what_cannot_be_filled_leaves_all_as_it_was(self, surveyed: Survey, address: str) -> None:
        stored(surveyed, address)
        twice = replace(FOLLOWS, links=pd.concat([LINKS, LINKS]))
        with pytest.raises(OutputUnwritable):
            stored(surveyed, address, a_run("ba9876543210"), twice)
        assert asked(address, "SELECT id FROM runs") == [("0123456789ab",)]


class TestLastRun:
    def test_is_the_one_whose_rows_are_there(self, surveyed: Survey, address: str) -> None:
        analytics = stored(surveyed, address)
        later = a_run("ba9876543210").model_copy(update={"made": datetime(2026, 11, 24, tzinfo=UTC)})
        assert analytics.last_run() == "0123456789ab"
        stored(surveyed, address, later)
        assert analytics.last_run() == "ba9876543210"

    def test_is_none_where_nothing_was_stored(self, address: str, tmp_path: Path) -> None:
        assert Analytics(address).last_run() is None
        assert Analytics(f"postgresql://me@/name?host={tmp_path}").last_run() is None


class TestAskedByReaders:
    async def test_of_a_file(self, surveyed: Survey, tmp_path: Path) -> None:
        stored(surveyed, str(tmp_path / "spectral_analytics.db"))
        said = await SqliteFile(tmp_path / "spectral_analytics.db").ask(MILLIONS, BOUNDS)
        assert said.rows[0][0] == "Somebody Else"

    async def test_of_a_server_keep_their_grants_when_it_is_written_anew(
        self, surveyed: Survey, postgres: Postgres
    ) -> None:
        address = postgres.database()
        stored(surveyed, address)
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute("CREATE ROLE asks_of_streams LOGIN")
            connection.execute("GRANT SELECT ON tracks TO asks_of_streams")
        stored(surveyed, address, a_run("ba9876543210"))
        reader = psycopg.conninfo.make_conninfo(address, user="asks_of_streams")
        said = await PostgresDatabase(reader).ask(MILLIONS, BOUNDS)
        assert said.rows[0][0] == "Somebody Else"


class TestRefused:
    def test_a_database_that_holds_anything_else(self, surveyed: Survey, tmp_path: Path) -> None:
        path = tmp_path / "analyses.sqlite"
        with sqlite3.connect(path) as connection:
            connection.execute("CREATE TABLE api_keys (id)")
        connection.close()
        with pytest.raises(OutputUnwritable, match="holds other tables \\(api_keys\\)"):
            stored(surveyed, str(path))
        assert asked(str(path), "SELECT count(*) FROM api_keys") == [(0,)]

    def test_a_file_that_is_none(self, surveyed: Survey, tmp_path: Path) -> None:
        (tmp_path / "notes.txt").write_text("mine " * 100)
        with pytest.raises(OutputUnwritable, match=r"notes\.txt can't be written"):
            stored(surveyed, str(tmp_path / "notes.txt"))
        assert (tmp_path / "notes.txt").read_text() == "mine " * 100

    @pytest.mark.parametrize("address", ["mysql://me:secret@host/name", "postgresql://me:secret@host:port/name"])
    def test_an_address_that_is_none_without_its_password(self, address: str) -> None:
        with pytest.raises(OutputUnwritable, match="is named by postgresql://") as error:
            Analytics(address)
        assert "secret" not in str(error.value)

    def test_a_server_that_is_not_there_without_its_password(self, surveyed: Survey, tmp_path: Path) -> None:
        with pytest.raises(OutputUnwritable, match="can't be written") as error:
            stored(surveyed, f"postgresql://me:secret@/name?host={tmp_path}")
        assert "secret" not in str(error.value)


def test_every_derived_column_has_its_place() -> None:
    assert {one.key for one in DERIVED} <= {column.name for column in TRACKS.columns}
