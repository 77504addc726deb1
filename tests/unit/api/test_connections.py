"""Connections over real sockets: who is slow, endless, silent or one too many is told so, and costs nobody else."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager

import pytest
import uvicorn

from material import guarding
from material.lines import answer_of
from spectral_dna.settings import Settings

HELLO = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
MEBIBYTE = b"x" * 2**20


async def hello(scope, receive, send):  # noqa: ARG001 - the shape of every application
    """Say hello at once, or a great deal."""
    await send({"type": "http.response.start", "status": 200, "headers": []})
    if scope["path"] == "/much":
        for _ in range(64):
            await send({"type": "http.response.body", "body": MEBIBYTE, "more_body": True})
    await send({"type": "http.response.body", "body": b"hello"})


def serving(**limits: float) -> AbstractContextManager[tuple[int, uvicorn.Server]]:
    return guarding.serving(hello, Settings.model_validate({"limits": limits, "rates": {"enabled": True}}))


def connect(port: int, *, source: str = "127.0.0.1") -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=20, source_address=(source, 0))


def hello_of(line: socket.socket) -> None:
    line.sendall(HELLO)
    received = b""
    while not received.endswith(b"0\r\n\r\n"):
        received += line.recv(65536)
    assert received.startswith(b"HTTP/1.1 200")


@contextmanager
def filled(port: int, places: int) -> Iterator[list[socket.socket]]:
    """Take so many places, each by a connection that was answered."""
    with ExitStack() as stack:
        lines = [stack.enter_context(connect(port)) for _ in range(places)]
        for line in lines:
            hello_of(line)
        yield lines


def answer_of_one_more(port: int) -> str:
    with connect(port) as late:
        late.sendall(HELLO)
        return answer_of(late)


def trickle(line: socket.socket, data: bytes) -> None:
    """Send a byte now and then, until the other side has had enough."""
    for byte in data:
        try:
            line.sendall(bytes([byte]))
        except (BrokenPipeError, ConnectionResetError):
            return
        time.sleep(0.05)


class TestSlowHeads:
    def test_none_at_all_is_told_so(self):
        with serving(head_seconds=0.3) as (port, _), connect(port) as line:
            answer = answer_of(line)
        assert answer.startswith("HTTP/1.1 408")
        assert '"code":"head_too_late"' in answer

    def test_trickling_ones_are_told_so_and_others_are_answered_meanwhile(self):
        with serving(head_seconds=2.0) as (port, _):
            slow = [connect(port) for _ in range(20)]
            threads = [threading.Thread(target=trickle, args=(line, HELLO[:-2] + b"a: b\r\n" * 99)) for line in slow]
            for thread in threads:
                thread.start()
            with connect(port) as line:
                hello_of(line)
            answers = [answer_of(line) for line in slow]
            for thread in threads:
                thread.join()
            for line in slow:
                line.close()
        assert {answer.split(" ")[1] for answer in answers} == {"408"}

    def test_the_second_one_of_a_connection_has_the_same_time(self):
        with serving(head_seconds=0.5) as (port, _), connect(port) as line:
            hello_of(line)
            line.sendall(HELLO[:10])
            assert answer_of(line).startswith("HTTP/1.1 408")

    def test_a_body_that_nobody_reads_is_no_way_to_stay(self):
        with serving(head_seconds=0.5) as (port, _), connect(port) as line:
            line.sendall(HELLO[:-2] + b"Content-Length: 900000\r\n\r\n")
            while not line.recv(65536).endswith(b"0\r\n\r\n"):
                pass
            trickle(line, b"x" * 200)
            with pytest.raises((BrokenPipeError, ConnectionResetError)):
                line.sendall(b"x" * 1000)


class TestEndlessHeads:
    def test_are_refused(self):
        with serving(head_bytes=20_000) as (port, _), connect(port) as line:
            line.sendall(HELLO[:-2] + b"a: b\r\n" * 10_000)
            answer = answer_of(line)
        assert answer.startswith("HTTP/1.1 431")
        assert '"code":"head_too_large"' in answer


class TestNoHttp:
    def test_is_a_problem_like_any_other(self):
        with serving() as (port, _), connect(port) as line:
            line.sendall(b"HELO mail.example\r\n\r\n")
            answer = answer_of(line)
        assert answer.startswith("HTTP/1.1 400")
        assert "application/problem+json" in answer
        assert '"code":"malformed_request"' in answer


class TestCrowd:
    @pytest.mark.parametrize(
        ("limit", "most", "status", "code"),
        [("connections", 3, 503, "too_many_connections"), ("connections_each", 2, 429, "address_share_taken")],
    )
    def test_one_too_many_is_asked_to_come_back_and_a_place_becomes_free(
        self, limit: str, most: int, status: int, code: str
    ):
        with serving(**{limit: most}) as (port, server), filled(port, most) as lines:
            answer = answer_of_one_more(port)
            assert answer.startswith(f"HTTP/1.1 {status}")
            assert "retry-after: 5" in answer.lower()
            assert f'"code":"{code}"' in answer
            lines.pop().close()
            until(lambda: len(server.server_state.connections) == most - 1)
            with connect(port) as line:
                hello_of(line)


class TestShareOfAnAddress:
    def test_taken_leaves_the_places_of_others(self):
        with serving(connections_each=2) as (port, _), filled(port, 2):
            assert answer_of_one_more(port).startswith("HTTP/1.1 429")
            with connect(port, source="127.0.0.3") as other:
                hello_of(other)

    def test_is_nobodys_for_the_one_user_of_a_machine_and_behind_a_proxy_that_is_named(self):
        for given in ({}, {"rates": {"enabled": True}, "trusted_proxies": ["127.0.0.1"]}):
            settings = Settings.model_validate({"limits": {"connections_each": 1}, **given})
            with guarding.serving(hello, settings) as (port, _), connect(port) as one, connect(port) as other:
                hello_of(one)
                hello_of(other)


class TestWhoNeverReads:
    def test_is_cut_off(self):
        with serving(stall_seconds=0.5) as (port, server), connect(port) as line:
            line.sendall(HELLO.replace(b"/", b"/much", 1))
            until(lambda: server.server_state.tasks)
            until(lambda: not server.server_state.tasks)
            assert server.server_state.connections == set()


def until(holds: Callable[[], object]) -> None:
    deadline = time.monotonic() + 240
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.02)
