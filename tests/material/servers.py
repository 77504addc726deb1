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
from typing import TypeVar

import httpx2
import psycopg
import pytest

LONGEST = 60.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def needed(*programs: str) -> None:
    """Fail in CI and skip elsewhere when a server's program is not installed."""
    if absent := [program for program in programs if shutil.which(program) is None]:
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing(f"not on PATH: {', '.join(absent)}")


class Server:
    """A process that can be killed and started again at the same address."""

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
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(LONGEST)
            self._process = None

    def kill(self) -> None:
        self.end(signal.SIGKILL)


Kind = TypeVar("Kind", bound=Server)


class _OnPort(Server):
    port: int

    def answers(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0


class Postgres(Server):
    """PostgreSQL on a socket in a folder of its own; every call of `database` makes an empty one."""

    def __init__(self, call: list[str], folder: Path, user: str | None) -> None:
        super().__init__(call, folder, user=user)
        self._numbers = count(1)

    def address(self, database: str = "postgres") -> str:
        return f"postgresql://test@/{database}?host={self._folder}"

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
        serve = "import sys; from moto.server import main; main(sys.argv[1:])"
        super().__init__([sys.executable, "-c", serve, "-H", "127.0.0.1", "-p", str(self.port)], folder)


@contextmanager
def s3() -> Iterator[ObjectStore]:
    with tempfile.TemporaryDirectory(prefix="s3") as folder, _running(ObjectStore(Path(folder))) as server:
        httpx2.put(f"{server.address}/{server.bucket}", trust_env=False).raise_for_status()
        yield server


@contextmanager
def _running(server: Kind) -> Iterator[Kind]:
    server.start()
    try:
        yield server
    finally:
        server.end(signal.SIGINT)
