"""Spotify over HTTP: off without credentials, and with them, through a whole service."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from live_service import SMALL, Killable, Service, serving
from material.similar_rows import fill, published, random_values
from material.spotify_site import TRACK_ID, Site, environment, spotify_site


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with spotify_site() as site:
        yield site


@pytest.fixture(scope="module")
def connected(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path, site: Site) -> Iterator[Service]:
    process = Killable(tmp_path_factory.mktemp("spotify") / "data", tiny_artifacts, **SMALL, **environment(site))
    with serving(process) as running:
        yield running.service


class TestWithoutCredentials:
    def test_says_what_is_missing(self, service: Service):
        told = service.http.get("/api/v1/spotify").json()
        assert told == {"enabled": False, "missing": ["SPOTIFY_CLIENT_ID", "SPOTIFY_CLIENT_SECRET"]}

    @pytest.mark.parametrize("path", ["tracks?q=song", f"tracks/{TRACK_ID}"])
    def test_refuses_with_advice(self, service: Service, path: str):
        answer = service.http.get(f"/api/v1/spotify/{path}")
        assert (answer.status_code, answer.json()["code"]) == (403, "spotify_off")
        assert "SPOTIFY_CLIENT_ID" in answer.json()["advice"]


class TestWithCredentials:
    def test_finds_and_describes(self, connected: Service):
        assert connected.http.get("/api/v1/spotify").json()["enabled"]
        page = connected.http.get("/api/v1/spotify/tracks", params={"q": "bir şarkı", "limit": 3}).json()
        assert [each["id"] for each in page["items"]] == [TRACK_ID] * 3
        assert connected.http.get(f"/api/v1/spotify/tracks/{TRACK_ID}").json()["title"] == "A Song"

    def test_says_which_of_them_the_catalogue_holds(self, connected: Service):
        asked = {"q": "a song", "limit": 2}
        assert connected.http.get("/api/v1/spotify/tracks", params=asked).json()["in_catalogue"] == []
        values = random_values(1)[0]
        fill(connected.data, [replace(published(1, values), id=TRACK_ID), published(2, values)])
        assert connected.http.get("/api/v1/spotify/tracks", params=asked).json()["in_catalogue"] == [TRACK_ID]

    def test_a_track_that_spotify_does_not_know(self, connected: Service):
        answer = connected.http.get(f"/api/v1/spotify/tracks/{'0' * 22}")
        assert (answer.status_code, answer.json()["code"]) == (404, "spotify_track_not_found")

    def test_silence_is_kept_with_the_time_that_it_takes(self, connected: Service, site: Site):
        site.answers["search"] = (429, {}, {"Retry-After": "1"})
        answer = connected.http.get("/api/v1/spotify/tracks", params={"q": "x"})
        assert (answer.status_code, answer.json()["code"]) == (503, "spotify_limited")
        assert answer.headers["Retry-After"] == "1"
        del site.answers["search"]

    @pytest.mark.parametrize(
        "path",
        ["tracks?q=", "tracks?q=%20", "tracks?q=a%00b", "tracks?q=a&limit=11", "tracks?q=a&offset=991", "tracks/..x"],
    )
    def test_what_can_not_be_asked_is_refused_before_spotify_hears_of_it(
        self, connected: Service, site: Site, path: str
    ):
        before = len(site.asked)
        answer = connected.http.get(f"/api/v1/spotify/{path}")
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
        assert len(site.asked) == before


@pytest.fixture(scope="module")
def paced(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path, site: Site) -> Iterator[Service]:
    asked = {"SDNA_RATES__ENABLED": "true", "SDNA_RATES__LOOKUPS": "3/hour"}
    folder = tmp_path_factory.mktemp("paced")
    with serving(Killable(folder / "data", tiny_artifacts, **{**SMALL, **environment(site), **asked})) as running:
        yield running.service


def test_nobody_asks_spotify_through_us_without_end(paced: Service, site: Site):
    paths = ["tracks?q=x", f"tracks/{TRACK_ID}"] * 3
    answers = [paced.http.get(f"/api/v1/spotify/{path}") for path in paths]
    assert [answer.status_code for answer in answers] == [200] * 3 + [429] * 3
    assert (answers[-1].json()["code"], int(answers[-1].headers["Retry-After"]) > 0) == ("rate_limited", True)
    asked = len(site.asked)
    assert paced.http.get("/api/v1/spotify").status_code == 200  # asks nothing of Spotify, and costs nothing
    assert len(site.asked) == asked
