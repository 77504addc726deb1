"""How like a track is to what charts in each market: of one's own recordings, and of features that someone chose."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from api.conftest import different
from api.test_predictions import predict, track
from live_service import SMALL, Killable, Service, serving
from material import audio_files
from material.similar_rows import fill, published
from spectral_dna.inference.market_rules import by_rule
from spectral_dna.schema.markets import Markets
from spectral_dna.schema.similar import SIMILAR_KEYS

NO_ONE = "0190a0a0-0000-7000-8000-000000000000"


def ask(service: Service, features: dict[str, object], **rest: object) -> httpx2.Response:
    return service.http.post("/api/v1/markets", json={"features": features, **rest})


def of(service: Service, analysis: str, **rest: Any) -> httpx2.Response:
    return service.http.get("/api/v1/markets", params={"analysis": analysis, **rest})


def by_code(answer: httpx2.Response) -> dict[str, dict[str, Any]]:
    assert answer.status_code == 200, answer.text
    Markets.model_validate_json(answer.content)
    return {one["code"]: one for one in answer.json()["markets"]}


@pytest.fixture(scope="module")
def analysis(service: Service, song: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(service.submit(different(song, tmp_path_factory.mktemp("markets")), wait=60).json()["id"])


class TestFeatures:
    def test_each_market_with_evidence_has_a_likeness_and_what_it_rests_on(self, service: Service):
        brazil = by_code(ask(service, track(danceability=0.9)))["BR"]
        assert 50 < brazil["likeness"] <= 100
        assert brazil["reason"] is None
        assert (brazil["basis"]["kind"], brazil["basis"]["metric"], brazil["basis"]["n"]) == ("model", "auc", 60)
        assert brazil["basis"]["low"] < brazil["basis"]["value"] < brazil["basis"]["high"]
        assert brazil["base_rate"] == pytest.approx(0.1)

    def test_a_market_without_evidence_says_so_instead(self, service: Service):
        found = by_code(ask(service, track()))
        assert (found["DE"]["likeness"], found["DE"]["reason"]) == (None, "no_evidence")
        assert found["DE"]["basis"]["low"] <= 0.5
        assert (found["IS"]["likeness"], found["IS"]["reason"], found["IS"]["basis"]) == (None, "too_few_tracks", None)

    def test_the_most_alike_stand_first_and_those_without_evidence_last(self, service: Service):
        assert [*by_code(ask(service, track(danceability=0.9)))] == ["BR", "JP", "DE", "IS"]
        assert [*by_code(ask(service, track(danceability=0.1)))] == ["JP", "BR", "DE", "IS"]

    def test_the_catalogue_set_can_be_asked(self, service: Service):
        assert ask(service, track(), set="catalogue").json()["set"] == "catalogue"

    def test_what_charts_nowhere_is_said(self, service: Service):
        assert ask(service, track(tempo=299.0)).json()["warnings"] == ["outside_training_range:tempo"]

    def test_by_rule_of_thumb_the_hit_score_is_weighed(self, service: Service):
        features = track(energy=0.9)
        answer = ask(service, features, basis="rule_of_thumb")
        score = predict(service, features).json()["popularity"]["hit_score"]
        found = by_code(answer)
        assert answer.json()["hit_score"] == pytest.approx(score)
        assert {code: one["likeness"] for code, one in found.items()} == pytest.approx(
            by_rule(features, score), abs=0.05
        )
        assert {one["basis"]["kind"] for one in found.values()} == {"rule_of_thumb"}
        assert {one["base_rate"] for one in found.values()} == {None}

    @pytest.mark.parametrize(
        ("changes", "field"),
        [({"tempo": 1e9}, "tempo"), ({"key": 3.5}, "key"), ({"unknown": 1}, "unknown"), ({"valence": None}, "valence")],
    )
    def test_a_value_that_can_not_be_is_named(self, service: Service, changes: dict[str, object], field: str):
        answer = ask(service, {**track(), **changes})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
        assert any(problem["field"].endswith(field) for problem in answer.json()["fields"])

    @pytest.mark.parametrize("rest", [{"basis": "learned"}, {"basis": 1}, {"set": "other"}, {"genre": "techno"}])
    def test_what_can_not_be_asked_for_is_refused(self, service: Service, rest: dict[str, object]):
        answer = ask(service, track(), **rest)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")

    @pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"features": NaN}', b"\xff\xfe"])
    def test_broken_json(self, service: Service, body: bytes):
        answer = service.http.post("/api/v1/markets", content=body, headers={"Content-Type": "application/json"})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")


class TestAnalysis:
    def test_is_held_against_markets_by_what_was_heard(self, service: Service, analysis: str):
        report = service.analysis(analysis)["report"]
        answer = of(service, analysis)
        heard = {key: found["value"] for key, found in report["features"].items() if key in track()}
        whole = {key: int(value) if isinstance(track()[key], int) else value for key, value in heard.items()}
        assert answer.json()["set"] == "recording"
        assert by_code(answer) == by_code(ask(service, whole))

    def test_by_rule_of_thumb_its_own_hit_score_is_weighed(self, service: Service, analysis: str):
        score = service.analysis(analysis)["report"]["popularity"]["hit_score"]
        assert of(service, analysis, basis="rule_of_thumb").json()["hit_score"] == score

    def test_what_got_no_verdict_is_not_held_against_anything(self, service: Service, tmp_path: Path):
        sent = service.submit(audio_files.write(tmp_path / "silent.wav", audio_files.silence(8)))
        silent = service.until(sent.json()["id"])
        assert silent["report"]["no_verdict"] == "silence"
        answer = of(service, silent["id"])
        assert (answer.status_code, answer.json()["code"]) == (409, "nothing_to_place")

    @pytest.mark.parametrize("name", [NO_ONE, "x", "' OR 1=1 --"])
    def test_an_unknown_one(self, service: Service, name: str):
        answer = of(service, name)
        assert (answer.status_code, answer.json()["code"]) == (404, "analysis_not_found")

    @pytest.mark.parametrize(
        "params",
        [{}, {"analysis": "x" * 61}, {"analysis": NO_ONE, "track": "x"}, {"analysis": NO_ONE, "basis": "learned"}],
    )
    def test_what_can_not_be_asked_for_is_refused(self, service: Service, params: dict[str, str]):
        answer = service.http.get("/api/v1/markets", params=params)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")

    def test_of_another_caller_does_not_exist(self, ada: Service, bob: Service, another_song: Path):
        hers = ada.submit(another_song, wait=60).json()["id"]
        assert of(ada, hers).status_code == 200
        theirs, nobodys = of(bob, hers), of(bob, NO_ONE)
        assert (theirs.status_code, theirs.json()["code"]) == (404, "analysis_not_found")
        assert theirs.text == nobodys.text


class TestTrack:
    """Of the catalogue, which is common to all."""

    @pytest.fixture(scope="class", autouse=True)
    @staticmethod
    def whole(service: Service) -> None:
        values = [track(danceability=0.9)[key] for key in SIMILAR_KEYS]
        fill(service.data, [published(7001, values), published(7002, [*values[:-1], None])])

    def ask(self, service: Service, number: int, **rest: str) -> httpx2.Response:
        return service.http.get("/api/v1/markets", params={"track": f"{number:022d}", **rest})

    def test_is_held_against_markets_by_its_exact_columns(self, service: Service):
        answer = self.ask(service, 7001)
        exact = track(danceability=0.9, key=0, mode=1, time_signature=4, duration=200.0)
        assert (answer.json()["set"], answer.json()["warnings"]) == ("catalogue", [])
        assert by_code(answer) == by_code(ask(service, exact, set="catalogue"))

    def test_by_rule_of_thumb(self, service: Service):
        assert len(by_code(self.ask(service, 7001, basis="rule_of_thumb"))) == 6

    def test_of_what_it_lacks_the_median_stands_in_and_a_warning_says_so(self, service: Service):
        answer = self.ask(service, 7002)
        assert answer.json()["warnings"] == ["median_stands_in:tempo"]
        assert by_code(answer)["BR"]["likeness"] > 50

    @pytest.mark.parametrize("name", ["c" * 22, "'; DROP TABLE catalogue_tracks; --", "é"])
    def test_an_unknown_one(self, service: Service, name: str):
        answer = service.http.get("/api/v1/markets", params={"track": name})
        assert (answer.status_code, answer.json()["code"]) == (404, "catalogue_track_not_found")


@pytest.fixture(scope="module")
def older(tiny_artifacts: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A service whose models were published before there were markets."""
    folder = tmp_path_factory.mktemp("older")
    artifacts = Path(shutil.copytree(tiny_artifacts, folder / "artifacts"))
    whole = json.loads((artifacts / "manifest.json").read_text())
    del whole["beside"]
    (artifacts / "manifest.json").write_text(json.dumps(whole))
    with serving(Killable(folder / "data", artifacts, **SMALL)) as running:
        yield running.service


class TestUnpublished:
    def test_is_said(self, older: Service):
        answer = ask(older, track())
        assert (answer.status_code, answer.json()["code"]) == (404, "markets_not_published")

    def test_the_rule_of_thumb_still_answers(self, older: Service):
        assert len(by_code(ask(older, track(), basis="rule_of_thumb"))) == 6
