"""Ports of loopback for the servers of tests."""

import os
import random
import socket
from contextlib import suppress
from itertools import count

FIRST, EACH, WORKERS = 20_000, 1_500, 8
"""Below those that the system hands out: it may give one of its own to any connection before the server has begun."""

_worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")) % WORKERS
_numbers = count(random.randrange(EACH))


def free_port() -> int:
    """Give a port on which nothing listens, another one each time; no worker of the same run gives it too."""
    for number in _numbers:
        port = FIRST + EACH * _worker + number % EACH
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise AssertionError("numbers have no end")
