"""The catalogue over HTTP: empty, filled by one click, searched, one track judged, own analyses beside."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from api.conftest import visitor
from live_service import SMALL, Killable, Service, serving
from material.catalogue_tables import TRACKS, text, track, track_id
from material.table_site import Site, publishing

OPERATOR = "an operator's key of 32 characters or more"
ROWS = [
    track(1, track_name="Halo", artists="Beyoncé", popularity=80),
    track(2, track_name="Halo - Live", artists="Beyoncé", popularity=20, duration_ms=201000),
    track(3, track_name="=HYPERLINK(1)", artists="@x", tempo=0, popularity=10),
    track(4, track_name="Broken", energy="much"),
    track(1, track_name="Halo", artists="Beyoncé", track_genre="dance"),
]


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with publishing(text(TRACKS, ROWS).encode()) as there:
        yield there


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path, site: Site) -> Iterator[Killable]:
    asked = {
        "SDNA_ACCESS__MODE": "visitors", "SDNA_ACCESS__ADMIN_KEY": OPERATOR,
        "SDNA_CATALOGUE__URL": f"{site.address}/slow/dataset.csv", "SDNA_CATALOGUE__ALLOW_LOOPBACK": "true",
    }  # fmt: skip
    with serving(Killable(tmp_path_factory.mktemp("catalogue") / "data", tiny_artifacts, **{**SMALL, **asked})) as own:
        yield own


@pytest.fixture(scope="module")
def operator(process: Killable) -> Iterator[Service]:
    came = Service(process.service.address, process.service.data)
    came.http.headers["Authorization"] = f"Bearer {OPERATOR}"
    yield came
    came.http.close()


@pytest.fixture
def guest(process: Killable) -> Iterator[Service]:
    came = visitor(process.service)
    yield came
    came.http.close()


def catalogue(service: Service) -> dict[str, Any]:
    answer = service.http.get("/api/v1/catalogue")
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def until(service: Service, is_so: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    deadline = time.monotonic() + 120
    while not is_so(found := catalogue(service)):
        assert time.monotonic() < deadline, found
        time.sleep(0.2)
    return found


def titles(service: Service, **asked: Any) -> list[str]:
    answer = service.http.get("/api/v1/catalogue/tracks", params=asked)
    assert answer.status_code == 200, answer.text
    return [item["title"] for item in answer.json()["items"]]


@pytest.fixture(scope="module")
def empty(operator: Service) -> dict[str, Any]:
    return catalogue(operator)


@pytest.fixture(scope="module")
def filled(operator: Service, site: Site, empty: dict[str, Any]) -> dict[str, Any]:  # noqa: ARG001 - looked at before
    began = operator.http.post("/api/v1/catalogue/fetch")
    assert (began.status_code, began.json()["fetch"]["state"]) == (202, "running")
    until(operator, lambda found: found["fetch"]["bytes"] > 0)
    again = operator.http.post("/api/v1/catalogue/fetch")
    assert (again.status_code, again.json()["fetch"]["started"]) == (202, began.json()["fetch"]["started"])
    assert len(site.asked) == 1
    site.go_on.set()
    return until(operator, lambda found: found["fetch"]["state"] != "running")


class TestFilling:
    def test_an_empty_one_says_how_and_to_whom_it_is_allowed(
        self, empty: dict[str, Any], guest: Service, filled: dict[str, Any]
    ):
        assert (empty["tracks"], empty["tables"], empty["fetch"]["state"]) == (0, [], "never")
        assert empty["genres"] == []
        assert (empty["fetch"]["allowed"], empty["fetch"]["source"]) == (True, "127.0.0.1")
        assert "catalogue/fetch" in empty["advice"]
        assert filled["advice"] is None
        assert catalogue(guest)["fetch"]["allowed"] is False

    def test_one_click_takes_in_the_published_table_and_counts_what_is_left_out(self, filled: dict[str, Any]):
        assert (filled["fetch"]["state"], filled["fetch"]["error_code"]) == ("succeeded", None)
        (table,) = filled["tables"]
        assert (filled["tracks"], table["tracks"], table["rows"], table["file"]) == (3, 3, 5, "dataset.csv")
        assert [(one["key"], one["about"], one["count"]) for one in table["left_out"]] == [("no_number", "energy", 1)]
        assert [(one["key"], one["about"], one["count"]) for one in table["notes"]] == [("not_found", "tempo", 1)]
        assert filled["genres"] == [{"genre": "pop", "tracks": 3}, {"genre": "dance", "tracks": 1}]
        assert filled["search"] == {"engine": "fts5", "typos": "trigrams"}

    def test_it_is_the_operators_to_click(self, guest: Service):
        answer = guest.http.post("/api/v1/catalogue/fetch")
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden_scope")

    def test_nothing_of_the_download_is_left(self, process: Killable, filled: dict[str, Any]):
        assert filled["fetch"]["state"] == "succeeded"
        assert list(process.service.data.glob("catalogue-*")) == []


@pytest.mark.usefixtures("filled")
class TestSearch:
    def test_finds_in_spite_of_slips_and_says_so(self, guest: Service):
        answer = guest.http.get("/api/v1/catalogue/tracks", params={"q": "beyonse"}).json()
        assert [item["title"] for item in answer["items"]] == ["Halo", "Halo - Live"]
        assert answer["corrected"] == [{"word": "beyonse", "taken": ["beyonce"]}]
        assert answer["items"][0]["genres"] == ["dance", "pop"]

    def test_goes_from_page_to_page(self, guest: Service):
        first = guest.http.get("/api/v1/catalogue/tracks", params={"limit": 2}).json()
        rest = titles(guest, limit=2, cursor=first["next_cursor"])
        assert [item["title"] for item in first["items"]] + rest == ["Halo", "Halo - Live", "=HYPERLINK(1)"]

    @pytest.mark.parametrize(
        "asked",
        [
            {"energy_min": 2}, {"energy_min": "nan"}, {"tempo_max": -1}, {"sort": "nothing"}, {"unknown": 1},
            {"q": "x" * 201}, {"limit": 0}, {"year_from": 2001, "year_to": 2000}, {"genre": ["x"] * 21},
        ],
    )  # fmt: skip
    def test_refuses_what_makes_no_sense(self, guest: Service, asked: dict[str, Any]):
        answer = guest.http.get("/api/v1/catalogue/tracks", params=asked)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")

    def test_refuses_cursors_of_others(self, guest: Service):
        answer = guest.http.get("/api/v1/catalogue/tracks", params={"cursor": "W10"})
        assert (answer.status_code, answer.json()["code"]) == (400, "invalid_cursor")

    def test_with_ones_own_analyses_only_where_asked_and_nobody_elses(
        self, process: Killable, guest: Service, song: Path
    ):
        assert guest.submit(song, name="halo of mine.wav", wait=60).status_code == 200
        assert titles(guest, q="halo mine", mine=True) == ["halo of mine.wav"]
        assert "halo of mine.wav" not in titles(guest, q="halo")
        other = visitor(process.service)
        assert titles(other, q="halo mine", mine=True) == []
        other.http.close()


@pytest.mark.usefixtures("filled")
class TestTrack:
    def test_is_judged_by_the_models_of_published_features(self, guest: Service):
        answer = guest.http.get(f"/api/v1/catalogue/tracks/{track_id(1)}")
        assert answer.status_code == 200, answer.text
        found = answer.json()
        assert (found["track"]["title"], found["copies"], found["filled"]) == ("Halo", [track_id(2)], [])
        assert set(found["prediction"]["lenses"]) == {"emerging", "charting"}
        assert 0 <= found["prediction"]["popularity"]["value"] <= 100
        assert "no test" in found["note"]
        asked = {"features": found["track"]["features"], "set": "catalogue"}
        same = guest.http.post("/api/v1/predictions", json=asked).json()
        assert same["popularity"]["value"] == found["prediction"]["popularity"]["value"]

    def test_says_which_features_nobody_found(self, guest: Service):
        found = guest.http.get(f"/api/v1/catalogue/tracks/{track_id(3)}").json()
        assert (found["track"]["features"]["tempo"], found["filled"]) == (None, ["tempo"])
        assert found["track"]["title"] == "=HYPERLINK(1)"

    def test_can_be_had_without_a_judgement(self, guest: Service):
        found = guest.http.get(f"/api/v1/catalogue/tracks/{track_id(3)}?judge=false").json()
        assert (found["prediction"], found["filled"], found["note"]) == (None, [], None)

    @pytest.mark.parametrize("name", ["x", track_id(4), "0" * 64, "é", "a'--"])
    def test_that_is_not_there_is_not_found(self, guest: Service, name: str):
        answer = guest.http.get(f"/api/v1/catalogue/tracks/{name}")
        assert (answer.status_code, answer.json()["code"]) == (404, "catalogue_track_not_found")
