"""What bad input gets: a code, a status, an advice; nothing left on disk; the service goes on."""

import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from live_service import Service
from material import audio_files as make

REFUSED: dict[str, tuple[Callable[[Path], Path], int, str]] = {
    "empty": (make.empty, 400, "empty_source"),
    "text": (make.text, 415, "unsupported_audio"),
    "picture": (make.png, 415, "unsupported_audio"),
    "film without sound": (make.silent_film, 422, "no_audio_track"),
    "shorter than five seconds": (lambda folder: make.mp3(folder, 3.0), 422, "too_short"),
    "playlist to a file": (lambda folder: make.playlist(folder, "/etc/passwd"), 415, "unsupported_audio"),
    "concat of a file": (lambda folder: make.concat(folder, "/etc/passwd"), 415, "unsupported_audio"),
    "session description": (lambda folder: make.sdp(folder, 9), 415, "unsupported_audio"),
}

TAKEN: dict[str, Callable[[Path], Path]] = {
    "truncated": make.truncated_mp3,
    "garbage in the middle": make.garbage_mp3,
    "8 kHz mono": lambda folder: make.write(folder / "a.wav", make.music(rate=8000, channels=1), rate=8000),
    "96 kHz 24 bit": lambda folder: make.write(
        folder / "a.flac", make.music(rate=96_000), rate=96_000, subtype="PCM_24"
    ),
    "six channels": lambda folder: make.write(folder / "a.wav", make.music(channels=6)),
    "not finite": make.not_finite,
}

WARNED = {"truncated": "truncated", "garbage in the middle": "damaged_frames", "not finite": "non_finite_samples"}


class TestRefused:
    @pytest.mark.parametrize("name", REFUSED)
    def test_says_why_and_what_to_do(self, service: Service, tmp_path: Path, name: str):
        build, status, code = REFUSED[name]
        answer = service.submit(build(tmp_path), wait=60)
        body = answer.json()
        assert (answer.status_code, body["status"], body["code"]) == (status, status, code)
        assert answer.headers["content-type"] == "application/problem+json"
        assert body["title"]
        assert body["advice"]
        assert "/" not in body["detail"]
        assert "Traceback" not in answer.text
        assert service.is_tidy()

    def test_longer_than_the_limit(self, service: Service, tmp_path: Path):
        path = make.write(tmp_path / "long.wav", make.music(30, rate=8000, channels=1).repeat(25, axis=0), rate=8000)
        answer = service.submit(path, wait=60)
        assert (answer.status_code, answer.json()["code"]) == (422, "too_long")
        assert service.is_tidy()

    def test_a_failure_found_later_is_told_by_the_analysis_too(self, service: Service, tmp_path: Path):
        answer = service.submit(make.silent_film(tmp_path))
        ended = service.until(answer.json()["id"])
        assert (ended["state"], ended["error"]["code"], ended["error"]["analysis"]) == (
            "failed", "no_audio_track", ended["id"],
        )  # fmt: skip


class TestTaken:
    @pytest.mark.parametrize("name", TAKEN)
    def test_is_analysed(self, service: Service, tmp_path: Path, name: str):
        answer = service.submit(TAKEN[name](tmp_path), wait=60)
        assert answer.status_code == 200, answer.text
        codes = {warning["code"] for warning in answer.json()["warnings"]}
        assert WARNED.get(name, "") in codes | {""}
        assert all(warning["message"] for warning in answer.json()["warnings"])
        assert service.is_tidy()


class TestNoVerdict:
    @pytest.mark.parametrize(("samples", "reason"), [(make.silence, "silence"), (make.noise, "not_music")])
    def test_what_is_no_music_gets_features_and_no_verdict(
        self, service: Service, tmp_path: Path, samples: Callable[[], make.Samples], reason: str
    ):
        report = service.submit(make.write(tmp_path / "a.wav", samples()), wait=60).json()
        assert report["no_verdict"] == reason
        assert report["lenses"] is None
        assert report["popularity"] is None
        assert "loudness" in report["features"]
        assert report["summary"]


