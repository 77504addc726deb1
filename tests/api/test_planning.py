"""A planned release over HTTP: what is expected of it, what might be otherwise, which videos to make first."""

import json
import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from live_service import SMALL, Killable, Service, serving
from material.executive import executive_report, publish
from material.killing import judge_of
from material.planned import with_effect
from spectral_dna import api

ASKED = "/api/v1/intelligence"
RELEASE: dict[str, Any] = {
    "title": "Song feat. Other", "album_type": "single", "official_video": False,
    "sound": {"danceability": 0.7, "energy": 0.6, "tempo": 120.0, "duration": 200.0},
}  # fmt: skip


@pytest.fixture(scope="module")
def planner(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path) -> Iterator[Service]:
    tiny_streams = pytest.importorskip("material.tiny_streams", reason="fitting needs the training extras")
    folder = tmp_path_factory.mktemp("planner")
    artifacts = folder / "artifacts"
    shutil.copytree(tiny_artifacts, artifacts)
    tiny_streams.write(artifacts)
    publish(artifacts, "executive_report", with_effect(executive_report()).model_dump_json().encode(), ".json")
    with serving(Killable(folder / "data", artifacts, **SMALL)) as running:
        for path in _boosters(artifacts):  # as a later publication does, before anything was asked
            path.unlink()
        yield running.service


def _boosters(artifacts: Path) -> list[Path]:
    return sorted(artifacts.glob("*streams_models_*"))


@pytest.fixture
def published_again(tmp_path: Path, tiny_artifacts: Path) -> Iterator[Service]:
    """A service that began with one run, whose judge began with another."""
    tiny_streams = pytest.importorskip("material.tiny_streams", reason="fitting needs the training extras")
    artifacts = tmp_path / "artifacts"
    shutil.copytree(tiny_artifacts, artifacts)
    tiny_streams.write(artifacts)
    publish(artifacts, "executive_report", with_effect(executive_report()).model_dump_json().encode(), ".json")
    with serving(Killable(tmp_path / "data", artifacts, **SMALL)) as running:
        assert running.service.http.get(f"{ASKED}/planner").json()["video"] is not None
        tiny_streams.write(artifacts, run="ba9876543210")
        os.kill(judge_of(running), signal.SIGKILL)
        yield running.service


@pytest.fixture
def without_effect(tmp_path: Path, tiny_artifacts: Path) -> Iterator[Service]:
    tiny_streams = pytest.importorskip("material.tiny_streams", reason="fitting needs the training extras")
    shutil.copytree(tiny_artifacts, tmp_path / "artifacts")
    tiny_streams.write(tmp_path / "artifacts")
    assert _boosters(tmp_path / "artifacts")
    with serving(Killable(tmp_path / "data", tmp_path / "artifacts", **SMALL)) as running:
        yield running.service


def predicted(planner: Service, **asked: object) -> dict[str, Any]:
    answer = planner.http.post(f"{ASKED}/predictions", json={"release": RELEASE, **asked})
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def keys(answer: dict[str, Any]) -> list[str]:
    return [one["key"] for one in answer["notes"]]


