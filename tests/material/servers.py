"""Real servers for tests, on loopback: started where a test needs one, killed where it is about that, ended by pid."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import httpx2
import psycopg
import pytest

from material.ports import free_port

LONGEST = 240.0


def needed(*programs: str) -> None:
    """Fail in CI and skip elsewhere when a server's program is not installed."""
    if absent := [program for program in programs if shutil.which(program) is None]:
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing(f"not on PATH: {', '.join(absent)}")


class Server:
    """A process that can be killed and started again at the same address."""

    patience = LONGEST
    """Seconds that it may take to end."""

    def __init__(self, call: list[str], folder: Path, *, user: str | None = None, **environment: str) -> None:
        self._call, self._folder, self._user = call, folder, user
        self._environment = {**os.environ, **environment}
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with (self._folder / "server.log").open("ab") as log:
            self._process = subprocess.Popen(
                self._call, cwd=self._folder, user=self._user, env=self._environment, stdout=log, stderr=log
            )
        deadline = time.monotonic() + LONGEST
        while not self.answers():
            assert self._process.poll() is None, (self._folder / "server.log").read_text()
            assert time.monotonic() < deadline, (self._folder / "server.log").read_text()
            time.sleep(0.02)

    def answers(self) -> bool:
        raise NotImplementedError

    def end(self, how: signal.Signals) -> None:
        """Send a signal and wait; one that takes too long is killed, which fails."""
        if self._process is not None:
            process, self._process = self._process, None
            process.send_signal(how)
            try:
                process.wait(self.patience)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                raise

    def kill(self) -> None:
        self.end(signal.SIGKILL)


Kind = TypeVar("Kind", bound=Server)


class _OnPort(Server):
    port: int

    def answers(self) -> bool:
        return listens(self.port)


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


class Postgres(Server):
    """PostgreSQL on a socket in a folder of its own; every call of `database` makes an empty one."""

    def __init__(self, call: list[str], folder: Path, user: str | None) -> None:
        super().__init__(call, folder, user=user)
        self._numbers = count(1)

    def address(self, database: str = "postgres") -> str:
        return f"postgresql://test@/{database}?host={self._folder}"

    def opened(self) -> Path:
        """Let every user of this machine reach the socket; gives its folder."""
        self._folder.chmod(0o711)
        return self._folder

    def database(self) -> str:
        name = f"test{next(self._numbers)}"
        with psycopg.connect(self.address(), autocommit=True) as server:
            server.execute(f"CREATE DATABASE {name}")
        return self.address(name)

    def answers(self) -> bool:
        try:
            psycopg.connect(self.address()).close()
        except psycopg.OperationalError:
            return False
        return True

    def kill(self) -> None:
        """Shut down at once: every connection breaks, and the next start recovers from the log."""
        self.end(signal.SIGQUIT)


@contextmanager
def postgres() -> Iterator[Postgres]:
    needed("initdb", "postgres")
    user = "nobody" if os.getuid() == 0 else None  # the server refuses to run as root
    # not below pytest's own folders, which are closed to other users
    with tempfile.TemporaryDirectory(prefix="postgres") as folder:
        if user:
            shutil.chown(folder, user)
        data = f"{folder}/data"
        make = ["initdb", "-D", data, "-U", "test", "--auth=trust", "--no-sync", "--no-instructions"]
        subprocess.run(make, check=True, user=user, cwd=folder, capture_output=True, timeout=LONGEST)
        options = ("listen_addresses=", f"unix_socket_directories={folder}", "fsync=off")
        call = ["postgres", "-D", data, *(word for option in options for word in ("-c", option))]
        with _running(Postgres(call, Path(folder), user)) as server:
            yield server


class Redis(_OnPort):
    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.address = f"redis://127.0.0.1:{self.port}/0"
        call = ["redis-server", "--bind", "127.0.0.1", "--port", str(self.port), "--save", ""]
        super().__init__(call, folder)


@contextmanager
def redis() -> Iterator[Redis]:
    needed("redis-server")
    with tempfile.TemporaryDirectory(prefix="redis") as folder, _running(Redis(Path(folder))) as server:
        yield server


class ObjectStore(_OnPort):
    """An S3 server in memory; `environment` is what its clients need, `bucket` is there."""

    bucket = "recordings"

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.environment = {
            "AWS_ENDPOINT_URL": self.address, "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_DEFAULT_REGION": "us-east-1", "AWS_EC2_METADATA_DISABLED": "true",
        }  # fmt: skip
        super().__init__(s3_call(self.port), folder)


def s3_call(port: int) -> list[str]:
    serve = "import sys; from moto.server import main; main(sys.argv[1:])"
    return [sys.executable, "-c", serve, "-H", "127.0.0.1", "-p", str(port)]


@contextmanager
def s3() -> Iterator[ObjectStore]:
    with tempfile.TemporaryDirectory(prefix="s3") as folder, _running(ObjectStore(Path(folder))) as server:
        httpx2.put(f"{server.address}/{server.bucket}", trust_env=False).raise_for_status()
        yield server


class Prometheus(_OnPort):
    """Prometheus with a configuration of one's own; asked over its HTTP API."""

    def __init__(self, folder: Path, configuration: str) -> None:
        self.port = free_port()
        self._address = f"http://127.0.0.1:{self.port}"
        (folder / "prometheus.yml").write_text(configuration, encoding="utf-8")
        listen = f"--web.listen-address=127.0.0.1:{self.port}"
        call = ["prometheus", "--config.file=prometheus.yml", "--storage.tsdb.path=data", "--log.level=warn", listen]
        super().__init__(call, folder)

    def asked(self, what: str, **query: str) -> Any:
        """Give what an address of its API answers, which must be no error."""
        address = f"{self._address}/api/v1/{what}"
        # No certificates are loaded for each of some hundred calls by plain http.
        found = httpx2.get(address, params=query, trust_env=False, verify=False, timeout=LONGEST).json()
        assert found["status"] == "success", (query, found)
        return found["data"]

    def values(self, expression: str) -> list[float]:
        """Evaluate an expression now."""
        found = self.asked("query", query=expression)
        assert found["resultType"] == "vector", expression
        return [float(series["value"][1]) for series in found["result"]]


@contextmanager
def prometheus(configuration: str) -> Iterator[Prometheus]:
    needed("prometheus")
    with (
        tempfile.TemporaryDirectory(prefix="prometheus") as folder,
        _running(Prometheus(Path(folder), configuration)) as server,
    ):
        yield server


@contextmanager
def _running(server: Kind) -> Iterator[Kind]:
    server.start()
    try:
        yield server
    finally:
        server.end(signal.SIGINT)
