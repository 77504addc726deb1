"""The history over HTTP: asked for in every way, and deletions that are taken back."""

from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from live_service import Service

NOBODYS = "0190a0a0-0000-7000-8000-000000000000"


def listed(service: Service, **asked: object) -> list[str]:
    answer = service.http.get("/api/v1/analyses", params=asked)
    assert answer.status_code == 200, answer.text
    return [item["id"] for item in answer.json()["items"]]


def delete(service: Service, *ids: str) -> httpx2.Response:
    return service.http.post("/api/v1/analyses/delete", json={"ids": ids})


def restore(service: Service, *ids: str) -> list[str]:
    answer = service.http.post("/api/v1/analyses/restore", json={"ids": ids})
    assert answer.status_code == 200, answer.text
    restored: list[str] = answer.json()["restored"]
    return restored


@pytest.fixture
def report(service: Service, another_song: Path) -> Iterator[str]:
    """An analysis that has ended."""
    identifier = service.submit(another_song, name="Çok güzel.wav", wait=60).json()["id"]
    yield identifier
    delete(service, identifier)


class TestAsking:
    def test_a_search_and_filters_find_it(self, service: Service, report: str):
        found = service.analysis(report)
        verdict = {lens: found["report"]["lenses"][lens]["hit"] for lens in ("emerging", "charting")}
        moment = found["created"]
        assert listed(service, q="cok GUZEL", kind=["upload", "sample"], state="succeeded", limit=1) == [report]
        assert report in listed(service, **verdict, since=moment, sort="hit_score", limit=100)
        for lens, is_hit in verdict.items():
            assert report not in listed(service, **{lens: not is_hit}, limit=100)
        assert report not in listed(service, until=moment, limit=100)
        assert report not in listed(service, state=["failed", "running"], limit=100)

    def test_rows_tell_both_verdicts(self, service: Service, report: str):
        (row,) = service.http.get("/api/v1/analyses", params={"q": "çok güzel", "limit": 1}).json()["items"]
        lenses = service.analysis(report)["report"]["lenses"]
        assert row["emerging_hit"] is lenses["emerging"]["hit"]
        assert row["charting_hit"] is lenses["charting"]["hit"]

    @pytest.mark.parametrize(
        "asked",
        [
            {"sort": "best"}, {"state": "gone"}, {"kind": "tape"}, {"emerging": "maybe"}, {"q": "x" * 201},
            {"since": "yesterday"}, {"until": "0001-01-01T00:00:00+23:00"}, {"limit": 0},
        ],
    )  # fmt: skip
    def test_what_is_not_to_be_had_is_refused(self, service: Service, asked: dict[str, object]):
        answer = service.http.get("/api/v1/analyses", params=asked)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")

    def test_a_cursor_leads_on_in_its_own_order_alone(self, service: Service, report: str, another_song: Path):
        second = service.submit(another_song, wait=60).json()["id"]
        first = service.http.get("/api/v1/analyses", params={"sort": "name", "limit": 1}).json()
        beyond = {"sort": "name", "limit": 100, "cursor": first["next_cursor"]}
        assert {report, second} <= {*listed(service, **beyond), first["items"][0]["id"]}
        answer = service.http.get("/api/v1/analyses", params=beyond | {"sort": "duration"})
        assert (answer.status_code, answer.json()["code"]) == (400, "invalid_cursor")