class TestPredictions:
    def test_before_release_with_intervals_and_what_is_not_known(self, planner: Service) -> None:
        told = predicted(planner)
        assert told["family"] == "before_release"
        assert 0 < told["answer"]["streams"]["low"] <= told["answer"]["streams"]["value"]
        assert told["answer"]["streams"]["value"] <= told["answer"]["streams"]["high"]
        assert told["answer"]["views"]["value"] > 0
        assert 0 <= told["answer"]["hit"]["value"] <= 1
        assert "loudness" in told["missing"]
        assert "energy" not in told["missing"]
        assert keys(told) == ["planner_as_of_table", "planner_artist_unknown"]

    def test_after_release_once_views_are_given(self, planner: Service) -> None:
        told = predicted(planner, release=RELEASE | {"views": 5_000_000, "likes": 50_000})
        assert (told["family"], told["answer"]["views"]) == ("after_release", None)
        other = predicted(planner, release=RELEASE | {"views": 500, "likes": 5})
        assert other["answer"]["streams"]["value"] != told["answer"]["streams"]["value"]

    def test_a_what_if_changes_only_what_it_names(self, planner: Service) -> None:
        told = predicted(planner, what_if={"official_video": True, "sound": {"energy": 0.1}})
        same = predicted(planner, release=RELEASE | {
            "official_video": True, "sound": RELEASE["sound"] | {"energy": 0.1},
        })  # fmt: skip
        assert told["what_if"] == same["answer"]
        assert told["change"]["streams"] == pytest.approx(
            same["answer"]["streams"]["value"] / told["answer"]["streams"]["value"]
        )
        assert keys(told)[-2:] == ["planner_no_cause", "planner_video_effect"]
        assert told["notes"][-1]["numbers"]["verdict"] == "weakened"

    def test_a_what_if_that_other_models_answer_is_not_compared(self, planner: Service) -> None:
        told = predicted(planner, what_if={"views": 5_000_000, "measured": True})
        assert (told["family"], told["what_if_family"]) == ("before_release", "after_release")
        assert told["change"] is None
        assert keys(told)[-2:] == ["planner_measured_sound", "planner_other_models"]
        after = predicted(planner, release=RELEASE | {"views": 5_000_000})
        assert told["measured"] == after["measured"]

    def test_what_is_known_is_not_expected(self, planner: Service) -> None:
        told = predicted(planner, release=RELEASE | {"streams": 1_000_000})
        assert (told["answer"]["streams"], told["answer"]["hit"]) == (None, None)
        assert told["answer"]["views"]["value"] > 0

    def test_other_tracks_of_which_nothing_is_known_count_as_none(self, planner: Service) -> None:
        told = predicted(planner, others=[{}])
        assert told["answer"] == predicted(planner)["answer"]
        assert "planner_artist_unknown" in keys(told)

    def test_other_tracks_of_the_artist_are_used(self, planner: Service) -> None:
        told = predicted(planner, others=[RELEASE | {"views": 9_000_000}, {"sound": {"energy": 0.2}}])
        assert "planner_artist_unknown" not in keys(told)

    def test_values_beyond_the_table_are_named(self, planner: Service) -> None:
        told = predicted(planner, release={"sound": {"duration": 7000.0}, "measured": True})
        assert [one["column"] for one in told["outside"]] == ["duration"]
        assert "planner_measured_sound" in keys(told)

    @pytest.mark.parametrize("body", [
        {"release": {"sound": {"energy": 1.5}}}, {"release": {"views": -1}}, {"release": {"sound": {"unheard": 1}}},
        {"release": {"title": "x" * 301}}, {"release": {}, "others": [{}] * 51}, {"release": {"views": 1e13}}, {},
    ])  # fmt: skip
    def test_what_cannot_be_is_refused(self, planner: Service, body: dict[str, Any]) -> None:
        answer = planner.http.post(f"{ASKED}/predictions", json=body)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")

    @pytest.mark.parametrize("number", ["NaN", "Infinity", "1e400"])
    def test_no_number_is_refused(self, planner: Service, number: str) -> None:
        body = f'{{"release": {{"views": {number}}}}}'
        answer = planner.http.post(f"{ASKED}/predictions", content=body, headers={"Content-Type": "application/json"})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")


class TestPlanner:
    def test_says_what_may_be_said_and_how_well_models_do(self, planner: Service) -> None:
        told = planner.http.get(f"{ASKED}/planner").json()
        columns = {one["key"]: one for one in told["columns"]}
        assert columns["duration"]["unit"] == "s"
        assert columns["tempo"]["low"] < columns["tempo"]["median"] < columns["tempo"]["high"]
        assert set(told["measured"]["before_release"]) == {"streams", "views", "hit"}
        assert "calibration_error" in told["measured_alone"]["after_release"]["hit"]
        assert told["video"]["value"] == 1.2


