"""Limits on bodies, spoken over bare sockets where a client library would be too polite."""

import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx2
import pytest

from live_service import Service
from material.lines import answer_of
from material.scraping import Scrape

HEAD = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.wav"\r\n\r\n'
MEBIBYTE = b"\0" * 1024 * 1024


def connect(service: Service) -> socket.socket:
    host, port = service.address.removeprefix("http://").split(":")
    return socket.create_connection((host, int(port)), timeout=20)


def open_upload(service: Service, *headers: str) -> socket.socket:
    line = connect(service)
    rows = [
        "POST /api/v1/analyses HTTP/1.1",
        "Host: localhost",
        "Content-Type: multipart/form-data; boundary=x",
        *headers,
    ]
    line.sendall("\r\n".join(rows).encode() + b"\r\n\r\n")
    return line


@contextmanager
def all_places_taken(service: Service) -> Iterator[None]:
    """Hold every place for an upload: begun, counted by the service, and never ended."""
    with ExitStack() as stack:
        for _ in range(3):
            stack.enter_context(open_upload(service, "Content-Length: 1000")).sendall(HEAD)
        deadline = time.monotonic() + 240
        while Scrape(service.address).value("sdna_uploads_in_flight") != 3:
            assert time.monotonic() < deadline, "the service does not see them"
        yield


