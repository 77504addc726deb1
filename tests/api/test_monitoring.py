"""What the service says of its own answers: to whom, from how many recordings on, and what it counts."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from api.conftest import different, visitor
from live_service import SMALL, Killable, Service, serving

OPERATOR = "an operator's key of 32 characters or more"


@pytest.fixture
def guest(watched: Service) -> Iterator[Service]:
    came = visitor(watched)
    yield came
    came.http.close()


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path) -> Iterator[Service]:
    """A service for visitors that looks every second, with an operator."""
    asked = {
        "SDNA_ACCESS__MODE": "visitors",
        "SDNA_ACCESS__ADMIN_KEY": OPERATOR,
        "SDNA_MONITORING__REFRESH_SECONDS": "1",
    }
    process = Killable(tmp_path_factory.mktemp("watched") / "data", tiny_artifacts, **{**SMALL, **asked})
    with serving(process) as running:
        running.service.http.headers["Authorization"] = f"Bearer {OPERATOR}"
        yield running.service


def monitoring(service: Service) -> dict[str, Any]:
    answer = service.http.get("/api/v1/monitoring")
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def until(service: Service, is_so: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    deadline = time.monotonic() + 240
    while not is_so(found := monitoring(service)):
        assert time.monotonic() < deadline, found
        time.sleep(0.5)
    return found


def test_counts_each_recording_once_and_gives_no_number_of_few(
    watched: Service, guest: Service, song: Path, tmp_path: Path
):  # fmt: skip
    before = monitoring(watched)["drift"]["windows"][0]["recordings"]
    given = [(watched, song), (guest, song), (guest, different(song, tmp_path))]
    for owner, path in given:
        assert owner.submit(path, wait=60).status_code == 200
    assert watched.submit(song, wait=60, decade="1990s").status_code == 200
    assert watched.http.post("/api/v1/analyses?wait=60", files={"sample": (None, "morning_waltz")}).status_code == 200
    until(watched, lambda seen: sum(day["succeeded"] for day in seen["traffic"]["days"]) == 5)
    found = until(watched, lambda seen: seen["drift"]["windows"][0]["recordings"] >= before + 2)
    week, month, quarter = found["drift"]["windows"]
    assert [one["recordings"] for one in (week, month, quarter)] == [before + 2] * 3
    assert (week["asked"], week["moved"]) == (0, 0)
    tempo = next(one for one in week["subjects"] if one["subject"] == "tempo")
    assert (tempo["n"], tempo["state"], tempo["psi"], tempo["bins"]["found"]) == (before + 2, "too_few", None, None)
    assert found["drift"]["minimum"] == 100
    assert found["traffic"]["process"]["requests"] > 0


def test_holds_outcomes_against_answers(watched: Service, song: Path, tmp_path: Path):
    analysis = watched.submit(different(song, tmp_path), wait=60).json()["id"]
    watched.http.put(f"/api/v1/analyses/{analysis}/outcome", json={"streams": 5, "charted": False})
    seen = until(watched, lambda seen: seen["calibration"]["lenses"][0]["n"] > 0)["calibration"]
    assert {(one["lens"], one["models"], one["n"], one["mean"]) for one in seen["lenses"]} == {
        ("emerging", "tiny", 1, None), ("charting", "tiny", 1, None),
    }  # fmt: skip
    watched.http.delete(f"/api/v1/analyses/{analysis}/outcome")
    until(watched, lambda seen: seen["calibration"]["lenses"][0]["n"] == 0)


def test_is_for_who_administers(watched: Service, ada: Service):
    answer = ada.http.get("/api/v1/monitoring")
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden_scope")
    assert monitoring(watched)["traffic"] is not None


@pytest.fixture(scope="class")
def shown(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path) -> Iterator[Service]:
    """A service that shows it to every visitor, and looks seldom."""
    asked = {
        "SDNA_ACCESS__MODE": "visitors",
        "SDNA_MONITORING__PUBLIC": "true",
        "SDNA_MONITORING__REFRESH_SECONDS": "3600",
    }
    with serving(Killable(tmp_path_factory.mktemp("shown") / "data", tiny_artifacts, **{**SMALL, **asked})) as running:
        yield running.service


class TestShownToAll:
    def test_is_still_for_callers_and_without_the_traffic(self, shown: Service):
        assert shown.http.get("/api/v1/monitoring").status_code == 401
        guest = visitor(shown)
        found = monitoring(guest)
        assert found["traffic"] is None
        assert found["drift"]["reference"] is not None
        guest.http.close()

    def test_is_not_sent_again_to_who_has_it(self, shown: Service):
        guest = visitor(shown)
        assert 304 in [self.asked_again(guest) for _ in range(3)], "once a minute it is reckoned anew, and no oftener"
        guest.http.close()

    def asked_again(self, guest: Service) -> int:
        tag = guest.http.get("/api/v1/monitoring").headers["etag"]
        return guest.http.get("/api/v1/monitoring", headers={"If-None-Match": tag}).status_code