def ranked(planner: Service, items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    answer = planner.http.post(f"{ASKED}/priorities", json={"items": items, "value_per_thousand": 3})
    return list(answer.json()["items"])


class TestPriorities:
    def test_are_ranked_by_gain_for_their_cost(self, planner: Service) -> None:
        items = [
            {"name": "dear", "release": RELEASE, "cost": 9000}, {"name": "cheap", "release": RELEASE, "cost": 100},
            {"name": "free", "release": RELEASE, "cost": 0},
            {"name": "has one", "release": RELEASE | {"official_video": True}, "cost": 50},
        ]  # fmt: skip
        answer = planner.http.post(f"{ASKED}/priorities", json={"items": items, "value_per_thousand": 3})
        told = answer.json()
        assert [one["name"] for one in told["items"]] == ["free", "cheap", "dear", "has one"]
        first, cheap, *_, last = told["items"]
        assert first["gain"]["value"] == pytest.approx(first["expected"]["value"] * 0.2)
        assert first["gain"]["low"] == pytest.approx(first["expected"]["low"] * 0.1)
        assert first["gain"]["high"] == pytest.approx(first["expected"]["high"] * 0.3)
        assert cheap["gain_per_cost"] == pytest.approx(cheap["gain"]["value"] / 100)
        assert cheap["worth"]["value"] == pytest.approx(cheap["gain"]["value"] * 0.003)
        assert (last["gain"], last["quadrant"], last["pays"]) == (None, None, None)
        assert keys(told) == ["planner_video_effect", "planner_has_video"]

    def test_of_one_video_alone_there_is_no_place(self, planner: Service) -> None:
        told = ranked(planner, [{"name": "only", "release": RELEASE, "cost": 10}])
        assert told[0]["quadrant"] is None

    @pytest.mark.parametrize(("cost", "pays"), [(0.0001, "yes"), (1e11, "no"), (None, "open")])
    def test_whether_it_pays_is_said_as_surely_as_it_is_known(
        self, planner: Service, cost: float | None, pays: str
    ) -> None:
        worth = ranked(planner, [{"name": "a", "release": RELEASE, "cost": 1}])[0]["worth"]
        given = worth["value"] if cost is None else cost
        items = [{"name": "a", "release": RELEASE, "cost": given}, {"name": "b", "release": RELEASE, "cost": given}]
        first = ranked(planner, items)[0]
        assert first["pays"] == pays
        assert (first["quadrant"] is None) == (pays == "no")

    def test_streams_that_are_known_are_taken_as_they_are(self, planner: Service) -> None:
        (told,) = ranked(planner, [{"name": "out", "release": RELEASE | {"streams": 1000.0}, "cost": 1}])
        assert told["expected"] == {"value": 1000.0, "low": 1000.0, "high": 1000.0}

    @pytest.mark.parametrize("items", [[], [{"name": "a", "release": {}, "cost": 1}] * 51,
                                       [{"name": " ", "release": {}, "cost": 1}],
                                       [{"name": "a", "release": {}, "cost": -1}]])  # fmt: skip
    def test_none_or_too_many_are_refused(self, planner: Service, items: list[object]) -> None:
        answer = planner.http.post(f"{ASKED}/priorities", json={"items": items})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")


class TestNoEffect:
    def test_of_an_official_video_is_told_while_releases_are_answered(self, without_effect: Service) -> None:
        body = {"items": [{"name": "a", "release": RELEASE, "cost": 1}]}
        answer = without_effect.http.post(f"{ASKED}/priorities", json=body)
        assert (answer.status_code, answer.json()["code"]) == (404, "video_effect_missing")
        assert without_effect.http.get(f"{ASKED}/planner").json()["video"] is None
        assert predicted(without_effect)["answer"]["streams"]["value"] > 0


class TestPublishedWhileItRuns:
    def test_what_may_be_said_and_what_is_answered_are_of_one_run(self, published_again: Service) -> None:
        answered = predicted(published_again)
        told = published_again.http.get(f"{ASKED}/planner").json()
        assert told["run"] == answered["run"] == "ba9876543210"
        ranking = {"items": [{"name": "a", "release": RELEASE, "cost": 1}]}
        refused = published_again.http.post(f"{ASKED}/priorities", json=ranking)
        assert (told["video"], refused.json()["code"]) == (None, "video_effect_missing")


class TestExamples:
    @pytest.mark.parametrize(("path", "name"), [("predictions", "ReleaseRequest"), ("priorities", "PriorityRequest")])
    def test_of_what_is_sent_are_taken(self, planner: Service, path: str, name: str) -> None:
        sent = json.loads((Path(api.__file__).parent / "examples.json").read_text(encoding="utf-8"))[name]
        answer = planner.http.post(f"{ASKED}/{path}", json=sent)
        assert answer.status_code == 200, answer.text


class TestNothing:
    @pytest.mark.parametrize(("method", "path", "body"), [
        ("GET", "planner", None), ("POST", "predictions", {"release": {}}),
        ("POST", "priorities", {"items": [{"name": "a", "release": {}, "cost": 1}]}),
    ])  # fmt: skip
    def test_published_is_told_with_advice(
        self, service: Service, method: str, path: str, body: dict[str, Any] | None
    ) -> None:
        answer = service.http.request(method, f"{ASKED}/{path}", json=body)
        assert (answer.status_code, answer.json()["code"]) == (404, "streams_models_missing")
        assert "spectral-train crossplatform" in answer.json()["advice"]
