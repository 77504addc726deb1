"""Pictures over HTTP: judged, refused by code, kept when asked and for their owner alone."""

import io
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx2
import pytest
from PIL import Image

from live_service import Killable, Service, serving
from material import pictures as make

PICTURES = "/api/v1/social/pictures"
LARGEST = 10 * 1024 * 1024


def send(service: Service, data: bytes, *, name: str = "cover.png", **fields: str) -> httpx2.Response:
    return service.http.post(PICTURES, files={"file": (name, data), **{k: (None, v) for k, v in fields.items()}})


def refused(answer: httpx2.Response) -> tuple[int, str]:
    assert answer.json()["advice"]
    return answer.status_code, answer.json()["code"]


def keep(service: Service, data: bytes, name: str = "cover.png") -> dict[str, Any]:
    answer = send(service, data, name=name, keep="true")
    assert answer.status_code == 200, answer.text
    return answer.json()


class TestJudged:
    @pytest.mark.parametrize("kind", make.FORMATS)
    def test_by_its_bytes_whatever_it_is_called(self, service: Service, kind: str):
        found = send(service, make.encoded(make.scene(), kind), name="../../a.exe").json()
        assert (found["file"]["kind"], found["name"]) == (kind, "a.exe")
        assert (found["id"], found["created"], found["alike"]) == (None, None, [])
        assert 0 <= found["score"]["value"] <= 100
        assert {part["basis"]["kind"] for part in found["score"]["contributions"]} == {"rule_of_thumb"}
        assert [each["key"] for each in found["guides"]["formats"]] == ["reel", "story", "feed", "square"]

    def test_a_sample_by_its_name(self, service: Service):
        names = [sample["name"] for sample in service.http.get(f"{PICTURES}/samples").json()]
        answer = service.http.post(PICTURES, files={"sample": (None, names[0])})
        assert (answer.status_code, answer.json()["name"]) == (200, names[0])

    def test_and_each_sample_can_be_seen(self, service: Service):
        for sample in service.http.get(f"{PICTURES}/samples").json():
            answer = service.http.get(sample["url"])
            assert answer.headers["content-type"] == "image/jpeg"
            assert Image.open(io.BytesIO(answer.content)).size[0] >= 480

    def test_nothing_of_it_stays(self, service: Service):
        before = len(service.http.get(PICTURES).json())
        assert send(service, make.secretive(make.scene())).status_code == 200
        assert len(service.http.get(PICTURES).json()) == before
        held = [path.read_bytes() for path in service.data.rglob("*") if path.is_file()]
        assert not [data for data in held if b"Somebody's" in data]

    def test_the_limits_say_what_is_taken(self, service: Service):
        told = service.http.get("/api/v1/limits").json()["pictures"]
        assert told == {"max_bytes": LARGEST, "max_pixels": 40_000_000, "min_side": 64, "kept": 100}


