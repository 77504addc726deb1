"""Captions over HTTP."""

import json

import pytest

from live_service import Service

CAPTIONS = "/api/v1/social/captions"


def ask(service: Service, text: str):
    return service.http.post(CAPTIONS, json={"text": text})


class TestCaptions:
    def test_every_sample_is_measured_and_scored(self, service: Service):
        samples = service.http.get(f"{CAPTIONS}/samples").json()
        assert {sample["language"] for sample in samples} == {"en", "tr", "ko"}
        for sample in samples:
            answer = ask(service, sample["text"])
            assert answer.status_code == 200, answer.text
            found = answer.json()
            assert found["text"] == sample["text"]
            assert 0 <= found["score"]["value"] <= 100
            assert all(part["basis"]["source"] for part in found["score"]["contributions"])

    def test_control_and_direction_characters_are_taken_out_and_told(self, service: Service):
        found = ask(service, "our\0 song \u202eis out").json()
        assert found["text"] == "our song is out"
        assert [notice["code"] for notice in found["notices"]] == [
            "control_characters_removed", "direction_characters_removed",
        ]  # fmt: skip

    def test_of_emoji_alone_is_answered(self, service: Service):
        found = ask(service, "🎶🔥").json()
        assert (found["measures"]["words"], found["measures"]["emoji"]) == (0, ["🎶", "🔥"])


class TestRefusals:
    @pytest.mark.parametrize("text", ["", "\u202e\0 \n", "x" * 4401])
    def test_of_nothing_and_of_too_much(self, service: Service, text: str):
        answer = ask(service, text)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
        assert answer.json()["advice"]

    def test_of_a_megabyte(self, service: Service):
        answer = ask(service, "x" * 1_000_000)
        assert (answer.status_code, answer.json()["code"]) == (413, "body_too_large")

    def test_of_half_a_surrogate(self, service: Service):
        body = json.dumps({"text": "a\ud800b"})
        answer = service.http.post(CAPTIONS, content=body, headers={"Content-Type": "application/json"})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")

    def test_of_fields_that_there_are_not(self, service: Service):
        answer = service.http.post(CAPTIONS, json={"text": "a song", "lang": "en"})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
