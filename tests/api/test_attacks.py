"""What somebody would send who means harm; backend/docs/attacks.md lists these and the others."""

import gzip
import io
import json
import socket
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from live_service import Service
from material import audio_files as make

XSPF = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><playlist version="1" '
    b'xmlns="http://xspf.org/ns/0/"><trackList><track><location>file:///etc/passwd</location><title>&e;</title>'
    b"</track></trackList></playlist>"
)
LISTS = {
    "m3u": b"#EXTM3U\n#EXTINF:8,\nfile:///etc/passwd\n",
    "m3u without a head": b"/etc/passwd\nhttp://127.0.0.1:9/a.mp3\n",
    "pls": b"[playlist]\nFile1=/etc/passwd\nNumberOfEntries=1\n",
    "xspf with an entity": XSPF,
    "asx": b'<asx version="3.0"><entry><ref href="file:///etc/passwd"/></entry></asx>',
    "cue": b'FILE "/etc/passwd" WAVE\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n',
    "dash": b'<?xml version="1.0"?><MPD><BaseURL>file:///etc/passwd</BaseURL></MPD>',
    "a filter graph": b"amovie=/etc/passwd [out0]",
    "a page": b"<!doctype html><script>alert(1)</script>",
}


def put(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


class TestListsOfOtherFiles:
    @pytest.mark.parametrize("name", LISTS)
    def test_are_no_recordings(self, service: Service, tmp_path: Path, name: str):
        answer = service.submit(put(tmp_path / "song.mp3", LISTS[name] + b"\n" * 300))
        assert (answer.status_code, answer.json()["code"]) == (415, "unsupported_audio")
        assert service.is_tidy()


def zeros_in(kind: str) -> bytes:
    """Pack 30 MB of nothing into a few kilobytes."""
    nothing = bytes(30 << 20)
    if kind == "gzip":
        return gzip.compress(nothing)
    if kind == "zlib":
        return zlib.compress(nothing)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("song.wav", nothing)
    return packed.getvalue()


def tagged(frames: bytes, *, stated: int) -> bytes:
    size = bytes(stated >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\0\0" + size + frames


class TestBombs:
    @pytest.mark.parametrize("kind", ["gzip", "zlib", "zip"])
    def test_archives_are_not_opened(self, service: Service, tmp_path: Path, kind: str):
        answer = service.submit(put(tmp_path / "song.wav", zeros_in(kind)))
        assert (answer.status_code, answer.json()["code"]) == (415, "unsupported_audio")

    @pytest.mark.parametrize("call", ["/api/v1/predictions", "/api/v1/counterfactuals"])
    def test_a_body_that_says_it_is_packed_is_not_unpacked(self, service: Service, call: str):
        body = gzip.compress(json.dumps({"features": {}, "x": "a" * (30 << 20)}).encode())
        headers = {"Content-Encoding": "gzip", "Content-Type": "application/json"}
        answer = service.http.post(call, content=body, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")

    def test_neither_is_a_form(self, service: Service, song: Path):
        head = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.wav"\r\n\r\n'
        body = gzip.compress(head + song.read_bytes() + b"\r\n--x--\r\n")
        headers = {"Content-Encoding": "gzip", "Content-Type": "multipart/form-data; boundary=x"}
        answer = service.http.post("/api/v1/analyses", content=body, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
        assert service.is_tidy()

    def test_a_picture_in_a_tag_is_not_looked_at(self, service: Service, tmp_path: Path):
        """A PNG of 50,000 by 50,000 points, which would fill ten gigabytes."""
        header = struct.pack("!2I5B", 50_000, 50_000, 8, 6, 0, 0, 0)
        image = b"\x89PNG\r\n\x1a\n" + struct.pack("!I", 13) + b"IHDR" + header + struct.pack("!I", zlib.crc32(header))
        image += zlib.compress(bytes(1 << 20))
        picture = b"\0image/png\0\x03\0" + image
        frame = b"APIC" + len(picture).to_bytes(4) + b"\0\0" + picture
        path = put(tmp_path / "a.mp3", tagged(frame, stated=len(frame)) + make.mp3(tmp_path).read_bytes())
        answer = service.submit(path, wait=60)
        assert answer.status_code == 200, answer.text
        assert answer.json()["duration"] == pytest.approx(8, abs=0.2)

    @pytest.mark.parametrize("stated", [0xFFFFFFF, 200 << 20, 1])
    def test_a_tag_that_lies_about_its_size(self, service: Service, tmp_path: Path, stated: int):
        path = put(tmp_path / "a.mp3", tagged(bytes(64), stated=stated) + make.mp3(tmp_path).read_bytes())
        answer = service.submit(path, wait=60)
        assert answer.status_code in (200, 422)
        assert answer.status_code == 200 or answer.json()["code"] == "corrupt_audio"

    @pytest.mark.parametrize("lie", [
        lambda folder: make.lying_flac(folder, stated_frames=(1 << 36) - 1),
        lambda folder: make.lying_wav(folder, stated_bytes=0xFFFFFFFF),
        lambda folder: lying_ogg(folder),
    ], ids=["flac", "wav", "ogg"])  # fmt: skip
    def test_absurd_lengths_are_measured_not_believed(
        self, service: Service, tmp_path: Path, lie: Callable[[Path], Path]
    ):
        answer = service.submit(lie(tmp_path), wait=60)
        assert answer.status_code == 200, answer.text
        assert answer.json()["duration"] == pytest.approx(8, abs=0.2)

    def test_hours_of_silence_in_a_small_file_end_at_the_limit(self, service: Service, tmp_path: Path):
        """Eleven minutes and forty seconds are taken here; two hours at 8 kHz, without a stated length, are not."""
        hours = make.write(tmp_path / "a.flac", make.silence(7200, rate=8000)[:, :1], rate=8000)
        data = bytearray(hours.read_bytes())
        assert len(data) < 2 << 20
        packed = int.from_bytes(data[18:26]) >> 36 << 36
        data[18:26] = packed.to_bytes(8)
        answer = service.submit(put(tmp_path / "b.flac", bytes(data)), wait=60)
        assert (answer.status_code, answer.json()["code"]) == (422, "too_long")


def lying_ogg(folder: Path) -> Path:
    """State an absurd position in every page but the first three, with checksums that are right."""
    data = bytearray(make.write(folder / "lying.ogg", make.music()).read_bytes())
    at, page = data.find(b"OggS"), 0
    while at >= 0:
        following = data.find(b"OggS", at + 4)
        if page > 2:
            struct.pack_into("<q", data, at + 6, (1 << 62) - 1)
            data[at + 22 : at + 26] = bytes(4)
            end = following if following >= 0 else len(data)
            struct.pack_into("<I", data, at + 22, _ogg_checksum(bytes(data[at:end])))
        at, page = following, page + 1
    return put(folder / "lying.ogg", bytes(data))


def _ogg_checksum(page: bytes) -> int:
    """CRC-32 as Ogg has it: polynomial 0x04C11DB7, not reflected, from zero."""
    table = []
    for value in range(256):
        register = value << 24
        for _ in range(8):
            register = (register << 1 ^ 0x04C11DB7 if register & 0x80000000 else register << 1) & 0xFFFFFFFF
        table.append(register)
    crc = 0
    for byte in page:
        crc = (crc << 8 & 0xFFFFFFFF) ^ table[crc >> 24 ^ byte]
    return crc


def spoken(service: Service, request: bytes) -> bytes:
    """Speak over a bare socket, where a client library would be too polite; give the whole answer."""
    host, port = service.address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=20) as line:
        line.sendall(request)
        received = b""
        while block := line.recv(65536):
            received += block
    return received


PATHS = (
    "/../../../etc/passwd", "/..%2f..%2f..%2fetc%2fpasswd", "/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd",
    "/%2fetc%2fpasswd", "/..%5c..%5cetc%5cpasswd", "/..%c0%af..%c0%afetc/passwd", "/assets/..%252f..%252fetc/passwd",
    "/assets/%00/../../etc/passwd", "/api/v1/samples/..%2f..%2f..%2fetc%2fpasswd", "/api/v1/samples/%2fetc%2fpasswd",
    "/api/v1/samples/night_drive%00.wav", "/api/v1/samples/night_drive/../../analyses.sqlite",
    "/api/v1/analyses/..%2f..%2fanalyses.sqlite", "/api/v1/analyses/%2e%2e", "file:///etc/passwd",
)  # fmt: skip


class TestPaths:
    @pytest.mark.parametrize("path", PATHS)
    def test_lead_to_no_file_of_this_machine(self, service: Service, path: str):
        answer = spoken(service, f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        assert answer.split(b" ", 2)[1] in (b"400", b"404", b"421")
        assert b"root:" not in answer
        assert b"SQLite format" not in answer

    @pytest.mark.parametrize(
        "name", ["../../../../tmp/evil.wav", "/etc/cron.d/evil", "..\\..\\evil.wav", "a\0/../b.wav"]
    )
    def test_in_a_file_s_name_are_only_a_name(self, service: Service, another_song: Path, name: str):
        identifier = service.submit(another_song, name=name).json()["id"]
        shown = service.analysis(identifier)["source"]["name"]
        assert not set(shown) & {"/", "\\", "\0"}
        assert service.until(identifier)["state"] == "succeeded"
        assert service.is_tidy()
        assert not Path("/tmp/evil.wav").exists()

    @pytest.mark.parametrize("name", ["../analyses.sqlite", "/etc/passwd", "night_drive\0", "..", "%2e%2e", "a/b"])
    def test_in_a_sample_s_name_are_no_sample(self, service: Service, name: str):
        answer = service.http.post("/api/v1/analyses", files={"sample": (None, name)})
        assert (answer.status_code, answer.json()["code"]) == (404, "sample_not_found")


class TestHeaderInjection:
    @pytest.mark.parametrize("line", ["a\rX-Evil: 1", "a\nX-Evil: 1", "a\r\n X-Evil: 1", "a\0b", "a\x85b", "a\u2028b"])
    def test_a_request_id_that_breaks_lines_is_not_repeated(self, service: Service, line: str):
        request = f"GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Request-ID: {line}\r\n\r\n"
        answer = spoken(service, request.encode())
        assert b"evil" not in answer.lower()
        assert answer.count(b"\r\n\r\n") == 1

    def test_neither_is_a_file_s_name(self, service: Service, another_song: Path):
        data = another_song.read_bytes()
        head = (
            b'--x\r\nContent-Disposition: form-data; name="file"; filename="a%0d%0aX-Evil: 1\x0bX-Evil: 1.wav"\r\n\r\n'
        )
        answer = service.http.post(
            "/api/v1/analyses?wait=60", content=head + data + b"\r\n--x--\r\n",
            headers={"Content-Type": "multipart/form-data; boundary=x"},
        )  # fmt: skip
        assert answer.status_code == 200
        assert not [name for name in answer.headers if "evil" in name.lower()]
        assert answer.json()["source"]["name"].isprintable()

    def test_an_address_s_line_breaks_end_in_no_header(self, service: Service):
        answer = spoken(
            service, b"GET /api/v1/nothing%0d%0aX-Evil:1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        )
        head = answer.partition(b"\r\n\r\n")[0]
        assert head.split(b" ", 2)[1] == b"404"
        assert b"evil" not in head.lower()

    def test_two_lengths_for_one_body_are_refused(self, service: Service):
        """What a proxy reads as one request, we must not read as two."""
        request = (
            b"POST /api/v1/predictions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\n"
            b"Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n"
            b"GET /api/v1/features HTTP/1.1\r\nHost: localhost\r\n\r\n"
        )
        answer = spoken(service, request)
        assert answer.count(b"HTTP/1.1") == 1
        assert answer.split(b" ", 2)[1] in (b"400", b"422")


class TestJson:
    @pytest.mark.parametrize("body", [b"[" * 30_000, b'{"a":' * 10_000, b"[" * 30_000 + b"]" * 30_000], ids=len)
    def test_nested_without_end_is_refused(self, service: Service, body: bytes):
        answer = service.http.post("/api/v1/predictions", content=body, headers={"Content-Type": "application/json"})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")

    @pytest.mark.parametrize("number", ["1e400", "-1e400", "NaN", "Infinity", "1" * 5000, "0." + "0" * 5000 + "1"])
    def test_numbers_beyond_numbers_are_refused(self, service: Service, number: str):
        body = '{"features": {"energy": ' + number + "}}"
        answer = service.http.post("/api/v1/predictions", content=body, headers={"Content-Type": "application/json"})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