class TestRefused:
    @pytest.mark.parametrize(
        ("data", "code"),
        [
            (b"", (422, "picture_unreadable")),
            (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", (415, "picture_not_supported")),
            (b"<!doctype html><title>x</title>", (415, "picture_not_supported")),
            (b"II*\0" + bytes(200), (415, "picture_not_supported")),
            (b"\x89PNG\r\n\x1a\n", (415, "picture_not_supported")),
            (b"RIFF\x10\0\0\0WEBPVP8 ", (422, "picture_unreadable")),
            (make.encoded(make.scene())[:3000], (422, "picture_unreadable")),
            (make.encoded(make.scene(), "jpeg")[:3000], (422, "picture_unreadable")),
            (make.png_that_states(30_000, 30_000), (422, "picture_too_many_pixels")),
            (make.png_that_states(6300, 6300), (422, "picture_unreadable")),
            (make.encoded(Image.new("RGB", (1, 1))), (422, "picture_too_small")),
            (make.encoded(Image.new("RGB", (64, 700))), (422, "picture_too_narrow")),
        ],
        ids=["empty", "svg", "html", "tiff", "bare_png", "bare_webp", "cut_png", "cut_jpeg", "30000", "bomb", "1x1",
             "stripe"],
    )  # fmt: skip
    def test_by_a_code_with_an_advice(self, service: Service, data: bytes, code: tuple[int, str]):
        assert refused(send(service, data, name="holiday.png")) == code

    def test_too_large_by_the_length_that_it_states(self, service: Service):
        assert refused(send(service, make.encoded(make.scene()) + bytes(LARGEST + 200_000))) == (
            413,
            "picture_too_large",
        )

    def test_too_large_by_a_little(self, service: Service):
        whole = make.encoded(make.scene())
        assert refused(send(service, whole + bytes(LARGEST + 1 - len(whole)))) == (413, "picture_too_large")

    def test_as_large_as_it_may_be(self, service: Service):
        whole = make.encoded(make.scene())
        assert send(service, whole + bytes(LARGEST - len(whole))).status_code == 200

    def test_what_lies_behind_a_picture_is_not_looked_at(self, service: Service):
        assert send(service, make.encoded(make.scene()) + b"<script>alert(1)</script>").status_code == 200

    def test_no_picture_or_two_ways_to_name_one(self, service: Service):
        both = {"file": ("a.png", make.encoded(make.scene())), "sample": (None, "evening_sun")}
        for form in ({"keep": (None, "true")}, both):
            assert refused(service.http.post(PICTURES, files=form)) == (400, "missing_file")
        assert refused(service.http.post(PICTURES, files={"sample": (None, "../x")})) == (404, "picture_not_found")

    def test_a_wish_that_is_neither_yes_nor_no(self, service: Service):
        assert refused(send(service, make.encoded(make.scene()), keep="maybe")) == (422, "invalid_request")

    def test_two_pictures(self, service: Service):
        two = [("file", ("a.png", make.encoded(make.scene())))] * 2
        assert refused(service.http.post(PICTURES, files=two)) == (422, "invalid_request")


class TestKept:
    def test_a_small_copy_without_metadata_for_its_owner(self, service: Service):
        made = keep(service, make.secretive(make.scene(1200, 1500)), "by the sea.jpg")
        assert (made["name"], made["file"]["width"]) == ("by the sea.jpg", 1200)
        where = f"{PICTURES}/{made['id']}"
        assert service.http.get(where).json() == made
        image = service.http.get(f"{where}/image")
        assert image.headers["content-type"] == "image/jpeg"
        assert image.headers["x-content-type-options"] == "nosniff"
        assert image.headers["cache-control"] == "private, no-cache"
        assert image.headers["cross-origin-resource-policy"] == "same-origin"
        assert Image.open(io.BytesIO(image.content)).size == (864, 1080)
        assert b"Somebody" not in image.content
        listed = service.http.get(PICTURES).json()[0]
        assert (listed["id"], listed["score"]) == (made["id"], made["score"]["value"])

    def test_until_it_is_deleted_and_then_for_good(self, service: Service):
        where = f"{PICTURES}/{keep(service, make.encoded(make.scene(300, 300)))['id']}"
        assert service.http.delete(where).status_code == 204
        for answer in (service.http.get(where), service.http.get(f"{where}/image"), service.http.delete(where)):
            assert refused(answer) == (404, "picture_not_found")

    def test_what_resembles_it_is_named(self, service: Service):
        first = keep(service, make.encoded(make.scene(500, 500), "jpeg"))
        found = send(service, make.encoded(make.scene(700, 700), "png")).json()["alike"]
        same = next(each for each in found if each["id"] == first["id"])
        assert same["bits"] <= 8
        assert same["likeness"] > 0.8
        assert found == sorted(found, key=lambda each: -each["likeness"])
        other = send(service, make.encoded(Image.new("RGB", (300, 300), (0, 200, 0)))).json()["alike"]
        assert first["id"] not in [each["id"] for each in other]

    @pytest.mark.parametrize("name", ["x", "0190a0a0-0000-7000-8000-000000000000", "samples%2Fx"])
    def test_what_is_not_there_is_not_found(self, service: Service, name: str):
        assert service.http.get(f"{PICTURES}/{name}").status_code == 404


@pytest.fixture(scope="module")
def narrow(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path):
    process = Killable(
        tmp_path_factory.mktemp("narrow") / "data",
        tiny_artifacts,
        SDNA_PICTURES__KEPT="2",
        SDNA_PICTURES__AT_ONCE="1",
        SDNA_PICTURES__WAITING="1",
        SDNA_PICTURES__MAX_PIXELS="1000000",
        SDNA_RETENTION__REPORT_DAYS="3",
        SDNA_LIMITS__UPLOADS="16",
    )
    with serving(process) as running:
        yield running


class TestLimits:
    def test_a_full_house_says_when_to_come_back(self, narrow: Killable):
        picture = make.encoded(make.scene())
        with ThreadPoolExecutor(12) as crowd:
            answers = list(crowd.map(lambda _: send(narrow.service, picture), range(12)))
        assert {answer.status_code for answer in answers} == {200, 503}
        for answer in answers:
            if answer.status_code == 503:
                assert answer.json()["code"] == "too_many_pictures"
                assert int(answer.headers["retry-after"]) >= 1
        assert send(narrow.service, picture).status_code == 200

    def test_the_operator_s_limit_of_pixels_holds(self, narrow: Killable):
        large = make.encoded(make.scene(1000, 1001))
        assert refused(send(narrow.service, large)) == (422, "picture_too_many_pixels")

    def test_so_many_are_kept_and_after_their_days_none(self, narrow: Killable):
        ids = [keep(narrow.service, make.encoded(make.scene()))["id"] for _ in range(2)]
        answer = send(narrow.service, make.encoded(make.scene()), keep="true")
        assert refused(answer) == (409, "too_many_kept_pictures")
        with closing(sqlite3.connect(narrow.service.data / "analyses.sqlite", timeout=30)) as database, database:
            database.execute("UPDATE pictures SET created = datetime('now', '-4 days') WHERE id = ?", ids[:1])
        deadline = time.monotonic() + 60
        while len(narrow.service.http.get(PICTURES).json()) > 1 and time.monotonic() < deadline:
            time.sleep(0.5)
        assert [row["id"] for row in narrow.service.http.get(PICTURES).json()] == ids[1:]
