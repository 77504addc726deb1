"""Two services, three workers, a database and a store on servers of their own; then things are killed."""

import json
import os
import re
import signal
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx2
import pytest

from live_service import Killable
from material import audio_files as make
from material.fleet import Fleet, wait_until
from material.killing import new_music
from material.servers import ObjectStore, Postgres

JOBS = int(os.environ.get("SDNA_TEST_JOBS", "40"))
"""Short recordings in all; SDNA_TEST_JOBS=300 makes it the long run."""
SECONDS = 600.0
LIVE = "('queued', 'running')"


@pytest.fixture
def fleet(postgres: Postgres, s3: ObjectStore, tiny_artifacts: Path, tmp_path: Path) -> Iterator[Fleet]:
    fleet = Fleet(
        postgres.database(), tiny_artifacts, tmp_path, **s3.environment, SDNA_LIMITS__QUEUE="1000",
        SDNA_LIMITS__UPLOADS="64", SDNA_STORAGE_URL=f"s3://{s3.bucket}/many", SDNA_CLUSTER__SILENT_BEATS="20",
    )  # fmt: skip
    try:
        for _ in range(2):
            fleet.service()
        for _ in range(3):
            fleet.worker()
        fleet.wait_until_serving()
        yield fleet
    finally:
        fleet.close()


def short_sounds(folder: Path) -> Iterator[Path]:
    for number in range(JOBS):
        yield make.write(folder / f"{number}.wav", new_music(5.2))


def accepted(service: Killable, path: Path) -> str:
    """Send a recording until it is accepted: what is refused meanwhile is told as such."""
    while True:
        answer = service.service.submit(path)
        if answer.status_code == 202:
            return str(answer.json()["id"])
        assert (answer.status_code, answer.json()["code"]) == (503, "database_unavailable"), answer.text
        assert int(answer.headers["Retry-After"]) > 0
        threading.Event().wait(0.5)


def ended(fleet: Fleet) -> int:
    return int(fleet.rows(f"SELECT count(*) FROM analyses WHERE state NOT IN {LIVE}")[0][0])


def live(fleet: Fleet) -> int:
    return int(fleet.rows(f"SELECT count(*) FROM analyses WHERE state IN {LIVE}")[0][0])


def last_event(service: Killable, identifier: str) -> dict[str, str]:
    address = f"{service.service.address}/api/v1/analyses/{identifier}/events"
    with httpx2.stream("GET", address, trust_env=False, timeout=SECONDS) as answer:
        data = [line.removeprefix("data: ") for line in answer.iter_lines() if line.startswith("data: ")]
    return dict(json.loads(data[-1]))


def uploads(s3: ObjectStore) -> str:
    """List this test's own folder: others lay theirs beside it."""
    return httpx2.get(f"{s3.address}/{s3.bucket}?list-type=2&prefix=many/", trust_env=False).text


def test_everything_accepted_ends_once_whatever_is_killed(
    fleet: Fleet, postgres: Postgres, s3: ObjectStore, tmp_path: Path
):
    one, other = fleet.services
    with ThreadPoolExecutor(4) as senders:
        sent = [
            senders.submit(accepted, (one, other)[number % 2], path)
            for number, path in enumerate(short_sounds(tmp_path))
        ]
        watched = sent[-1]
        wait_until(lambda: ended(fleet) >= JOBS // 10, "nothing ends", SECONDS)
        fleet.workers[0].end(signal.SIGKILL)
        wait_until(lambda: ended(fleet) >= JOBS // 3, "nothing ends after a worker was killed", SECONDS)
        postgres.kill()
        for service in fleet.services:
            gone = service.service.http.get("/api/v1/analyses")
            assert (gone.status_code, gone.json()["code"]) == (503, "database_unavailable")
            assert service.service.http.get("/health/live").status_code == 200
        postgres.start()
        identifiers = [future.result() for future in sent]
        # sent to the one, watched at the other
        assert last_event((one, other)[JOBS % 2], watched.result())["state"] == "succeeded"
    wait_until(lambda: live(fleet) == 0, "not all ended", SECONDS)
    states = dict(fleet.rows("SELECT id, state FROM analyses"))
    assert set(states.values()) == {"succeeded"}
    assert set(identifiers) <= set(states)  # whoever's answer was cut off by the kill has sent the same once more
    said = fleet.said()
    ends = Counter(re.findall(r"analysis\.succeeded +analysis=(\S+)", said))
    assert set(ends) <= set(states)
    assert max(ends.values()) == 1
    wait_until(lambda: "<Key>" not in uploads(s3), "uploads stay in the store")
    assert "internal_error" not in said
