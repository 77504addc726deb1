"""The caller's side: a zygote a process for each kind of work, started once, and a handle on each child."""

import atexit
import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from typing import Any

import structlog

from spectral_dna.errors import InternalError
from spectral_dna.sandbox.zygote import LENGTH, OUT_OF_MEMORY
from spectral_dna.settings import Sandbox

log = structlog.get_logger(__name__)

_START_SECONDS = 60.0
_END_SECONDS = 10.0
_LIMIT_EXITS = frozenset({-24, -25, -9, OUT_OF_MEMORY})  # SIGXCPU, SIGXFSZ, SIGKILL of the hard limits


class Zygote:
    """A process that forks children for this one; see `spectral_dna.sandbox.zygote`."""

    def __init__(self, preload: Sequence[str]) -> None:
        """Start it and wait until it has loaded what the children need."""
        self.owner = os.getpid()
        self._lock = threading.Lock()
        self._control, theirs = socket.socketpair()
        command = [sys.executable, "-P", "-m", "spectral_dna.sandbox.zygote", str(theirs.fileno()), *preload]
        with theirs:
            self.process = subprocess.Popen(
                command, pass_fds=[theirs.fileno()], env=_environment(), stdin=subprocess.DEVNULL, cwd="/"
            )
        self._control.settimeout(_START_SECONDS)
        self.state = _hear(self._control)
        if self.state is None:
            self.close()
            raise InternalError("The sandbox could not be started.")

    @property
    def is_alive(self) -> bool:
        """Whether it can fork for this very process."""
        return self.owner == os.getpid() and self.process.poll() is None

    def fork(self, request: Mapping[str, Any], descriptors: Sequence[int]) -> "Child":
        """Start a child that holds the descriptors, and nothing else of ours."""
        body = json.dumps(request).encode()
        ours, theirs = socket.socketpair()
        with theirs, self._lock:
            fds = [theirs.fileno(), *descriptors]
            socket.send_fds(self._control, [LENGTH.pack(len(body))], fds)
            self._control.sendall(body)
        return Child(ours)

    def close(self) -> None:
        """End it and all of its children."""
        self._control.close()
        if self.owner != os.getpid():
            return
        try:
            self.process.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Child:
    """A child under limits, from its start until `end`."""

    def __init__(self, life: socket.socket) -> None:
        self._life = life
        self._life.settimeout(_START_SECONDS)
        started = _hear(life)
        if started is None:
            life.close()
            raise ConnectionResetError
        self.pid = int(started["started"])
        self.exit_code: int | None = None

    def wait(self, seconds: float) -> int | None:
        """Wait for its own end; None when it still runs after that time."""
        if self.exit_code is None:
            self._life.settimeout(seconds)
            try:
                ended = _hear(self._life)
            except TimeoutError:
                return None
            self.exit_code = int(ended["ended"]) if ended else -9
        return self.exit_code

    def end(self) -> None:
        """Kill it if it still runs, and return when it is gone."""
        if self.exit_code is None and self._life.fileno() >= 0:
            self._life.shutdown(socket.SHUT_WR)
            self.wait(_END_SECONDS)
        self._life.close()

    def hit_limit(self) -> bool:
        """Wait for its end and tell whether a limit of time, memory or output was the cause."""
        code = self.wait(_END_SECONDS)
        return code is None or code in _LIMIT_EXITS


class Clock:
    """The time that a child may keep its caller waiting, all in all; once it is spent, TimeoutError.

    What the child was at work on is the caller's to know, and so is the error that is told of it.
    """

    def __init__(self, seconds: float) -> None:
        self.left = seconds
        self._since = 0.0

    def __enter__(self) -> float:
        if self.left <= 0:
            raise TimeoutError
        self._since = time.monotonic()
        return self.left

    def __exit__(self, *_: object) -> None:
        self.left -= time.monotonic() - self._since


