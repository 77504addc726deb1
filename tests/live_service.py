"""A real service on a free loopback port: in a thread of this process, or as a process of its own to be killed."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
import uvicorn

from spectral_dna.app import create_app
from spectral_dna.settings import Limits, Pool, Settings

FINAL = ("succeeded", "failed", "cancelled")


def settings(data: Path, artifacts: Path, **changes: Any) -> Settings:
    """One listening process, so that the order of work is known; small limits, so that they can be met."""
    limits = {"max_bytes": 40_000_000, "queue": 6, "uploads": 3, "max_seconds": 700.0, **changes.pop("limits", {})}
    pool = {"workers": 1, **changes.pop("pool", {})}
    nowhere = data / "no-dashboard"
    return Settings(
        data_dir=data, artifacts_dir=artifacts, dashboard_dir=nowhere,
        limits=Limits(**limits), pool=Pool(**pool), **changes,
    )  # fmt: skip


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

    def until(self, identifier: str, *states: str, seconds: float = 60) -> dict[str, Any]:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            seen = self.analysis(identifier)
            if seen["state"] in (states or FINAL):
                return seen
            time.sleep(0.05)
        raise AssertionError(f"{identifier} stayed {seen['state']}: {seen['stages']}")

    def files(self) -> list[str]:
        """Name what lies under the folders of work under way."""
        return [
            str(path.relative_to(self.data))
            for folder in ("incoming", "work")
            for path in (self.data / folder).rglob("*")
        ]

    def wait_until_ready(self, seconds: float = 90) -> None:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            try:
                if self.http.get("/health/ready").status_code == 200:
                    return
            except httpx2.TransportError:
                pass
            time.sleep(0.1)
        raise AssertionError("the service did not get ready")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def in_thread(configured: Settings) -> Iterator[Service]:
    """Run the service in a thread of this process; it stops as it would at a signal."""
    port = free_port()
    config = uvicorn.Config(create_app(configured), host="127.0.0.1", port=port, log_config=None, access_log=False)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, name="service")
    thread.start()
    service = Service(f"http://127.0.0.1:{port}", configured.data_dir)
    try:
        service.wait_until_ready()
        yield service
    finally:
        service.http.close()
        server.should_exit = True
        thread.join(30)
        assert not thread.is_alive()


class Killable:
    """The service as its own process group."""

    def __init__(self, data: Path, artifacts: Path, **environment: str) -> None:
        self.port = free_port()
        self.service = Service(f"http://127.0.0.1:{self.port}", data)
        self._environment = {
            **os.environ,
            "SDNA_DATA_DIR": str(data),
            "SDNA_ARTIFACTS_DIR": str(artifacts),
            "SDNA_POOL__WORKERS": "1",
            **environment,
        }
        self.process: subprocess.Popen[bytes] | None = None
        self.log = data.with_name("service.log")

    def start(self, *, ready: bool = True) -> None:
        call = [sys.executable, "-c", "from spectral_dna.cli import main; main()", "serve", "--port", str(self.port)]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(call, env=self._environment, stderr=log)
        if ready:
            self.service.wait_until_ready()

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
        return self.process.wait(30)

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