class TestTakenBack:
    def test_a_deletion_leaves_all_as_it_was(self, service: Service, report: str):
        link = service.http.post(f"/api/v1/analyses/{report}/share", json={}).json()["path"].removeprefix("/s/")
        before = service.analysis(report)
        assert service.http.delete(f"/api/v1/analyses/{report}").status_code == 204
        for address in (f"analyses/{report}", f"analyses/{report}/events", f"analyses/{report}/share"):
            assert service.http.get(f"/api/v1/{address}").status_code == 404, address
        assert service.http.get(f"/api/v1/shared/{link}").status_code == 404
        assert report not in listed(service, limit=100)
        again = service.http.post(f"/api/v1/analyses/{report}/restore")
        assert (again.status_code, again.json()) == (200, before)
        assert report in listed(service, limit=100)
        assert service.http.get(f"/api/v1/shared/{link}").status_code == 200

    @pytest.mark.usefixtures("held")
    def test_what_was_stopped_stays_stopped(self, service: Service, long_song: Path):
        identifier = service.submit(long_song).json()["id"]
        service.until(identifier, "running")
        assert service.http.delete(f"/api/v1/analyses/{identifier}").status_code == 204
        assert service.is_tidy(), service.files()
        assert service.http.post(f"/api/v1/analyses/{identifier}/restore").json()["state"] == "cancelled"

    def test_after_its_time_it_is_not(self, service: Service, report: str):
        service.http.delete(f"/api/v1/analyses/{report}")
        service.end_grace()
        answer = service.http.post(f"/api/v1/analyses/{report}/restore")
        assert (answer.status_code, answer.json()["code"]) == (404, "analysis_not_found")
        assert restore(service, report) == []

    def test_the_same_sent_meanwhile_is_heard_anew(self, service: Service, report: str, another_song: Path):
        service.http.delete(f"/api/v1/analyses/{report}")
        second = service.submit(another_song, wait=60).json()["id"]
        assert service.analysis(second)["reused"] is False
        assert restore(service, report) == [report]
        ours, theirs = service.analysis(report)["report"], service.analysis(second)["report"]
        assert ours["features"] == theirs["features"]

    def test_an_item_of_a_batch_has_it_again(self, service: Service):
        samples = service.http.get("/api/v1/samples").json()
        batch = service.http.post("/api/v1/batches", json={"items": [{"sample": samples[0]["name"]}]}).json()["url"]
        identifier = service.batch(batch)["items"][0]["analysis"]
        delete(service, identifier)
        gone = service.http.get(batch).json()["items"][0]
        assert (gone["state"], gone["analysis"], gone["analysis_url"]) == ("succeeded", None, None)
        assert identifier not in service.http.get(f"{batch}/results.csv").text
        restore(service, identifier)
        assert service.http.get(batch).json()["items"][0]["analysis"] == identifier


class TestSeveralAtOnce:
    def test_are_deleted_and_restored_however_often_it_is_said(self, service: Service, report: str, another_song: Path):
        second = service.submit(another_song, wait=60).json()["id"]
        answers = [delete(service, report, second, NOBODYS, "none").json() for _ in range(2)]
        assert [{*answer["deleted"]} for answer in answers] == [{report, second}] * 2
        assert answers[0]["restorable_until"] == answers[1]["restorable_until"]
        assert not {report, second} & {*listed(service, limit=100)}
        for _ in range(2):
            assert {*restore(service, report, second, NOBODYS)} == {report, second}
        assert {report, second} <= {*listed(service, limit=100)}

    @pytest.mark.usefixtures("held")
    def test_with_those_that_follow_one_another_all_stop(self, service: Service, long_song: Path):
        made = [service.submit(long_song).json()["id"] for _ in range(3)]
        service.until(made[0], "running")
        assert {*delete(service, *made).json()["deleted"]} == {*made}
        assert service.is_tidy(), service.files()
        assert service.http.get("/health").json()["queue"]["running"] == 0

    @pytest.mark.parametrize("ids", [[], ["x"] * 101, ["x" * 65], "x", None])
    def test_too_many_or_none_are_refused(self, service: Service, ids: object):
        for verb in ("delete", "restore"):
            answer = service.http.post(f"/api/v1/analyses/{verb}", json={"ids": ids})
            assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")


class TestAnothers:
    def test_are_neither_deleted_nor_restored(self, ada: Service, bob: Service, another_song: Path):
        hers = ada.submit(another_song, wait=60).json()["id"]
        assert delete(bob, hers).json()["deleted"] == []
        assert ada.analysis(hers)["state"] == "succeeded"
        delete(ada, hers)
        assert restore(bob, hers) == []
        assert bob.http.post(f"/api/v1/analyses/{hers}/restore").status_code == 404
        assert ada.http.get(f"/api/v1/analyses/{hers}").status_code == 404
        assert restore(ada, hers) == [hers]
