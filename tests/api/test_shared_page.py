"""What others see of a link before they open it: a picture, a title, a sentence; and nothing once it has ended."""

import struct
from html.parser import HTMLParser
from pathlib import Path

import httpx2
import pytest

from live_service import Service

EVIL = """\"><script>alert(1)<script><img src=x onerror='alert(2)'>&amp;.wav"""
"""A name as somebody might give it who means harm."""


@pytest.fixture
def token(ada: Service, song: Path) -> str:
    return shared(ada, song, "my demo.wav")


def shared(owner: Service, song: Path, name: str) -> str:
    analysis = owner.submit(song, name=name, wait=60).json()["id"]
    return str(owner.http.post(f"/api/v1/analyses/{analysis}/share").json()["token"])


def picture(service: Service, token: str) -> httpx2.Response:
    return service.http.get(f"/api/v1/shared/{token}/picture")


class Head(HTMLParser):
    """What a crawler finds."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self.elements: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        given = dict(attrs)
        if tag == "meta":
            self.found[given.get("property") or given.get("name") or ""] = given["content"] or ""


class TestPage:
    def test_tells_those_who_show_the_link_of_title_verdict_and_picture(self, visited: Service, token: str):
        answer = visited.http.get(f"/s/{token}")
        found = Head(answer.text).found
        report = visited.http.get(f"/api/v1/shared/{token}").json()
        assert answer.status_code == 200
        assert found["og:title"] == "my demo.wav"
        assert found["og:description"] == report["summary"]
        assert found["twitter:card"] == "summary_large_image"
        assert found["og:image"].startswith(visited.address)
        assert visited.http.get(found["og:image"]).headers["content-type"] == "image/png"
        assert "<title>my demo.wav · Spectral DNA</title>" in answer.text

    def test_is_for_no_search_engine(self, visited: Service, token: str):
        answer = visited.http.get(f"/s/{token}")
        assert Head(answer.text).found["robots"] == "noindex"
        for path in (f"/s/{token}", "/s/none", f"/api/v1/shared/{token}/picture"):
            assert visited.http.get(path).headers["x-robots-tag"] == "noindex"

    def test_takes_a_title_for_nothing_but_text(self, visited: Service, ada: Service, song: Path):
        name = visited.http.get(f"/api/v1/shared/{(token := shared(ada, song, EVIL))}").json()["source"]["name"]
        assert "<script>" in name
        head = Head(visited.http.get(f"/s/{token}").text)
        assert head.found["og:title"] == name
        assert {"script", "img"}.isdisjoint(head.elements)

    @pytest.mark.parametrize("token", ["none", "%22%3E%3Cscript%3E", "A" * 3000])
    def test_of_a_link_that_leads_nowhere_is_the_page_without_a_report(self, visited: Service, token: str):
        answer = visited.http.get(f"/s/{token}")
        head = Head(answer.text)
        assert answer.status_code == 404
        assert head.found["og:title"] == "A shared report"
        assert "script" not in head.elements

    def test_tells_nothing_once_the_link_was_ended(self, visited: Service, ada: Service, song: Path):
        analysis = ada.submit(song, name="my demo.wav", wait=60).json()["id"]
        made = ada.http.post(f"/api/v1/analyses/{analysis}/share").json()
        drawn = picture(visited, made["token"]).content
        ada.http.delete(f"/api/v1/analyses/{analysis}/share/{made['id']}")
        assert "my demo" not in visited.http.get(f"/s/{made['token']}").text
        assert drawn != picture(visited, made["token"]).content == picture(visited, "none").content


class TestPicture:
    def test_has_the_size_that_is_asked_for_and_may_be_shown_elsewhere(self, visited: Service, token: str):
        answer = picture(visited, token)
        assert struct.unpack(">II", answer.content[16:24]) == (1200, 630)
        assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
        assert answer.headers["cache-control"] == "public, max-age=300"
        assert len(answer.content) < 300_000

    def test_is_the_same_every_time(self, visited: Service, token: str):
        assert picture(visited, token).content == picture(visited, token).content

    def test_is_not_sent_again_to_whoever_has_it(self, visited: Service, token: str):
        tag = picture(visited, token).headers["etag"]
        path = f"/api/v1/shared/{token}/picture"
        assert visited.http.get(path, headers={"If-None-Match": tag}).status_code == 304
