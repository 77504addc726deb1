"""Features and a goal in, the smallest changes out."""

import pytest

from live_service import Service
from spectral_dna.schema.moves import Counterfactuals

from .test_predictions import predict, track


def ask(service: Service, features: dict[str, object], **rest: object):
    body = {"features": features, "lens": "emerging", **rest}
    return service.http.post("/api/v1/counterfactuals", json=body)


class TestAnswer:
    def test_a_move_gets_the_votes_that_it_promises(self, service: Service):
        answer = ask(service, track())
        assert answer.status_code == 200
        told = Counterfactuals.model_validate_json(answer.content)
        assert told.outcome == "found"
        for move in told.moves:
            there = {**track(), **{change.feature: change.after for change in move.changes}}
            judged = predict(service, there, explain=False).json()["lenses"]["emerging"]
            assert judged["votes"] == move.after.votes
            assert judged["hit"] is move.after.hit is not told.before.hit

    def test_the_same_question_gets_the_same_answer(self, service: Service):
        assert ask(service, track()).content == ask(service, track()).content

    def test_only_what_may_move_moves(self, service: Service):
        told = ask(service, track(), lens="charting", decade="1970s", features_to_move=["tempo", "energy"]).json()
        assert told["decade"] == "1970s"
        for move in [*told["moves"], *filter(None, [told["nearest"]])]:
            assert {change["feature"] for change in move["changes"]} <= {"tempo", "energy"}

    def test_a_target_is_reached(self, service: Service):
        told = ask(service, track(), goal="popularity", target=45.0, set="catalogue").json()
        assert all(move["after"]["popularity"] >= 45 for move in told["moves"])
        assert told["outcome"] in ("found", "already")


class TestRefusal:
    @pytest.mark.parametrize(
        ("rest", "field"),
        [
            ({"lens": "famous"}, "lens"),
            ({"goal": "popularity"}, "body"),
            ({"target": 50}, "body"),
            ({"goal": "hit_score", "target": 101}, "target"),
            ({"at_most": 4}, "at_most"),
            ({"at_most": 0}, "at_most"),
            ({"features_to_move": []}, "features_to_move"),
            ({"features_to_move": ["rms"]}, "features_to_move.0"),
            ({"advice": True}, "advice"),
        ],
    )
    def test_names_the_field(self, service: Service, rest: dict[str, object], field: str):
        answer = ask(service, track(), **rest)
        body = answer.json()
        assert (answer.status_code, body["code"]) == (422, "invalid_request")
        assert body["advice"]
        assert any(problem["field"].endswith(field) for problem in body["fields"])

    def test_a_genre_that_no_published_model_takes(self, service: Service):
        assert ask(service, track(), genre="no such genre").json()["code"] == "unknown_genre"
