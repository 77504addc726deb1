"""A real service on a free loopback port, as a process of its own: nothing is replaced, and it can be killed."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import httpx2

from material.installed import as_installed
from material.ports import free_port

FINAL = ("succeeded", "failed", "cancelled")
ENDED = ("ended", "cancelled")
"""Of an analysis, and of a batch."""

SMALL = {
    "SDNA_LIMITS__MAX_BYTES": "40000000",
    "SDNA_LIMITS__QUEUE": "6",
    "SDNA_LIMITS__UPLOADS": "3",
    "SDNA_LIMITS__STALL_SECONDS": "3",
    "SDNA_LIMITS__HEAD_SECONDS": "5",
    "SDNA_LIMITS__MAX_SECONDS": "700",
    "SDNA_BATCHES__ITEMS": "20",
    "SDNA_BATCHES__TOTAL_BYTES": "90000000",
    "SDNA_BATCHES__OPEN": "2",
}
"""Limits that a test can meet."""


class Service:
    """What tests ask of a running service."""

    def __init__(self, address: str, data: Path) -> None:
        self.address, self.data = address, data
        self.http = httpx2.Client(base_url=address, timeout=60, trust_env=False)

    def submit(self, path: Path, *, name: str | None = None, **query: Any) -> httpx2.Response:
        with path.open("rb") as file:
            return self.http.post("/api/v1/analyses", files={"file": (name or path.name, file)}, params=query)

    def analysis(self, identifier: str) -> dict[str, Any]:
        return self.http.get(f"/api/v1/analyses/{identifier}").json()

    def until(self, identifier: str, *states: str, seconds: float = 240) -> dict[str, Any]:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            seen = self.analysis(identifier)
            if seen["state"] in (states or FINAL):
                return seen
            time.sleep(0.05)
        raise AssertionError(f"{identifier} stayed {seen['state']}: {seen['stages']}")

    def batch(self, address: str, *, seconds: float = 240) -> dict[str, Any]:
        """Give a batch once all of it has ended."""
        deadline = time.monotonic() + seconds
        while (seen := self.http.get(address).json())["state"] not in ENDED:
            assert time.monotonic() < deadline, seen
            time.sleep(0.05)
        return seen

    def files(self) -> list[str]:
        """Name what lies under the folders of work under way."""
        found = []
        for folder in ("incoming", "work"):
            # `rglob` breaks where a folder goes while it looks
            for parent, folders, files in os.walk(self.data / folder):
                found += [str(Path(parent, name).relative_to(self.data)) for name in (*folders, *files)]
        return found

    def is_tidy(self) -> bool:
        """Wait until nothing lies there: a process that was told to end may need a moment."""
        for _ in range(2400):
            if not self.files():
                return True
            time.sleep(0.1)
        return False

    def end_grace(self) -> None:
        """Let the time in which deletions can be taken back be over for all of them."""
        with closing(sqlite3.connect(self.data / "analyses.sqlite", timeout=10)) as rows:
            rows.execute("UPDATE analyses SET deleted = '2020-01-01 00:00:00.000000' WHERE deleted IS NOT NULL")
            rows.commit()

    def is_live(self) -> bool:
        return self._says("live")

    def is_ready(self) -> bool:
        return self._says("ready")

    def _says(self, what: str) -> bool:
        try:
            return self.http.get(f"/health/{what}").status_code == 200
        except httpx2.TransportError:
            return False


class Killable:
    """The service as its own process group."""

    def __init__(
        self,
        data: Path,
        artifacts: Path,
        *,
        entry: str = "from spectral_dna.cli import main; main()",
        within: tuple[str, ...] = (),
        **environment: str,
    ) -> None:
        self._within = within
        self.port = free_port()
        self._entry = entry
        self.service = Service(f"http://127.0.0.1:{self.port}", data)
        self._environment = as_installed(
            {
                **os.environ,
                "SDNA_DATA_DIR": str(data),
                "SDNA_ARTIFACTS_DIR": str(artifacts),
                "SDNA_RATES__ENABLED": "false",  # tests ask more often than people do
                "SDNA_POOL__WORKERS": "1",  # so that the order of work is known
                "SDNA_DASHBOARD_DIR": str(data / "no-dashboard"),
                **environment,
            }
        )
        self.process: subprocess.Popen[bytes] | None = None
        self.log = data.with_name("service.log")

    def start(self, *, ready: bool = True) -> None:
        call = [*self._within, sys.executable, "-c", self._entry, "serve", "--port", str(self.port)]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(call, env=self._environment, stderr=log)
        if ready:
            self.wait_until_ready()

    def wait_until_ready(self, seconds: float = 240) -> None:
        self._wait_until(self.service.is_ready, seconds)

    def wait_until_live(self, seconds: float = 240) -> None:
        self._wait_until(self.service.is_live, seconds)

    def _wait_until(self, true: Callable[[], bool], seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while not true():
            assert self.is_running, self.log.read_text()
            assert time.monotonic() < deadline, self.log.read_text()
            time.sleep(0.1)

    @property
    def is_running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def kill(self) -> None:
        """End the service as the kernel would, without a word; its workers are left to notice."""
        assert self.process is not None
        self.process.kill()
        self._end()

    def stop(self) -> int:
        """End the service by a signal, and give its exit code."""
        assert self.process is not None
        self.process.send_signal(signal.SIGTERM)
        return self._end()

    def _end(self) -> int:
        assert self.process is not None
        return self.process.wait(120)

    def refusal(self) -> str:
        """Start where the service must refuse, and give what it says."""
        self.start(ready=False)
        assert self._end() == 1
        self.service.http.close()
        return self.log.read_text()

    def close(self) -> None:
        self.service.http.close()
        if self.is_running:
            self.kill()


@contextmanager
def serving(process: Killable) -> Iterator[Killable]:
    """Start a service, and see that it ends in order."""
    try:
        process.start()
        yield process
        assert process.stop() == 0
    finally:
        process.close()
