"""A service that only serves and workers that only work: what one of them leaves, another one takes up."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from live_service import Killable
from material import audio_files as make
from material.fleet import SLOW, Fleet, wait_until
from material.killing import new_music, pid_of, stage_status, stopped, wait_until_gone
from material.servers import Postgres


@pytest.fixture(scope="module")
def fleet(postgres: Postgres, tiny_artifacts: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fleet]:
    shared = tmp_path_factory.mktemp("shared")
    folder = tmp_path_factory.mktemp("fleet")
    fleet = Fleet(postgres.database(), tiny_artifacts, folder, SDNA_DATA_DIR=str(shared))
    try:
        fleet.service()
        fleet.worker()
        fleet.wait_until_serving()
        yield fleet
    finally:
        fleet.close()


@pytest.fixture
def api(fleet: Fleet) -> Killable:
    return fleet.services[0]


@pytest.fixture
def long_song(tmp_path: Path) -> Path:
    return make.write(tmp_path / "long.wav", new_music(30.0, slower=14))


@pytest.fixture
def song(tmp_path: Path) -> Path:
    return make.write(tmp_path / "a.wav", new_music(6.0))


def until_heard(api: Killable, identifier: str) -> None:
    wait_until(lambda: stage_status(api.service.analysis(identifier), "decode") != "waiting", "it is never heard")


def test_cancelled_at_the_service_it_ends_where_it_is_heard(fleet: Fleet, api: Killable, long_song: Path, song: Path):
    wait_until(lambda: fleet.workers[0].said("seat=listener-0"), fleet.said())
    identifier = api.service.submit(long_song).json()["id"]
    until_heard(api, identifier)
    listener = pid_of(fleet.workers[0].log, "listener-0")
    with stopped([listener]):  # so that it is not heard to its end before
        assert api.service.http.post(f"/api/v1/analyses/{identifier}/cancel").json()["state"] == "cancelled"
        wait_until_gone([listener])
    after = api.service.submit(song).json()["id"]
    assert api.service.until(after, seconds=SLOW)["state"] == "succeeded"
    assert f"recording.heard                analysis={identifier}" not in fleet.said()


def test_while_the_engine_may_not_write_nothing_fails_and_nothing_is_lost(fleet: Fleet, api: Killable, song: Path):
    """The engine does not wait for a server that became a standby as it does for one that is gone."""
    refuse = "BEGIN RAISE EXCEPTION USING ERRCODE = 'read_only_sql_transaction'; END"
    fleet.change(f"CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ {refuse} $$")
    fleet.change("CREATE TRIGGER standby BEFORE INSERT ON dbos.operation_outputs EXECUTE FUNCTION refuse()")
    identifier = api.service.submit(song).json()["id"]
    wait_until(lambda: fleet.workers[0].said("analysis.goes_on_later"), "it is never held up")
    assert not api.service.analysis(identifier)["error"]
    fleet.change("DROP TRIGGER standby ON dbos.operation_outputs")
    assert api.service.until(identifier, seconds=SLOW)["state"] == "succeeded"


def test_of_a_worker_killed_for_good_another_one_takes_up_the_work(fleet: Fleet, api: Killable, long_song: Path):
    identifier = api.service.submit(long_song).json()["id"]
    until_heard(api, identifier)
    fleet.workers[0].end(signal.SIGKILL)
    assert fleet.rows(f"SELECT state, attempts FROM analyses WHERE id = '{identifier}'") == [("running", 1)]
    fleet.worker()
    ended = api.service.until(identifier, seconds=SLOW)
    assert ended["state"] == "succeeded"
    assert fleet.rows("SELECT count(*) FROM executors") == [(2,)]


def test_of_a_worker_told_to_end_the_work_goes_on_at_once_and_no_attempt_is_lost(
    fleet: Fleet, api: Killable, long_song: Path
):
    identifier = api.service.submit(long_song).json()["id"]
    until_heard(api, identifier)
    assert fleet.workers[-1].end() == 0
    assert fleet.rows(f"SELECT state, attempts FROM analyses WHERE id = '{identifier}'") == [("running", 0)]
    fleet.worker()
    assert api.service.until(identifier, seconds=SLOW)["state"] == "succeeded"


def test_what_ends_every_worker_that_takes_it_up_is_told_as_such_after_three(
    fleet: Fleet, api: Killable, long_song: Path
):
    """Wherever its hearing begins, that whole machine is killed at once."""
    identifier = api.service.submit(long_song).json()["id"]
    attempts = f"SELECT attempts FROM analyses WHERE id = '{identifier}'"
    for attempt in (1, 2, 3):
        wait_until(lambda: fleet.rows(attempts) == [(attempt,)], f"attempt {attempt} never begins", SLOW)  # noqa: B023
        fleet.workers[-1].end(signal.SIGKILL)
        fleet.worker()
    ended = api.service.until(identifier, seconds=SLOW)
    assert (ended["state"], ended["error"]["code"]) == ("failed", "worker_died")
    assert fleet.rows(attempts) == [(4,)]
    assert api.service.is_tidy()