class TestTooLarge:
    def test_a_header_that_admits_it_is_refused_before_the_body(self, service: Service):
        with open_upload(service, "Content-Length: 900000000") as line:
            answer = answer_of(line)
        assert answer.startswith("HTTP/1.1 413")
        assert '"code":"too_large"' in answer

    def test_a_body_without_a_length_is_cut_off_as_it_streams(self, service: Service):
        with open_upload(service, "Transfer-Encoding: chunked") as line:
            sent = 0
            line.sendall(b"%x\r\n" % len(HEAD) + HEAD + b"\r\n")
            wave = b"RIFF\0\0\0\0WAVEfmt " + MEBIBYTE[16:]
            try:
                while sent < 80:
                    line.sendall(b"%x\r\n" % len(MEBIBYTE) + (wave if sent == 0 else MEBIBYTE) + b"\r\n")
                    sent += 1
                line.sendall(b"0\r\n\r\n")
            except (BrokenPipeError, ConnectionResetError):
                assert sent > 30
            answer = answer_of(line)
        assert "413" in answer.splitlines()[0]
        assert '"code":"too_large"' in answer
        assert service.is_tidy()

    def test_json_has_its_own_limit(self, service: Service):
        answer = service.http.post("/api/v1/predictions", content=b"[" * 100_000)
        assert (answer.status_code, answer.json()["code"]) == (413, "body_too_large")

    @pytest.mark.parametrize("call", ["predictions", "counterfactuals"])
    @pytest.mark.parametrize("opening", ["[", '{"features":', '{"features":['])
    def test_json_in_json_in_json_is_refused(self, service: Service, call: str, opening: str):
        for count in (100, 900, 60_000 // len(opening)):
            answer = service.http.post(f"/api/v1/{call}", content=opening * count)
            assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
            closing = "".join({"[": "]", "{": "}"}.get(sign, "") for sign in reversed(opening))
            answer = service.http.post(f"/api/v1/{call}", content=opening * (count // 2) + "1" + closing * (count // 2))
            assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")

    @pytest.mark.parametrize("length", ["-1", "1e3", "999999999999999999999999999999"])
    def test_a_strange_length_is_refused(self, service: Service, length: str):
        with open_upload(service, f"Content-Length: {length}") as line:
            assert answer_of(line).split(" ", 2)[1] in ("400", "413", "422")


def submitted_to_a_free_place(service: Service, song: Path) -> httpx2.Response:
    """Submit once a place is free: it is given back a moment after its upload was answered."""
    deadline = time.monotonic() + 240
    while (answer := service.submit(song, wait=60)).status_code == 503 and time.monotonic() < deadline:
        time.sleep(0.05)
    return answer


class TestUploadsInFlight:
    def test_one_too_many_is_asked_to_come_back(self, service: Service, song: Path):
        with all_places_taken(service):
            answer = service.submit(song)
            assert (answer.status_code, answer.json()["code"]) == (503, "too_many_uploads")
            assert int(answer.headers["retry-after"]) > 0
        assert submitted_to_a_free_place(service, song).status_code == 200

    def test_who_reads_only_after_sending_hears_it_too(self, service: Service):
        with all_places_taken(service), open_upload(service, "Content-Length: 4000000") as late:
            for _ in range(4):  # longer than the service waits where nothing comes
                late.sendall(MEBIBYTE[:1_000_000])
                time.sleep(0.8)
            answer = answer_of(late)
        assert answer.startswith("HTTP/1.1 503")
        assert '"code":"too_many_uploads"' in answer
        assert "retry-after" in answer.lower()

    @pytest.mark.parametrize("path", ["/api/v1/nothing", "/api/v1/analyses?wait=none"])
    def test_what_was_refused_keeps_nobody_out(self, service: Service, song: Path, path: str):
        rows = [f"POST {path} HTTP/1.1", "Host: localhost", "Content-Type: multipart/form-data; boundary=x"]
        lines = [connect(service) for _ in range(3)]
        try:
            for line in lines:  # answered at once, and yet on the way
                line.sendall("\r\n".join([*rows, "Content-Length: 1000"]).encode() + b"\r\n\r\n" + HEAD)
                assert line.recv(12) in (b"HTTP/1.1 404", b"HTTP/1.1 422")
            assert service.submit(song).status_code == 202
        finally:
            for line in lines:
                line.close()


class TestStalledUpload:
    def test_is_told_so_and_gives_its_place_free(self, service: Service, song: Path):
        lines = [open_upload(service, "Content-Length: 1000") for _ in range(3)]
        try:
            for line in lines:
                line.sendall(HEAD)
            answers = [answer_of(line) for line in lines]
        finally:
            for line in lines:
                line.close()
        assert {answer.splitlines()[0].split(" ")[1] for answer in answers} == {"408"}
        assert all('"code":"upload_stalled"' in answer for answer in answers)
        assert submitted_to_a_free_place(service, song).status_code == 200
        assert service.is_tidy()

    def test_a_body_of_json_as_well(self, service: Service):
        with connect(service) as line:
            rows = ["POST /api/v1/predictions HTTP/1.1", "Host: localhost", "Content-Type: application/json"]
            line.sendall("\r\n".join([*rows, "Content-Length: 100"]).encode() + b"\r\n\r\n{")
            assert answer_of(line).startswith("HTTP/1.1 408")


class TestAbortedUpload:
    def test_leaves_nothing(self, service: Service):
        with open_upload(service, "Content-Length: 5000000") as line:
            line.sendall(HEAD + b"RIFF\0\0\0\0WAVEfmt " + MEBIBYTE * 2)
            deadline = time.monotonic() + 240
            while not service.files():
                assert time.monotonic() < deadline, "it never reached the disk"
                time.sleep(0.02)
        assert service.is_tidy()


class TestTricklingUpload:
    def test_is_told_so_and_gives_its_place_free(self, service: Service, song: Path):
        with open_upload(service, "Content-Length: 1000000") as line:
            line.sendall(HEAD)
            line.settimeout(0.1)  # a few bytes now and then: never a stall, and never an end
            answer, deadline = b"", time.monotonic() + 240
            while not answer and time.monotonic() < deadline:
                line.sendall(b"RIFF" * 10)
                try:
                    answer = line.recv(65536)
                except TimeoutError:
                    continue
            line.settimeout(20)
            told = answer.decode() + answer_of(line)  # the head and the body may come apart
        assert told.startswith("HTTP/1.1 408")
        assert '"code":"upload_too_slow"' in told
        assert service.submit(song, wait=30).status_code == 200


class TestSlowLoris:
    def test_heads_that_never_end_are_cut_off_while_others_are_answered(self, service: Service):
        lines = [connect(service) for _ in range(30)]
        for line in lines:
            line.sendall(b"GET /health/live HTTP/1.1\r\nHost: localhost\r\n")
        assert service.http.get("/health/live").status_code == 200
        answers = [answer_of(line) for line in lines]
        for line in lines:
            line.close()
        assert all(answer.startswith("HTTP/1.1 408") and "head_too_late" in answer for answer in answers)
