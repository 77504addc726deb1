"""The processes of `compose.yml` with the environment of `compose.yml`, from Debian's packages: they work together."""

import os
import re
import shlex
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from live_service import Service
from material import audio_files as make
from material import compose
from material import stack as stacks
from material.stack import METRICS, PRODUCT, SLOW, Stack
from spectral_dna import __version__

GUIDE = (compose.FOLDER / "DEPLOYMENT_GUIDE.md").read_text(encoding="utf-8")
KEY = "an-operator-s-key-of-forty-characters-xx"
GIVEN = {
    "POSTGRES_PASSWORD": "postgresword", "REDIS_PASSWORD": "redisword", "S3_ACCESS_KEY": "s3access",
    "S3_SECRET_KEY": "s3secret", "GRAFANA_PASSWORD": "grafanaword", "SDNA_API_KEY_SECRET": KEY,
}  # fmt: skip


@pytest.fixture(scope="module")
def stack(tiny_artifacts: Path) -> Iterator[Stack]:
    # not below pytest's own folders, which are closed to PostgreSQL's user
    with tempfile.TemporaryDirectory(prefix="stack") as folder:
        Path(folder).chmod(0o755)
        with stacks.up(Path(folder), tiny_artifacts, GIVEN | {"VERSION": __version__}) as running:
            yield running


@pytest.fixture
def service(stack: Stack, tmp_path: Path) -> Iterator[Service]:
    service = Service(stack.address("api"), tmp_path)
    service.http.headers["Authorization"] = f"Bearer {KEY}"
    yield service
    service.http.close()


def heard_by_workers(stack: Stack) -> list[object]:
    return [line for replica in range(2) for line in stacks.spoken(stack.log(f"worker{replica}"), "analysis.succeeded")]


def test_a_recording_is_heard_by_a_worker_and_leaves_nothing_in_the_store(
    stack: Stack, service: Service, tmp_path: Path
):
    song = make.write(tmp_path / "a.wav", make.music(6.0))
    sent = service.submit(song)
    assert sent.status_code == 202, sent.text
    ended = service.until(sent.json()["id"], seconds=SLOW)
    assert ended["state"] == "succeeded", stack.said()
    until = time.monotonic() + SLOW
    while not (heard := heard_by_workers(stack)) and time.monotonic() < until:
        time.sleep(0.1)  # it is said after it is stored
    assert len(heard) == 1
    assert stacks.spoken(stack.log("api0"), "analysis.succeeded") == []
    listed = httpx2.get(f"{stack.address('s3')}/recordings?list-type=2", trust_env=False).text
    assert "<Key>" not in listed


def test_a_dump_as_the_guide_makes_it_has_the_analyses_and_the_engine_s_own(stack: Stack, service: Service):
    assert f"stop {' '.join(PRODUCT)}\n" in GUIDE
    made, restored = (
        re.search(rf"exec -T postgres ({program} [^<>]*)", GUIDE)[1].split() for program in ("pg_dump", "pg_restore")
    )
    socket = ["--host=127.0.0.1", f"--port={stack.port('postgres', 5432)}"]
    environment = {**os.environ, "PGPASSWORD": GIVEN["POSTGRES_PASSWORD"]}
    dump = subprocess.run([*made, *socket], env=environment, capture_output=True, check=True).stdout
    listed = subprocess.run(["pg_restore", "--list"], input=dump, capture_output=True, check=True).stdout.decode()
    assert {"public analyses", "dbos workflow_status"} <= set(re.findall(r"TABLE DATA (\w+ \w+)", listed))
    before = service.http.get("/api/v1/analyses").json()["items"]
    for analysis in before:
        service.http.delete(f"/api/v1/analyses/{analysis['id']}")
    assert service.http.get("/api/v1/analyses").json()["items"] == []
    stack.end_product()  # their heartbeats would wait for the tables, and these for them
    try:
        subprocess.run([*restored, *socket], env=environment, input=dump, capture_output=True, check=True)
    finally:
        stack.begin_product()
    assert service.http.get("/api/v1/analyses").json()["items"] == before


def test_without_a_key_nobody_asks_and_one_is_made_as_the_guide_says(stack: Stack, service: Service, tmp_path: Path):
    assert httpx2.get(f"{service.address}/api/v1/analyses", trust_env=False).status_code == 401
    words = shlex.split(re.search(r"exec api spectral-dna (keys create .*)", GUIDE)[1])
    call = [sys.executable, "-c", "from spectral_dna.cli import main; main()", *words]
    environment = {**os.environ, **stack.environment("api"), "HOME": str(tmp_path)}
    made = subprocess.run(call, env=environment, capture_output=True, text=True, check=True).stdout
    headers = {"Authorization": f"Bearer {re.search(r'sdna_[A-Za-z0-9_-]+', made)[0]}"}
    assert httpx2.get(f"{service.address}/api/v1/analyses", headers=headers, trust_env=False).status_code == 200


def test_rates_are_counted_in_redis(stack: Stack, service: Service):
    service.http.get("/api/v1/analyses")
    call = ["redis-cli", "-p", str(stack.port("redis", 6379)), "dbsize"]
    for word, rightly in ((GIVEN["REDIS_PASSWORD"], True), ("wrong", False)):
        said = subprocess.run(call, env={"REDISCLI_AUTH": word, "PATH": "/usr/bin"}, capture_output=True, text=True,
                              check=False).stdout  # fmt: skip
        assert (said.strip().isdigit() and int(said) > 0) is rightly, said


def test_prometheus_sees_the_api_and_every_worker(stack: Stack):
    awaited = {f"127.0.0.1:{stack.port('api', METRICS)}": "1"} | {
        f"127.0.0.1:{stack.port('worker', METRICS, replica)}": "1" for replica in range(2)
    }
    deadline = time.monotonic() + SLOW
    while (seen := {one["metric"]["instance"]: one["value"][1] for one in stack.query("up")}) != awaited:
        assert time.monotonic() < deadline, seen
        time.sleep(0.2)
    jobs = {one["metric"]["job"] for one in stack.query("up")}
    assert jobs == {"api", "worker"}
    assert {one["value"][1] for one in stack.query("sdna_database_up")} == {"1"}


def test_metrics_are_not_on_the_port_that_is_published(stack: Stack):
    assert httpx2.get(f"{stack.address('api')}/metrics", trust_env=False).status_code == 404


def test_nothing_of_the_secrets_is_said(stack: Stack):
    assert not [value for value in GIVEN.values() if value in stack.said()]
