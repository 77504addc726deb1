"""What the child may connect to; each in a process of its own, because the guard can't be taken off."""

import subprocess
import sys

import pytest

from spectral_dna.youtube.reach import ends_of

PROGRAM = """
import socket, sys
from spectral_dna.youtube.reach import ends_of, keep_to_the_internet
keep_to_the_internet(exceptions=ends_of(sys.argv[3] if len(sys.argv) > 3 else None))
try:
    socket.create_connection((sys.argv[1], int(sys.argv[2])), timeout=5).close()
except OSError as error:
    print(type(error).__name__)
else:
    print("connected")
"""


def attempt(*words: object) -> str:
    call = [sys.executable, "-c", PROGRAM, *map(str, words)]
    path = [part for part in sys.path if part]
    return subprocess.run(
        call, capture_output=True, text=True, check=True, env={"PYTHONPATH": ":".join(path)}
    ).stdout.strip()  # fmt: skip


@pytest.fixture
def door():
    import socket

    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "0.0.0.0", "10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1",
     "::1", "::ffff:127.0.0.1", "fe80::1", "fd00::1", "168.63.129.16", "192.0.0.192", "::7f00:1", "64:ff9b::7f00:1",
     "2002:7f00:1::1"],
)  # fmt: skip
def test_nothing_near_us_is_in_reach(host: str, door: int):
    assert attempt(host, door) in ("OutOfReach", "gaierror")


def test_the_operator_s_proxy_is_wherever_it_stands(door: int):
    assert attempt("127.0.0.1", door, f"http://user:word@localhost:{door}") == "connected"
    assert attempt("127.0.0.1", door, f"http://user:word@localhost:{door + 1}") == "OutOfReach"


def test_a_proxy_without_a_name_opens_no_door():
    assert ends_of("http://nowhere.invalid:3128") == []
    assert ("127.0.0.1", 1080) in ends_of("socks5://127.0.0.1")
    assert ends_of(None) == []
