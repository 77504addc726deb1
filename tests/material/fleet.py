"""Services and workers on one database, as on machines of their own; each can be killed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg

from live_service import Killable
from material.installed import as_installed

BEAT_SECONDS = 0.5
LONGEST = 120.0
SLOW = 400.0
"""Many processes begin at once."""


def wait_until(true: Callable[[], bool], otherwise: str, seconds: float = LONGEST) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, otherwise
        time.sleep(0.05)


class Worker:
    """A `spectral-dna worker` as a process of its own."""

    def __init__(self, environment: dict[str, str], log: Path) -> None:
        self.log = log
        call = [sys.executable, "-c", "from spectral_dna.cli import main; main()", "worker"]
        with log.open("ab") as file:
            self.process = subprocess.Popen(call, env=as_installed(environment), stderr=file)

    def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(how)
        return self.process.wait(LONGEST)

    def said(self, words: str) -> bool:
        return words in self.log.read_text()


class Fleet:
    """What runs on one database; `folder` holds a data folder for each machine."""

    def __init__(self, database: str, artifacts: Path, folder: Path, **environment: str) -> None:
        self.database, self._artifacts, self._folder = database, artifacts, folder
        self._environment = {
            "SDNA_DATABASE_URL": database,
            "SDNA_POOL__WORKERS": "1",
            "SDNA_CLUSTER__BEAT_SECONDS": f"{BEAT_SECONDS}",
            **environment,
        }
        self.services: list[Killable] = []
        self.workers: list[Worker] = []

    def service(self, **environment: str) -> Killable:
        """Start one that only serves."""
        data = self._folder / f"service{len(self.services)}" / "data"
        data.parent.mkdir()
        settings = {**self._environment, "SDNA_POOL__WORKERS": "0", **environment}
        service = Killable(data, self._artifacts, **settings)
        self.services.append(service)
        service.start(ready=False)
        return service

    def wait_until_serving(self) -> None:
        """Wait for answers, not for warm processes: what is sent meanwhile waits for them."""
        for service in self.services:
            wait_until(service.service.is_live, self.said(), SLOW)

    def worker(self, **environment: str) -> Worker:
        number = len(self.workers)
        folders = {"SDNA_DATA_DIR": str(self._folder / f"worker{number}"), "SDNA_ARTIFACTS_DIR": str(self._artifacts)}
        settings = {**os.environ, **folders, **self._environment, **environment}
        worker = Worker(settings, self._folder / f"worker{number}.log")
        self.workers.append(worker)
        return worker

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.database) as database:
            return database.execute(query).fetchall()

    def change(self, statement: str) -> None:
        with psycopg.connect(self.database) as database:
            database.execute(statement)

    def said(self) -> str:
        """Everything that any of them logged."""
        logs = [*{service.log for service in self.services}, *{worker.log for worker in self.workers}]
        return "\n".join(log.read_text() for log in logs)

    def close(self) -> None:
        for service in self.services:
            service.close()
        for worker in self.workers:
            if worker.process.poll() is None:
                worker.end()
