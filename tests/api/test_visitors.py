"""An open service: every visitor is a caller of their own, and sees what is theirs alone."""

import re
from pathlib import Path

import httpx2
import pytest

from live_service import Service
from material.killing import listener_of, stopped

NO_ONE = "0190a0a0-0000-7000-8000-000000000000"
OPEN = {
    "/api/v1/features", "/api/v1/models", "/api/v1/models/reference", "/api/v1/inputs", "/api/v1/samples",
    "/api/v1/samples/{name}", "/api/v1/limits", "/health", "/health/live", "/health/ready",
    "/api/v1/health", "/api/v1/health/live", "/api/v1/health/ready",
    "/api/v1/shared/{token}/picture", "/api/v1/social/captions/samples", "/api/v1/spotify",
    "/api/v1/social/pictures/samples", "/api/v1/social/pictures/samples/{sample}",
}  # fmt: skip
"""What says nothing of anyone."""


def calls(service: Service) -> list[tuple[str, str]]:
    document = service.http.get("/api/openapi.json").json()
    return [(verb, path) for path, verbs in document["paths"].items() for verb in verbs]


OWNED = {
    "analysis": "analysis_not_found", "batch": "batch_not_found", "picture": "picture_not_found",
    "plan": "plan_not_found",
}  # fmt: skip
"""What an address may name of a caller's own, and how it is said that there is none."""
OTHERS = {"name", "sample", "key", "share", "token", "track"}
"""Tracks and samples of nobody's, what administrators alone reach, what goes by the analysis before it, and links."""


def filled(path: str, **known: str) -> str:
    """Fill an address: with what is given, with a sample track that exists, and else with what nobody has."""
    names = {"name": "morning_waltz", "sample": "evening_sun"} | known
    return re.sub(r"\{(\w+)\}", lambda part: names.get(part[1], NO_ONE), path)


def ask(service: Service, verb: str, path: str) -> httpx2.Response:
    return service.http.request(verb.upper(), path, json={} if verb in ("post", "put", "patch") else None)


class TestWhoAsks:
    def test_whoever_sends_no_token_gets_what_is_nobodys_alone(self, visited: Service):
        for verb, path in calls(visited):
            answer = ask(visited, verb, filled(path))
            if path in OPEN:
                assert answer.status_code == 200, path
            elif path == "/api/v1/shared/{token}":  # a link speaks for itself
                assert (answer.status_code, answer.json()["code"]) == (404, "share_not_found")
            else:
                assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized"), (verb, path)
                assert answer.headers["www-authenticate"].startswith("Bearer")

    @pytest.mark.parametrize("token", ["x", "0" * 21, "a b" * 10, "é" * 30, "A" * 129, "'; DROP TABLE analyses; --"])
    def test_a_token_that_can_be_guessed_or_is_none_is_refused(self, visited: Service, token: str):
        answer = visited.http.get("/api/v1/analyses", headers={"X-Visitor-Token": token.encode()})
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized")
        assert token not in answer.text


class TestOwnership:
    def test_to_another_caller_no_call_knows_of_what_is_ones_own(self, ada: Service, bob: Service, another_song: Path):
        hers = {
            "analysis": ada.submit(another_song, wait=60).json()["id"],
            "batch": self.batch(ada),
            "picture": self.picture(ada),
            "plan": self.plan(ada),
        }
        walked = []
        for verb, path in calls(bob):
            named = re.findall(r"\{(\w+)\}", path)
            assert {*named} <= {*OWNED, *OTHERS}, f"{path} names what this test does not know: whose is it?"
            for name in OWNED.keys() & {*named}:
                answer, absent = ask(bob, verb, filled(path, **hers)), ask(bob, verb, filled(path))
                assert (answer.status_code, answer.json()["code"]) == (404, OWNED[name]), (verb, path)
                assert answer.text.replace(hers[name], NO_ONE) == absent.text
                walked.append(name)
        assert walked.count("analysis") >= 7
        assert walked.count("batch") >= 6
        assert walked.count("plan") >= 3
        assert walked.count("picture") == 3
        for listed in ("analyses", "batches", "social/plans"):
            assert bob.http.get(f"/api/v1/{listed}").json()["items"] == []
        assert bob.http.get("/api/v1/social/pictures").json() == []
        assert ada.analysis(hers["analysis"])["state"] == "succeeded"
        assert ada.http.get(f"/api/v1/batches/{hers['batch']}").status_code == 200

    def plan(self, owner: Service) -> str:
        answer = owner.http.post("/api/v1/social/plans", json={"name": "hers", "track_score": 50})
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    def batch(self, owner: Service) -> str:
        answer = owner.http.post("/api/v1/batches", json={"items": [{"sample": "morning_waltz"}]})
        assert answer.status_code == 202, answer.text
        return str(answer.json()["id"])

    def picture(self, owner: Service) -> str:
        form = {"sample": (None, "evening_sun"), "keep": (None, "true")}
        answer = owner.http.post("/api/v1/social/pictures", files=form)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["id"])

    def test_each_sees_a_row_of_their_own_and_keeps_it_when_the_other_deletes(
        self, ada: Service, bob: Service, another_song: Path
    ):
        hers = ada.submit(another_song, name="hers.wav", wait=60).json()
        his = bob.submit(another_song, name="his.wav", wait=60).json()
        assert hers["id"] != his["id"]
        assert ada.http.delete(f"/api/v1/analyses/{hers['id']}").status_code == 204
        assert bob.analysis(his["id"])["report"]["features"] == hers["features"]
        assert [row["source"]["name"] for row in bob.http.get("/api/v1/analyses").json()["items"]] == ["his.wav"]

    def test_nothing_tells_a_caller_that_somebody_else_sent_the_same(
        self, ada: Service, bob: Service, another_song: Path
    ):
        ada.submit(another_song, wait=60)
        ada.submit(another_song, wait=60)
        ada.http.delete(f"/api/v1/analyses/{ada.http.get('/api/v1/analyses').json()['items'][1]['id']}")
        his = bob.analysis(bob.submit(another_song, wait=60).json()["id"])
        assert his["reused"] is False
        assert {(stage["status"], stage["seconds"] is None) for stage in his["stages"]} == {("finished", False)}
        assert all(stage["started"] >= his["created"] for stage in his["stages"][1:])
        again = bob.analysis(bob.submit(another_song, wait=60).json()["id"])
        assert again["reused"] is True

    def test_nor_does_an_analysis_that_waited_for_anothers(self, ada: Service, bob: Service, long_song: Path):
        with stopped([listener_of(ada)]):
            first = ada.submit(long_song).json()["id"]
            ada.until(first, "running")
            second = bob.submit(long_song).json()["id"]
        ended = bob.until(second)
        assert ada.until(first)["reused"] is False
        assert (ended["state"], ended["reused"]) == ("succeeded", False)
        assert ended["created"] <= ended["started"]
        assert all(stage["started"] >= ended["created"] for stage in ended["stages"][1:])

    def test_who_leaves_hands_the_work_to_another_caller(self, ada: Service, bob: Service, long_song: Path):
        with stopped([listener_of(ada)]):
            first, second = ada.submit(long_song).json()["id"], bob.submit(long_song).json()["id"]
            ada.until(first, "running")
            assert ada.http.delete(f"/api/v1/analyses/{first}").status_code == 204
        assert bob.until(second)["state"] == "succeeded"
