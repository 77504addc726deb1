"""Killed after each step, before the engine could note that it was done: the worst moment of all.

The engine's note is held up in the database, so that a test meets every step there, however fast the machine is.
"""

import os
import signal
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from live_service import FINAL, Killable
from material import audio_files as make
from material.killing import (
    held_at_models,
    kill_workers,
    listener_of,
    new_music,
    stage_status,
    stopped,
    successes,
    wait_until_gone,
    workers_of,
)
from material.video_service import watching
from material.video_site import Film, Site, video_site

DONE = {
    "receive": lambda seen: seen["state"] != "queued",
    "fetch": lambda seen: stage_status(seen, "fetch") == "finished",
    "listen": lambda seen: stage_status(seen, "features") == "finished",
    "judge": lambda seen: stage_status(seen, "popularity") == "finished",
    "explain": lambda seen: stage_status(seen, "explain") == "finished",
    "publish": lambda seen: seen["state"] == "succeeded",
}
"""How each step's effect is seen, in the order of the steps."""
LONG, SHORT = 10**9, 10**6
"""Rows to be counted before a note is taken: more than a test lasts, and less than a second."""
LONGEST = 300.0


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with video_site() as running:
        yield running


@pytest.fixture(scope="module")
def one_service(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path, site: Site) -> Iterator[Killable]:
    service = watching(site, tmp_path_factory.mktemp("kills") / "data", tiny_artifacts)
    yield service
    service.close()


@pytest.fixture
def video(site: Site, tmp_path: Path) -> str:
    """A video that nobody asked for yet."""
    name = os.urandom(6).hex()[:11]
    site.films[name] = Film(make.write(tmp_path / "song.wav", new_music(6.0)).read_bytes())
    return name


def until(true: Callable[[], bool], otherwise: str) -> None:
    deadline = time.monotonic() + LONGEST
    while not true():
        assert time.monotonic() < deadline, otherwise
        time.sleep(0.02)


def engine_of(killable: Killable) -> sqlite3.Connection:
    return sqlite3.connect(killable.service.data / "workflows.sqlite", timeout=LONGEST)


@contextmanager
def held_after(killable: Killable, *steps: str, rows: int) -> Iterator[None]:
    """Hold up the engine's note of steps; a killed service takes it with it."""
    count = f"WITH RECURSIVE held(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM held WHERE n < {rows}) SELECT n FROM held"
    names = ", ".join(f"'{step}'" for step in steps)
    with closing(engine_of(killable)) as engine:
        engine.execute(f"CREATE VIEW hold AS {count}")
        engine.execute(
            f"CREATE TRIGGER hold_up BEFORE INSERT ON operation_outputs WHEN NEW.function_name IN ({names}) "
            "BEGIN SELECT count(*) FROM hold; END"
        )
    yield
    with closing(engine_of(killable)) as engine:
        engine.execute("DROP TRIGGER hold_up")
        engine.execute("DROP VIEW hold")


def asked_for(killable: Killable, video: str) -> str:
    answer = killable.service.http.post("/api/v1/analyses", json={"url": f"https://youtu.be/{video}"})
    assert answer.status_code == 202, answer.text
    return answer.json()["id"]


def submitted(killable: Killable, folder: Path) -> str:
    return killable.service.submit(make.write(folder / "a.wav", new_music(6.0))).json()["id"]


def until_done(killable: Killable, identifier: str, step: str) -> None:
    until(lambda: DONE[step](killable.service.analysis(identifier)), f"{step} is never done")


def ended_once(killable: Killable, identifier: str) -> None:
    ended = killable.service.until(identifier, seconds=LONGEST)
    assert (ended["state"], ended["error"]) == ("succeeded", None)
    until(lambda: engine_state(killable, identifier) == "SUCCESS", "the engine never heard of the end")
    assert successes(killable, identifier) == [1]
    assert killable.service.is_tidy()


