"""What became of a track: reported by its owner, replaced, taken back, and gone with its analysis."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest

from api.conftest import different
from live_service import Service
from material import audio_files

SAID: dict[str, Any] = {"streams": 48210, "charted": False, "popularity": 31, "country": "DE", "as_of": "2026-11-20"}


def put(service: Service, analysis: str, **said: Any) -> httpx2.Response:
    return service.http.put(f"/api/v1/analyses/{analysis}/outcome", json=said)


@pytest.fixture(scope="module")
def analysis(service: Service, song: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """One of which these tests report, each anew."""
    return str(service.submit(different(song, tmp_path_factory.mktemp("outcome")), wait=60).json()["id"])


class TestReporting:
    def test_is_kept_as_it_was_said(self, service: Service, analysis: str):
        answer = put(service, analysis, **SAID)
        assert answer.status_code == 200
        assert {key: answer.json()[key] for key in SAID} == SAID
        assert answer.json()["analysis"] == analysis
        assert service.http.get(f"/api/v1/analyses/{analysis}/outcome").json() == answer.json()

    def test_again_replaces_the_whole(self, service: Service, analysis: str):
        put(service, analysis, **SAID)
        days = [datetime.now(UTC).date().isoformat()]
        put(service, analysis, charted=True)
        days.append(datetime.now(UTC).date().isoformat())
        found = service.http.get(f"/api/v1/analyses/{analysis}/outcome").json()
        assert (found["charted"], found["streams"], found["country"]) == (True, None, None)
        assert found["as_of"] in days

    def test_is_taken_back(self, service: Service, analysis: str):
        put(service, analysis, **SAID)
        address = f"/api/v1/analyses/{analysis}/outcome"
        assert service.http.delete(address).status_code == 204
        found, again = service.http.get(address), service.http.delete(address)
        assert (found.status_code, found.json()) == (200, None)
        assert (again.status_code, again.json()["code"]) == (404, "outcome_not_found")

    def test_goes_and_comes_back_with_its_analysis(self, service: Service, analysis: str):
        put(service, analysis, **SAID)
        service.http.delete(f"/api/v1/analyses/{analysis}")
        answer = service.http.get(f"/api/v1/analyses/{analysis}/outcome")
        assert (answer.status_code, answer.json()["code"]) == (404, "analysis_not_found")
        service.http.post(f"/api/v1/analyses/{analysis}/restore")
        assert service.http.get(f"/api/v1/analyses/{analysis}/outcome").json()["streams"] == SAID["streams"]

    @pytest.mark.parametrize(
        "said",
        [
            {}, {"country": "DE"}, {"streams": -1}, {"streams": 10**12 + 1}, {"streams": 1.5}, {"popularity": 101},
            {"charted": "perhaps"}, {"charted": 1}, {"streams": True}, {"popularity": "20"},
            {"streams": 1, "country": "Germany"}, {"streams": 1, "country": "de"},
            {"streams": 1, "as_of": "1989-12-31"}, {"streams": 1, "note": "a text"},
            {"streams": 1, "as_of": (datetime.now(UTC) + timedelta(days=3)).date().isoformat()},
        ],
    )  # fmt: skip
    def test_refuses_what_makes_no_sense(self, service: Service, analysis: str, said: dict[str, Any]):
        answer = put(service, analysis, **said)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")

    def test_refuses_what_has_no_verdict(self, service: Service, tmp_path: Path):
        silence = audio_files.write(tmp_path / "silence.wav", audio_files.music(10.0) * 0)
        found = service.submit(silence, wait=60).json()["id"]
        answer = put(service, found, streams=1)
        assert (answer.status_code, answer.json()["code"]) == (409, "nothing_to_compare")

    def test_refuses_the_services_own_samples(self, service: Service):
        sample = {"sample": (None, "morning_waltz")}
        found = service.http.post("/api/v1/analyses?wait=60", files=sample).json()
        assert found["lenses"]
        answer = put(service, found["id"], streams=1)
        assert (answer.status_code, answer.json()["code"]) == (409, "nothing_to_compare")

    def test_of_another_caller_does_not_exist(self, ada: Service, bob: Service, another_song: Path):
        hers = ada.submit(another_song, wait=60).json()["id"]
        assert put(ada, hers, **SAID).status_code == 200
        for answer in (
            put(bob, hers, charted=True),
            bob.http.get(f"/api/v1/analyses/{hers}/outcome"),
            bob.http.delete(f"/api/v1/analyses/{hers}/outcome"),
        ):
            assert (answer.status_code, answer.json()["code"]) == (404, "analysis_not_found")
        assert ada.http.get(f"/api/v1/analyses/{hers}/outcome").json()["charted"] is False
