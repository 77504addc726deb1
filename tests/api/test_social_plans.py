"""Plans over HTTP: kept, listed, changed, compared, exported, deleted, and nobody else's."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from secrets import token_hex
from typing import Any

import pytest

from live_service import SMALL, Killable, Service, serving
from spectral_dna.social.caption.samples import SAMPLES

PLANS, PICTURES = "/api/v1/social/plans", "/api/v1/social/pictures"
NO_ONE = "0190a0a0-0000-7000-8000-000000000000"
CAPTION = SAMPLES[0].text


def keep(service: Service, **body: Any) -> dict[str, Any]:
    answer = service.http.post(PLANS, json={"name": "a plan", **body})
    assert answer.status_code == 201, answer.text
    assert answer.headers["location"] == f"{PLANS}/{answer.json()['id']}"
    return answer.json()


def part(plan: dict[str, Any], key: str) -> dict[str, Any]:
    return next(each for each in plan["combined"]["parts"] if each["key"] == key)


class TestKept:
    def test_with_a_recording_a_picture_and_a_caption(self, service: Service, another_song: Path):
        analysis = service.submit(another_song, wait=60).json()
        plan = keep(service, analysis=analysis["id"], picture_score=60, caption=CAPTION)
        track, caption = part(plan, "track"), part(plan, "caption")
        assert track["score"] == pytest.approx(analysis["popularity"]["hit_score"], abs=0.06)
        assert (track["origin"], track["title"]) == ("analysis", another_song.name)
        scored = service.http.post("/api/v1/social/captions", json={"text": CAPTION}).json()["score"]["value"]
        assert (caption["score"], caption["origin"]) == (scored, "caption")
        assert (part(plan, "picture")["origin"], part(plan, "picture")["basis"]["kind"]) == ("given", "rule_of_thumb")
        whole = 0.4 * track["score"] + 0.3 * 60 + 0.3 * scored
        assert plan["combined"]["score"] == pytest.approx(whole, abs=0.06)
        assert plan["combined"]["notices"] == []
        assert service.http.get(f"{PLANS}/{plan['id']}").json() == plan

    def test_loses_the_score_of_a_recording_that_is_deleted_and_has_it_again(
        self, service: Service, another_song: Path
    ):
        analysis = service.submit(another_song, wait=60).json()["id"]
        plan = keep(service, analysis=analysis, caption=CAPTION)
        service.http.delete(f"/api/v1/analyses/{analysis}")
        found = service.http.get(f"{PLANS}/{plan['id']}").json()
        assert (part(found, "track")["score"], part(found, "track")["missing"]) == (None, "analysis_gone")
        assert another_song.name not in str(found)
        assert "weights_renormalised" in [notice["code"] for notice in found["combined"]["notices"]]
        service.http.post(f"/api/v1/analyses/{analysis}/restore")
        assert service.http.get(f"{PLANS}/{plan['id']}").json() == plan

    @pytest.mark.usefixtures("held")
    def test_says_that_a_recording_is_still_being_heard(self, service: Service, long_song: Path):
        plan = keep(service, analysis=service.submit(long_song).json()["id"])
        assert part(plan, "track")["missing"] == "analysis_running"
        assert plan["combined"]["score"] is None

    def test_once_however_often_it_is_sent_with_its_key(self, service: Service):
        headers = {"Idempotency-Key": token_hex(16)}
        body = {"name": "once", "track_score": 50}
        first, again = (service.http.post(PLANS, json=body, headers=headers).json() for _ in range(2))
        assert first == again
        other = service.http.post(PLANS, json={**body, "name": "twice"}, headers=headers)
        assert (other.status_code, other.json()["code"]) == (422, "idempotency_conflict")
        service.http.delete(f"{PLANS}/{first['id']}")
        assert service.http.post(PLANS, json=body, headers=headers).json()["id"] != first["id"]

    def test_without_what_does_harm(self, service: Service):
        plan = keep(service, name="my\0 \u202eplan\n", caption="a\0 song\u202e")
        assert (plan["name"], plan["caption"]) == ("my plan", "a song")


class TestPicture:
    def kept(self, service: Service) -> dict[str, Any]:
        name = service.http.get("/api/v1/social/pictures/samples").json()[0]["url"]
        sample = service.http.get(name).content
        answer = service.http.post(PICTURES, data={"keep": "true"}, files={"file": ("cover.jpg", sample)})
        assert answer.status_code == 200, answer.text
        return answer.json()

    def test_that_is_kept_scores_until_it_is_deleted(self, ada: Service):
        picture = self.kept(ada)
        plan = keep(ada, picture=picture["id"], caption=CAPTION)
        found = part(plan, "picture")
        assert (found["score"], found["origin"], found["title"]) == (picture["score"]["value"], "picture", "cover.jpg")
        assert found["basis"] == picture["score"]["basis"]
        ada.http.delete(f"{PICTURES}/{picture['id']}")
        gone = ada.http.get(f"{PLANS}/{plan['id']}").json()
        assert (part(gone, "picture")["score"], part(gone, "picture")["missing"]) == (None, "picture_gone")
        given = ada.http.patch(f"{PLANS}/{plan['id']}", json={"picture_score": 70}).json()
        assert (given["picture"], part(given, "picture")["origin"]) == (None, "given")

    def test_of_another_caller_or_of_nobody_is_unknown(self, ada: Service, bob: Service):
        for picture in (self.kept(ada)["id"], NO_ONE, "../x"):
            answer = bob.http.post(PLANS, json={"name": "mine", "picture": picture})
            assert (answer.status_code, answer.json()["code"]) == (404, "picture_not_found")


class TestRefused:
    @pytest.mark.parametrize(
        ("body", "status", "code"),
        [
            ({}, 422, "invalid_request"),
            ({"track_score": 101}, 422, "invalid_request"),
            ({"analysis": NO_ONE}, 404, "analysis_not_found"),
            ({"analysis": "../x"}, 404, "analysis_not_found"),
            ({"caption": "\0\u202e"}, 422, "invalid_request"),
            ({"track_score": 1, "name": "\u202e"}, 422, "invalid_request"),
            ({"track_score": 1, "weights": {"track": 0, "picture": 0, "caption": 0}}, 422, "invalid_request"),
            ({"caption": "x" * 100_000}, 413, "body_too_large"),
        ],
    )
    def test_by_code(self, service: Service, body: dict[str, Any], status: int, code: str):
        answer = service.http.post(PLANS, json={"name": "a plan", **body})
        assert (answer.status_code, answer.json()["code"]) == (status, code)


class TestChanged:
    def test_what_is_named_and_nothing_else(self, service: Service):
        plan = keep(service, track_score=50, picture_score=60, caption=CAPTION)
        answer = service.http.patch(f"{PLANS}/{plan['id']}", json={"name": "b", "picture_score": None})
        found = answer.json()
        assert answer.status_code == 200
        assert (found["name"], found["caption"], part(found, "track")["score"]) == ("b", CAPTION, 50)
        assert part(found, "picture")["missing"] == "not_given"
        assert found["changed"] > plan["changed"]
        weighed = service.http.patch(
            f"{PLANS}/{plan['id']}", json={"weights": {"track": 1, "picture": 0, "caption": 0}}
        )
        assert weighed.json()["combined"]["score"] == 50

    def test_a_recording_takes_the_place_of_a_given_score_and_the_other_way_round(
        self, service: Service, another_song: Path
    ):
        analysis = service.submit(another_song, wait=60).json()["id"]
        plan = f"{PLANS}/{keep(service, track_score=50)['id']}"
        assert part(service.http.patch(plan, json={"analysis": analysis}).json(), "track")["origin"] == "analysis"
        found = service.http.patch(plan, json={"track_score": 70}).json()
        assert (found["analysis"], part(found, "track")["origin"]) == (None, "given")

    def test_not_to_nothing(self, service: Service):
        plan = f"{PLANS}/{keep(service, track_score=50)['id']}"
        answer = service.http.patch(plan, json={"track_score": None})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
        assert part(service.http.get(plan).json(), "track")["score"] == 50


class TestListed:
    def test_newest_first_and_page_by_page(self, service: Service):
        made = [keep(service, track_score=50, name=f"plan {number}")["id"] for number in range(3)]
        found: list[str] = []
        cursor: dict[str, str] = {}
        while True:
            page = service.http.get(PLANS, params={"limit": 2, **cursor}).json()
            found += [plan["id"] for plan in page["items"]]
            if page["next_cursor"] is None:
                break
            cursor = {"cursor": page["next_cursor"]}
        assert found[:3] == made[::-1]
        assert len(found) == len(set(found))

    def test_a_cursor_of_nobodys_is_refused(self, service: Service):
        answer = service.http.get(PLANS, params={"cursor": "x"})
        assert (answer.status_code, answer.json()["code"]) == (400, "invalid_cursor")


class TestCompared:
    def test_side_by_side_in_the_order_asked_for(self, service: Service):
        first, second = keep(service, track_score=50, caption=CAPTION), keep(service, track_score=80, picture_score=10)
        answer = service.http.get(f"{PLANS}/compare", params={"ids": [second["id"], first["id"]]}).json()
        assert [plan["id"] for plan in answer["plans"]] == [second["id"], first["id"]]
        assert answer["best"] == max((first, second), key=lambda plan: plan["combined"]["score"])["id"]
        assert answer["differences"] == {"track": 30.0}

    @pytest.mark.parametrize("number", [1, 5])
    def test_two_to_four_at_once(self, service: Service, number: int):
        plans = [keep(service, track_score=50)["id"] for _ in range(number)]
        answer = service.http.get(f"{PLANS}/compare", params={"ids": plans})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")

    def test_not_one_with_itself_nor_with_what_there_is_not(self, service: Service):
        plan = keep(service, track_score=50)["id"]
        twice = service.http.get(f"{PLANS}/compare", params={"ids": [plan, plan]})
        assert (twice.status_code, twice.json()["code"]) == (422, "invalid_request")
        absent = service.http.get(f"{PLANS}/compare", params={"ids": [plan, NO_ONE]})
        assert (absent.status_code, absent.json()["code"]) == (404, "plan_not_found")

    def test_not_with_another_callers(self, ada: Service, bob: Service):
        hers, his = keep(ada, track_score=50)["id"], keep(bob, track_score=50)["id"]
        answer = bob.http.get(f"{PLANS}/compare", params={"ids": [his, hers]})
        assert (answer.status_code, answer.json()["code"]) == (404, "plan_not_found")


class TestExported:
    def test_as_csv_that_no_spreadsheet_computes(self, ada: Service):
        plan = keep(ada, name="=1+1", track_score=50, caption="@SUM(1) a song")
        answer = ada.http.get(f"{PLANS}/export.csv")
        assert answer.headers["content-type"].startswith("text/csv")
        (row,) = csv.DictReader(io.StringIO(answer.text))
        assert (row["name"], row["caption"], row["id"]) == ("'=1+1", "'@SUM(1) a song", plan["id"])
        assert float(row["score"]) == plan["combined"]["score"]
        assert (row["track_origin"], row["picture_origin"], row["picture_score"]) == ("given", "missing", "")

    def test_as_json_with_every_part(self, ada: Service):
        plan = keep(ada, track_score=50)
        answer = ada.http.get(f"{PLANS}/export.json")
        assert answer.json() == [plan]
        assert "plans.json" in answer.headers["content-disposition"]

    def test_of_nobody_elses(self, ada: Service, bob: Service):
        keep(ada, track_score=50)
        assert bob.http.get(f"{PLANS}/export.json").json() == []
        assert len(list(csv.reader(io.StringIO(bob.http.get(f"{PLANS}/export.csv").text)))) == 1


class TestOwnership:
    def test_anothers_recording_can_not_be_planned_with(self, ada: Service, bob: Service, another_song: Path):
        hers = ada.submit(another_song, wait=60).json()["id"]
        answer = bob.http.post(PLANS, json={"name": "mine", "analysis": hers})
        assert (answer.status_code, answer.json()["code"]) == (404, "analysis_not_found")
        his = keep(bob, track_score=50)["id"]
        changed = bob.http.patch(f"{PLANS}/{his}", json={"analysis": hers})
        assert (changed.status_code, changed.json()["code"]) == (404, "analysis_not_found")


class TestDeleted:
    def test_is_gone(self, service: Service):
        plan = f"{PLANS}/{keep(service, track_score=50)['id']}"
        assert service.http.delete(plan).status_code == 204
        for answer in (service.http.get(plan), service.http.delete(plan), service.http.patch(plan, json={"name": "x"})):
            assert (answer.status_code, answer.json()["code"]) == (404, "plan_not_found")


@pytest.fixture(scope="module")
def strict(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path) -> Iterator[Service]:
    settings = {**SMALL, "SDNA_PLANS__EACH": "2"}
    with serving(Killable(tmp_path_factory.mktemp("strict") / "data", tiny_artifacts, **settings)) as running:
        yield running.service


def test_no_more_than_the_setting_lets_be(strict: Service):
    made = [keep(strict, track_score=50)["id"] for _ in range(2)]
    answer = strict.http.post(PLANS, json={"name": "a third", "track_score": 50})
    assert (answer.status_code, answer.json()["code"]) == (409, "too_many_plans")
    strict.http.delete(f"{PLANS}/{made[0]}")
    assert strict.http.post(PLANS, json={"name": "a third", "track_score": 50}).status_code == 201
