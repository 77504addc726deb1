"""Tasks that try what a decoder that was taken over would try. Each runs in a child, and tells how it fared."""

import os
import socket
import time


def _tell(channel: int, outcome: str) -> None:
    os.write(channel, outcome.encode())


def _attempt(channel: int, what: object) -> None:
    try:
        what()  # type: ignore[operator]
    except BaseException as error:
        _tell(channel, type(error).__name__)
    else:
        _tell(channel, "done")


def open_file(_: int, channel: int, *, path: str) -> None:
    _attempt(channel, lambda: os.open(path, os.O_RDONLY))


def make_file(_: int, channel: int, *, path: str) -> None:
    _attempt(channel, lambda: os.open(path, os.O_WRONLY | os.O_CREAT))


def remove_file(_: int, channel: int, *, path: str) -> None:
    _attempt(channel, lambda: os.unlink(path))


def connect(_: int, channel: int, *, port: int) -> None:
    _attempt(channel, lambda: socket.create_connection(("127.0.0.1", port), 2))


def run_program(_: int, channel: int) -> None:
    _attempt(channel, lambda: os.execv("/bin/true", ["true"]))


def fork(_: int, channel: int) -> None:
    _attempt(channel, os.fork)


def signal_parent(_: int, channel: int) -> None:
    _attempt(channel, lambda: os.kill(os.getppid(), 0))


def eat_memory(_: int, channel: int) -> None:
    held = [bytearray(1 << 24) for _ in range(1 << 10)]
    _tell(channel, f"held {len(held)}")


def burn(_: int, channel: int) -> None:  # noqa: ARG001
    while True:
        pass


def sleep(_: int, channel: int) -> None:
    _tell(channel, "asleep")
    time.sleep(60)


def look_around(_: int, channel: int) -> None:
    """Tell the open descriptors, and what the environment holds."""
    held = []
    for descriptor in range(256):
        try:
            os.fstat(descriptor)
        except OSError:
            continue
        held.append(descriptor)
    _tell(channel, f"{held} {sorted(os.environ)}")


def fail(_: int, channel: int) -> None:  # noqa: ARG001
    raise RuntimeError("a defect")