PRELOAD = ("spectral_dna.audio.child",)
"""What children find loaded unless told otherwise. By name: this package stands below audio and never imports it."""

_zygotes: dict[tuple[str, ...], Zygote] = {}
_guard = threading.Lock()


def warm(preload: tuple[str, ...] = PRELOAD) -> Mapping[str, bool]:
    """Start this process's zygote of that kind if there is none, and tell what it could give up."""
    return dict(_ready(preload).state or {})


def close() -> None:
    """End this process's zygotes; the next child starts another."""
    with _guard:
        while _zygotes:
            _zygotes.popitem()[1].close()


def zygote_pid(preload: tuple[str, ...] = PRELOAD) -> int | None:
    """Number of this process's zygote of that kind, for whoever measures it; None where none runs."""
    found = _zygotes.get(preload)
    return None if found is None or not found.is_alive else found.process.pid


def run_task(
    task: str,
    arguments: Mapping[str, Any],
    descriptors: Sequence[int],
    sandbox: Sandbox,
    *,
    preload: tuple[str, ...] = PRELOAD,
) -> Child:
    """Run `module:function` in a child that can only compute, forked where `preload` is loaded.

    It gets the other end of its standard error, then its descriptors, as numbers from 3 on.
    """
    return _fork({"task": task, "arguments": dict(arguments), "limits": _limits(sandbox)}, descriptors, preload)


def run_program(
    command: Sequence[str], descriptors: tuple[int, int, int], sandbox: Sandbox, *, sockets: bool = False
) -> Child:
    """Run a program with these as its standard input, output and error. It can write to pipes, and to no file.

    `sockets` lets it make sockets, as bubblewrap must; where the kernel allows, there is no network to reach anyway.
    """
    limits = _limits(sandbox) | {"file_bytes": 0}
    environment = {"PATH": os.defpath, "LANG": "C.UTF-8"}
    request = {"command": list(command), "environment": environment, "limits": limits, "sockets": sockets}
    return _fork(request, descriptors, PRELOAD)


def _fork(request: Mapping[str, Any], descriptors: Sequence[int], preload: tuple[str, ...]) -> Child:
    """Ask the zygote; when that is found dead, ask a new one, once."""
    asked = _ready(preload)
    try:
        return asked.fork(request, descriptors)
    except (BrokenPipeError, ConnectionResetError):
        _give_up(asked, preload)
        return _ready(preload).fork(request, descriptors)


def _give_up(dead: Zygote, preload: tuple[str, ...]) -> None:
    """End a zygote that does not answer, unless another thread did so and has a new one."""
    with _guard:
        if _zygotes.get(preload) is dead:
            _zygotes.pop(preload).close()


def _ready(preload: tuple[str, ...]) -> Zygote:
    with _guard:
        found = _zygotes.get(preload)
        if found is None or not found.is_alive:
            if found is not None:
                found.close()
            found = _zygotes[preload] = Zygote(preload)
            state = found.state or {}
            tell = log.info if all(state.values()) else log.warning
            tell("sandbox.started", **state)
        return found


def _limits(sandbox: Sandbox) -> dict[str, int]:
    return sandbox.model_dump(include={"cpu_seconds", "memory_bytes", "file_bytes", "open_files"})


def _environment() -> dict[str, str]:
    """Nothing of the service's own environment: it may hold secrets. One thread: a fork keeps no others."""
    paths = os.pathsep.join(path for path in sys.path if path)
    return {"PATH": os.defpath, "PYTHONPATH": paths, "LANG": "C.UTF-8", "OPENBLAS_NUM_THREADS": "1"}


def _hear(source: socket.socket) -> dict[str, Any] | None:
    head = source.recv(LENGTH.size, socket.MSG_WAITALL)
    if len(head) < LENGTH.size:
        return None
    heard: dict[str, Any] = json.loads(source.recv(LENGTH.unpack(head)[0], socket.MSG_WAITALL))
    return heard


atexit.register(close)
