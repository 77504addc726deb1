"""Containers of an image: by `buildah run`, or with a file system that cannot be written and processes of its own."""

import os
import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from live_service import Service
from load.process_tree import tree
from material.ports import free_port
from material.workshop import Workshop

USER = 1000
LONGEST = 240.0
"""Seconds until a service is ready, or gone, at the worst; how long it took is printed, not held against it."""


class Container:
    """A container that listens on a free port of this machine: chroot isolation shares its network."""

    def __init__(
        self,
        workshop: Workshop,
        image: str,
        folder: Path,
        *command: str,
        disk: Path | None = None,
        **environment: str,
    ) -> None:
        self._workshop = workshop
        configuration = workshop.configuration(image)
        self._program = [*configuration["Entrypoint"], *(command or configuration["Cmd"])]
        self._own = dict(pair.split("=", 1) for pair in configuration["Env"])
        port = free_port()
        self.environment = {"SDNA_PORT": str(port), "SDNA_RATES__ENABLED": "false", **environment}
        self.disk = disk
        self.service = Service(f"http://127.0.0.1:{port}", folder)
        self.service.http.headers["X-Visitor-Token"] = "a-visitor-who-tries-the-image"
        self._log = folder / f"container-{port}.log"
        self._process: subprocess.Popen[bytes] | None = None
        self.name = workshop.buildah("from", "--pull-never", image).strip()

    @property
    def log(self) -> str:
        return self._log.read_text() if self._log.exists() else ""

    def call(self, *program: str) -> list[str]:
        """Spell what runs a program inside."""
        disk = () if self.disk is None else ("--volume", f"{self.disk}:/data")
        told = [f"--env={name}={value}" for name, value in self.environment.items()]
        return self._workshop.call("run", "--isolation=chroot", *told, *disk, self.name, "--", *program)

    def begin(self) -> None:
        """Start what the image starts."""
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                self.call(*self._program), env=self._workshop.environment, stdout=log, stderr=log
            )

    def start(self) -> float:
        """Start the service; gives the seconds until it was ready."""
        self.begin()
        return self.until(self.service.is_ready)

    def until(self, is_so: Callable[[], bool]) -> float:
        """Wait for something of a container that runs; gives the seconds."""
        began = time.monotonic()
        while not (self.processes and is_so()):
            assert self._running.poll() is None, self.log
            assert time.monotonic() < began + LONGEST, self.log
            time.sleep(0.05)
        return time.monotonic() - began

    def run(self, *program: str) -> subprocess.CompletedProcess[str]:
        """Run a program in the container, beside the service or alone."""
        return self._completed(self.call(*program))

    def _completed(self, call: list[str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(call, env=self._workshop.environment, capture_output=True, text=True, check=False)

    @property
    def processes(self) -> list[int]:
        """Give what runs inside, the first process first."""
        inside = [pid for pid in tree(self._running.pid) if _program(pid) == self._program[0]]
        return tree(inside[0]) if inside else []

    def exit_code(self) -> int:
        """Wait until the container ends by itself."""
        return self._running.wait(LONGEST)

    def users(self) -> set[int]:
        """Give the users of all processes inside, real and effective."""
        told = [Path(f"/proc/{pid}/status").read_text() for pid in self.processes]
        return {int(number) for status in told for number in re.search(r"^Uid:(.*)$", status, re.M)[1].split()}

    def stop(self) -> int:
        """Ask the service to end, as an engine does; gives its exit code."""
        os.kill(self.processes[0], signal.SIGTERM)
        return self.exit_code()

    def kill(self) -> None:
        """End every process inside at once, as an engine does that waited long enough."""
        for pid in self.processes or tree(self._running.pid):
            with _whoever_is_left():
                os.kill(pid, signal.SIGKILL)
        self.exit_code()

    def refusal(self) -> tuple[int, str]:
        """Start where the service must refuse; gives the exit code and what it said."""
        self.begin()
        return self.exit_code(), self.log

    @property
    def _running(self) -> subprocess.Popen[bytes]:
        assert self._process is not None
        return self._process

    def close(self) -> None:
        self.service.http.close()
        if self._process is not None and self._process.poll() is None:
            self.kill()
        self._workshop.buildah("rm", self.name)


class SealedContainer(Container):
    """By bubblewrap, for what chroot isolation lacks: only /tmp and the disk can be written, nobody else is seen."""

    has_temporary_files = True

    def call(self, *program: str) -> list[str]:
        root = self._workshop.buildah("mount", self.name).strip()
        disk = () if self.disk is None else ("--bind", str(self.disk), "/data")
        temporary = ("--perms", "1777", "--tmpfs", "/tmp") if self.has_temporary_files else ()
        told = [word for pair in self._variables.items() for word in ("--setenv", *pair)]
        return [
            *("bwrap", "--ro-bind", root, "/", "--proc", "/proc", "--dev", "/dev", *disk),
            *("--perms", "1777", "--tmpfs", "/dev/shm", *temporary),
            *("--unshare-pid", "--unshare-ipc", "--unshare-uts", "--as-pid-1", "--die-with-parent", "--new-session"),
            *("--clearenv", *told, "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID", "--chdir", "/", "--"),
            *_AS_USER,
            *program,
        ]

    def execute(self, *program: str) -> subprocess.CompletedProcess[str]:
        """Run a program beside the service, among its processes and files, as `docker exec` does."""
        told = [f"{name}={value}" for name, value in self._variables.items()]
        enter = ("nsenter", f"--target={self.processes[0]}", "--mount", "--pid", "--ipc", "--uts", "--")
        return self._completed([*enter, *_AS_USER, "env", "--chdir=/", "-i", *told, *program])

    @property
    def _variables(self) -> dict[str, str]:
        return {**self._own, **self.environment}


_AS_USER = ("setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups", "--no-new-privs", "--")


Opens = Callable[..., AbstractContextManager[Container]]
"""Makes a container, not yet started, for the length of a block."""


@contextmanager
def _whoever_is_left() -> Iterator[None]:
    try:
        yield
    except ProcessLookupError:
        return


def heard(container: Container, recording: Path) -> float:
    """Have a recording analysed; gives the seconds until its report was there."""
    began = time.monotonic()
    ended = container.service.until(accepted(container, recording))
    assert ended["state"] == "succeeded", ended
    assert ended["report"]["lenses"], ended["report"]
    return time.monotonic() - began


def accepted(container: Container, recording: Path) -> str:
    """Have a recording accepted; gives the name of its analysis."""
    answer = container.service.submit(recording)
    assert answer.status_code == 202, answer.text
    return str(answer.json()["id"])


def _program(pid: int) -> str:
    """Name the program that a process runs."""
    try:
        return Path(f"/proc/{pid}/comm").read_text().strip()
    except (FileNotFoundError, ProcessLookupError):
        return ""
