"""`healthy.py`, by which a container is known to work, asks servers on loopback that answer as the product does."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
from prometheus_client import CollectorRegistry, Gauge, generate_latest

from material.servers import free_port

ROOT = Path(__file__).parents[2]


def healthy(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-I", ROOT / "deployment_hf/healthy.py", *words]
    return subprocess.run(call, env=environment, capture_output=True, text=True, check=False)


@contextmanager
def answering(path: str, *, status: int = 200, body: bytes = b"") -> Iterator[str]:
    """Answer at one address of a port, which is given."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status if self.path == path else 404)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield str(server.server_port)
        server.shutdown()
        thread.join()


def measured(*, database: int, **processes: int) -> bytes:
    registry = CollectorRegistry()
    Gauge("sdna_database_up", "", registry=registry).set(database)
    pool = Gauge("sdna_pool_processes", "", ["kind"], registry=registry)
    for kind, count in processes.items():
        pool.labels(kind).set(count)
    return generate_latest(registry)


class TestService:
    @pytest.mark.parametrize(("status", "code"), [(200, 0), (503, 1)])
    def test_is_asked_whether_it_is_ready(self, status: int, code: int):
        with answering("/health/ready", status=status, body=b"checks") as port:
            for words in (["serve"], []):  # this machine's first process is no container's
                done = healthy(*words, SDNA_HOST="0.0.0.0", SDNA_PORT=port)
                assert (done.returncode, done.stderr) == (code, "checks\n" if code else "")

    def test_that_is_gone_is_not_healthy_and_it_is_said_in_words(self):
        done = healthy("serve", SDNA_PORT=str(free_port()))
        assert done.returncode == 1
        assert done.stderr == "serve does not answer: [Errno 111] Connection refused\n"


class TestWorker:
    @pytest.mark.parametrize(
        ("said", "lacking"),
        [
            (measured(database=1, listener=2, judge=1), ""),
            (measured(database=0, listener=2, judge=1), "none: sdna_database_up\n"),
            (measured(database=1, listener=0, judge=1), 'none: sdna_pool_processes{kind="listener"}\n'),
        ],
        ids=["works", "has no database", "warms up"],
    )
    def test_is_asked_by_its_metrics(self, said: bytes, lacking: str):
        with answering("/metrics", body=said) as port:
            done = healthy("worker", SDNA_PORT=str(free_port()), SDNA_METRICS__PORT=port)
        assert (done.returncode, done.stderr) == (1 if lacking else 0, lacking)

    def test_is_asked_where_it_listens_unless_told_otherwise(self):
        (port,) = re.findall(r"SDNA_METRICS__PORT:-(\d+)", (ROOT / "deployment_hf/start.sh").read_text())
        assert f'"SDNA_METRICS__PORT", "{port}"' in (ROOT / "deployment_hf/healthy.py").read_text()


def test_whatever_else_runs_is_left_to_its_end():
    assert healthy("bulk").returncode == 0
