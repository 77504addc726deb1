"""Features in, votes and popularity out."""

import pytest

from live_service import Service
from spectral_dna.schema.feature_table import MODEL_FEATURES, Scale
from spectral_dna.schema.requests import Prediction
from tiny_models import one_track


def track(**changes: float) -> dict[str, float]:
    whole = {spec.key for spec in MODEL_FEATURES if spec.scale is Scale.CATEGORY}
    return {key: int(value) if key in whole else value for key, value in one_track(**changes).items()}


def predict(service: Service, features: dict[str, object], **rest: object):
    return service.http.post("/api/v1/predictions", json={"features": features, **rest})


class TestAnswer:
    def test_holds_five_votes_a_lens_a_popularity_and_reasons(self, service: Service):
        answer = predict(service, track())
        assert answer.status_code == 200
        told = Prediction.model_validate_json(answer.content)
        assert all(len(lens.members) == 5 and lens.reasons for lens in told.lenses.values())
        assert 0 <= told.popularity.low <= told.popularity.value <= told.popularity.high <= 100

    def test_without_reasons_it_is_the_same_without_reasons(self, service: Service):
        whole, short = (predict(service, track(), explain=explain).json() for explain in (True, False))
        assert short["popularity"]["reasons"] == []
        assert {**short["popularity"], "reasons": 0} == {**whole["popularity"], "reasons": 0}

    def test_the_same_features_get_the_same_answer(self, service: Service):
        assert predict(service, track()).content == predict(service, track()).content

    def test_the_catalogue_set_can_be_asked(self, service: Service):
        assert predict(service, track(), set="catalogue").status_code == 200

    def test_what_the_models_have_not_met_is_said(self, service: Service):
        assert "outside_training_range:tempo" in predict(service, track(tempo=300.0)).json()["warnings"]

    def test_another_decade_is_another_likeness(self, service: Service):
        assert predict(service, track(), decade="1960s").json()["lenses"]["charting"]["decade"] == "1960s"


class TestRefusal:
    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"tempo": 1e9}, "tempo"),
            ({"energy": -0.1}, "energy"),
            ({"key": 12}, "key"),
            ({"key": 3.5}, "key"),
            ({"valence": "high"}, "valence"),
            ({"loudness": None}, "loudness"),
            ({"unknown": 1}, "unknown"),
        ],
    )
    def test_names_the_field(self, service: Service, changes: dict[str, object], field: str):
        answer = predict(service, {**track(), **changes})
        body = answer.json()
        assert (answer.status_code, body["code"]) == (422, "invalid_request")
        assert any(problem["field"].endswith(field) for problem in body["fields"])

    @pytest.mark.parametrize("spec", MODEL_FEATURES, ids=lambda spec: spec.key)
    def test_every_feature_of_the_models_is_needed(self, service: Service, spec):
        without = {key: value for key, value in track().items() if key != spec.key}
        assert predict(service, without).status_code == 422

    @pytest.mark.parametrize(
        "body", [b"", b"{", b"[]", b'{"features": NaN}', b"\xff\xfe", b'{"features": {"tempo": 1e999}}']
    )
    def test_broken_json(self, service: Service, body: bytes):
        answer = service.http.post("/api/v1/predictions", content=body, headers={"Content-Type": "application/json"})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