class TestForms:
    def test_no_field_at_all(self, service: Service):
        answer = service.http.post("/api/v1/analyses", files={"other": ("a.txt", b"x")})
        assert (answer.status_code, answer.json()["code"]) == (400, "missing_file")

    def test_no_body(self, service: Service):
        answer = service.http.post("/api/v1/analyses")
        assert (answer.status_code, answer.json()["code"]) == (400, "missing_file")

    def test_not_a_form(self, service: Service):
        answer = service.http.post("/api/v1/analyses", content=b"a.mp3", headers={"Content-Type": "text/plain"})
        assert (answer.status_code, answer.json()["code"]) == (400, "missing_file")

    def test_neither_a_form_nor_an_address(self, service: Service):
        answer = service.http.post("/api/v1/analyses", json={"file": "a.mp3"})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")

    def test_two_recordings(self, service: Service, song: Path):
        files = [("file", ("a.wav", song.read_bytes())), ("file", ("b.wav", song.read_bytes()))]
        answer = service.http.post("/api/v1/analyses", files=files)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
        assert service.is_tidy()

    def test_a_form_that_breaks_off(self, service: Service, song: Path):
        body = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.wav"\r\n\r\n' + song.read_bytes()
        answer = service.http.post(
            "/api/v1/analyses", content=body, headers={"Content-Type": "multipart/form-data; boundary=x"}
        )
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
        assert service.is_tidy()

    @pytest.mark.parametrize(
        "body",
        [
            b"nonsense",
            b"--x\r\n" + b"A: b\r\n" * 1000 + b"\r\n--x--",
            b"--x\r\nContent-Disposition: " + b"a" * 100_000 + b"\r\n\r\n--x--",
            b"".join(b'--x\r\nContent-Disposition: form-data; name="f"\r\n\r\n1\r\n' for _ in range(100)) + b"--x--",
            b'--x\r\nContent-Disposition: form-data; name="decade"\r\n\r\n' + b"9" * 50_000 + b"\r\n--x--",
        ],
        ids=["no form", "many headers", "a long header", "many parts", "a long field"],
    )
    def test_hostile_forms(self, service: Service, body: bytes):
        answer = service.http.post(
            "/api/v1/analyses", content=body, headers={"Content-Type": "multipart/form-data; boundary=x"}
        )
        assert answer.status_code in (400, 422)
        assert answer.json()["code"] in ("invalid_request", "missing_file")

    @pytest.mark.parametrize("length", [71, 257, 60_000])
    def test_a_boundary_beyond_the_standard(self, service: Service, length: int):
        boundary = "x" * length
        body = f'--{boundary}\r\nContent-Disposition: form-data; name="sample"\r\n\r\na\r\n--{boundary}--'
        answer = service.http.post(
            "/api/v1/analyses", content=body, headers={"Content-Type": f"multipart/form-data; boundary={boundary}"}
        )
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")

    @pytest.mark.parametrize("query", ["decade=1890s", "wait=-1", "wait=x", "wait=inf"])
    def test_wrong_options_are_named(self, service: Service, song: Path, query: str):
        with song.open("rb") as file:
            answer = service.http.post(f"/api/v1/analyses?{query}", files={"file": ("a.wav", file)})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
        assert query.split("=")[0] in answer.json()["fields"][0]["field"]

    def test_an_unknown_sample(self, service: Service):
        answer = service.http.post("/api/v1/analyses", files={"sample": (None, "../x")})
        assert (answer.status_code, answer.json()["code"]) == (404, "sample_not_found")


TAG = b"ID3\x04\x00\x00\x00\x00\x00\x00"
"""The head of an MP3: with it, a text gets as far as the decoder."""


class TestNothingIsOpened:
    @pytest.mark.parametrize("build", [make.playlist, make.concat])
    def test_no_address_in_a_disguised_text_is_called(
        self, service: Service, tmp_path: Path, build: Callable[[Path, str], Path]
    ):
        called = []

        class Listener(BaseHTTPRequestHandler):
            def do_GET(self):
                called.append(self.path)
                self.send_error(404)

        server = HTTPServer(("127.0.0.1", 0), Listener)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            text = build(tmp_path, f"http://127.0.0.1:{server.server_port}/secret.mp3")
            text.write_bytes(TAG + text.read_bytes())
            answer = service.submit(text, wait=30)
        finally:
            server.shutdown()
            thread.join()
            server.server_close()
        assert answer.status_code in (415, 422)
        assert answer.json()["analysis"], "it was refused on arrival, and no decoder met it"
        assert called == []


def test_the_service_goes_on(service: Service, song: Path):
    assert service.submit(song, wait=60).status_code == 200
    assert service.http.get("/health/ready").json()["status"] == "ready"
