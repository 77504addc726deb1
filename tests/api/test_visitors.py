"""An open service: every visitor is a caller of their own, and sees what is theirs alone."""

from collections.abc import Iterator
from pathlib import Path
from secrets import token_urlsafe

import httpx2
import pytest

from live_service import SMALL, Killable, Service

NO_ONE = "0190a0a0-0000-7000-8000-000000000000"
OPEN = {
    "/api/v1/features", "/api/v1/models", "/api/v1/inputs", "/api/v1/samples", "/api/v1/samples/{name}",
    "/api/v1/limits", "/health/live", "/health/ready", "/api/v1/health/live", "/api/v1/health/ready",
}  # fmt: skip
"""What says nothing of anyone."""


@pytest.fixture(scope="session")
def visited(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path) -> Iterator[Service]:
    process = Killable(
        tmp_path_factory.mktemp("visited") / "data", tiny_artifacts, **SMALL, SDNA_ACCESS__MODE="visitors"
    )
    try:
        process.start()
        yield process.service
        assert process.stop() == 0
    finally:
        process.close()


def visitor(service: Service) -> Service:
    """Give the service as a new visitor meets it."""
    other = Service(service.address, service.data)
    other.http.headers["X-Visitor-Token"] = token_urlsafe(32)
    return other


@pytest.fixture
def ada(visited: Service) -> Iterator[Service]:
    came = visitor(visited)
    yield came
    came.http.close()


@pytest.fixture
def bob(visited: Service) -> Iterator[Service]:
    came = visitor(visited)
    yield came
    came.http.close()


def calls(service: Service) -> list[tuple[str, str]]:
    document = service.http.get("/api/openapi.json").json()
    return [(verb, path) for path, verbs in document["paths"].items() for verb in verbs]


def ask(service: Service, verb: str, path: str) -> httpx2.Response:
    return service.http.request(verb.upper(), path, json={} if verb in ("post", "put", "patch") else None)


class TestWhoAsks:
    def test_whoever_sends_no_token_gets_what_is_nobodys_alone(self, visited: Service):
        for verb, path in calls(visited):
            answer = ask(visited, verb, path.format(analysis=NO_ONE, name="morning_waltz"))
            if path in OPEN:
                assert answer.status_code == 200, path
            else:
                assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized"), (verb, path)
                assert answer.headers["www-authenticate"].startswith("Bearer")

    @pytest.mark.parametrize("token", ["x", "0" * 21, "a b" * 10, "é" * 30, "A" * 129, "'; DROP TABLE analyses; --"])
    def test_a_token_that_can_be_guessed_or_is_none_is_refused(self, visited: Service, token: str):
        answer = visited.http.get("/api/v1/analyses", headers={"X-Visitor-Token": token.encode()})
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized")
        assert token not in answer.text


class TestOwnership:
    def test_to_another_caller_no_call_knows_of_an_analysis(self, ada: Service, bob: Service, another_song: Path):
        identifier = ada.submit(another_song, wait=60).json()["id"]
        walked = 0
        for verb, path in calls(bob):
            if "{analysis}" in path:
                answer = ask(bob, verb, path.format(analysis=identifier))
                absent = ask(bob, verb, path.format(analysis=NO_ONE))
                assert (answer.status_code, answer.json()["code"]) == (404, "analysis_not_found"), (verb, path)
                assert answer.text.replace(identifier, NO_ONE) == absent.text
                walked += 1
        assert walked >= 4
        assert bob.http.get("/api/v1/analyses").json()["items"] == []
        assert ada.analysis(identifier)["state"] == "succeeded"

    def test_each_sees_a_row_of_their_own_and_keeps_it_when_the_other_deletes(
        self, ada: Service, bob: Service, another_song: Path
    ):
        hers = ada.submit(another_song, name="hers.wav", wait=60).json()
        his = bob.submit(another_song, name="his.wav", wait=60).json()
        assert hers["id"] != his["id"]
        assert ada.http.delete(f"/api/v1/analyses/{hers['id']}").status_code == 204
        assert bob.analysis(his["id"])["report"]["features"] == hers["features"]
        assert [row["source"]["name"] for row in bob.http.get("/api/v1/analyses").json()["items"]] == ["his.wav"]