def engine_state(killable: Killable, identifier: str) -> str:
    with closing(engine_of(killable)) as engine:
        query = "SELECT status FROM workflow_status WHERE workflow_uuid = ?"
        return engine.execute(query, [identifier]).fetchone()[0]


def attempts_of(killable: Killable, identifier: str) -> int:
    with closing(sqlite3.connect(killable.service.data / "analyses.sqlite")) as rows:
        return rows.execute("SELECT attempts FROM analyses WHERE id = ?", [identifier]).fetchone()[0]


class TestKilled:
    def test_after_every_single_step_it_ends_once_all_the_same(self, killable: Killable, site: Site, video: str):
        """Of two kills one takes the service alone, and the other its workers as well."""
        identifier = None
        for number, step in enumerate(DONE):
            with held_after(killable, step, rows=LONG):
                if killable.is_running and identifier is None:
                    identifier = asked_for(killable, video)
                else:
                    killable.start(ready=False)
                    killable.wait_until_live()
                until_done(killable, identifier, step)
                workers = workers_of(killable)
                if number % 2:
                    kill_workers(killable)
                killable.kill()
                wait_until_gone(workers)
        killable.start(ready=False)
        killable.wait_until_live()
        ended_once(killable, identifier)
        assert site.asked[f"/{video}/sound"] == 1

    def test_by_its_workers_alone_after_every_step_it_ends_once_too(self, killable: Killable, video: str):
        with held_after(killable, *DONE, rows=SHORT):
            identifier = asked_for(killable, video)
            for step in DONE:
                until_done(killable, identifier, step)
                kill_workers(killable)
            ended_once(killable, identifier)


class TestKilledOverAndOver:
    def test_while_the_models_vote_it_is_a_dead_worker_and_no_loop(self, killable: Killable, tmp_path: Path):
        killable.wait_until_ready()
        with held_at_models(killable, tmp_path) as (identifier, judge):
            until(lambda: attempts_of(killable, identifier) == 1, "the attempt at judging is never counted")
            workers = workers_of(killable)
            killable.kill()
            os.kill(judge, signal.SIGCONT)
            wait_until_gone(workers)
        with closing(sqlite3.connect(killable.service.data / "analyses.sqlite")) as rows, rows:
            rows.execute("UPDATE analyses SET attempts = 3 WHERE id = ?", [identifier])
        killable.start(ready=False)
        killable.wait_until_live()
        ended = killable.service.until(identifier, seconds=LONGEST)
        assert (ended["state"], ended["error"] and ended["error"]["code"]) == ("failed", "worker_died")
        assert killable.service.is_tidy()


class TestCancelled:
    @pytest.mark.parametrize("step", [step for step in DONE if step != "publish"])
    def test_after_any_step_it_stays_cancelled_and_leaves_nothing(self, killable: Killable, video: str, step: str):
        with held_after(killable, step, rows=SHORT):
            identifier = asked_for(killable, video)
            until_done(killable, identifier, step)
            answer = killable.service.http.post(f"/api/v1/analyses/{identifier}/cancel")
            assert (answer.status_code, answer.json()["state"]) == (200, "cancelled")
            running = ("PENDING", "ENQUEUED")
            until(lambda: engine_state(killable, identifier) not in running, "the engine never ends it")
        seen = killable.service.analysis(identifier)
        assert (seen["state"], seen["report"]) == ("cancelled", None)
        assert killable.service.is_tidy()

    def test_while_it_waits_it_never_begins(self, killable: Killable, tmp_path: Path, long_song: Path):
        with stopped([listener_of(killable.service)]):
            first = killable.service.submit(long_song).json()["id"]
            second = submitted(killable, tmp_path)
            for identifier in (second, first):
                killable.service.http.post(f"/api/v1/analyses/{identifier}/cancel")
        seen = killable.service.until(second, *FINAL)
        assert (seen["state"], seen["started"]) == ("cancelled", None)
        assert killable.service.is_tidy()
