"""What the API says of itself, and what it says of calls that do not exist."""

import json
import time

import pytest

from live_service import Service
from spectral_dna.schema.feature_table import FEATURES, MODEL_KEYS

CALLS = {
    ("/api/v1/analyses", "get"), ("/api/v1/analyses", "post"),
    ("/api/v1/analyses/{analysis}", "get"), ("/api/v1/analyses/{analysis}", "delete"),
    ("/api/v1/analyses/delete", "post"), ("/api/v1/analyses/restore", "post"),
    ("/api/v1/analyses/{analysis}/restore", "post"), ("/api/v1/analyses/{analysis}/cancel", "post"),
    ("/api/v1/analyses/{analysis}/events", "get"),
    ("/api/v1/predictions", "post"), ("/api/v1/counterfactuals", "post"), ("/api/v1/features", "get"),
    ("/api/v1/markets", "get"), ("/api/v1/markets", "post"), ("/api/v1/spotify", "get"),
    ("/api/v1/spotify/tracks", "get"), ("/api/v1/spotify/tracks/{track}", "get"),
    ("/api/v1/similar", "post"), ("/api/v1/social/captions", "post"), ("/api/v1/social/captions/samples", "get"),
    ("/api/v1/social/pictures", "get"), ("/api/v1/social/pictures", "post"),
    ("/api/v1/social/pictures/samples", "get"), ("/api/v1/social/pictures/samples/{sample}", "get"),
    ("/api/v1/social/pictures/{picture}", "get"), ("/api/v1/social/pictures/{picture}", "delete"),
    ("/api/v1/social/pictures/{picture}/image", "get"),
    ("/api/v1/social/plans", "get"), ("/api/v1/social/plans", "post"), ("/api/v1/social/plans/compare", "get"),
    ("/api/v1/social/plans/export.csv", "get"), ("/api/v1/social/plans/export.json", "get"),
    ("/api/v1/social/plans/{plan}", "get"), ("/api/v1/social/plans/{plan}", "patch"),
    ("/api/v1/social/plans/{plan}", "delete"),
    ("/api/v1/intelligence", "get"), ("/api/v1/intelligence/report", "get"),
    ("/api/v1/intelligence/report.html", "get"), ("/api/v1/intelligence/tracks", "get"),
    ("/api/v1/intelligence/queries", "get"), ("/api/v1/intelligence/sql", "get"),
    ("/api/v1/intelligence/sql.csv", "get"), ("/api/v1/intelligence/planner", "get"),
    ("/api/v1/intelligence/predictions", "post"), ("/api/v1/intelligence/priorities", "post"),
    ("/api/v1/intelligence/mood", "post"),
    ("/api/v1/catalogue", "get"), ("/api/v1/catalogue/fetch", "post"), ("/api/v1/catalogue/tracks", "get"),
    ("/api/v1/catalogue/tracks/{track}", "get"),
    ("/api/v1/models", "get"), ("/api/v1/models/reference", "get"), ("/api/v1/inputs", "get"),
    ("/api/v1/samples", "get"), ("/api/v1/samples/{name}", "get"),
    ("/api/v1/limits", "get"), ("/api/v1/me", "get"), ("/api/v1/shared/{token}", "get"),
    ("/api/v1/shared/{token}/picture", "get"),
    ("/api/v1/analyses/{analysis}/share", "get"), ("/api/v1/analyses/{analysis}/share", "post"),
    ("/api/v1/analyses/{analysis}/share/{share}", "delete"),
    ("/api/v1/analyses/{analysis}/outcome", "get"), ("/api/v1/analyses/{analysis}/outcome", "put"),
    ("/api/v1/analyses/{analysis}/outcome", "delete"), ("/api/v1/monitoring", "get"),
    ("/api/v1/takedowns", "post"),
    ("/api/v1/keys", "get"), ("/api/v1/keys", "post"), ("/api/v1/keys/{key}", "delete"),
    ("/health", "get"), ("/health/live", "get"), ("/health/ready", "get"), ("/api/v1/health", "get"),
    ("/api/v1/batches", "get"), ("/api/v1/batches", "post"),
    ("/api/v1/batches/{batch}", "get"), ("/api/v1/batches/{batch}", "delete"),
    ("/api/v1/batches/{batch}/items", "post"), ("/api/v1/batches/{batch}/close", "post"),
    ("/api/v1/batches/{batch}/retry", "post"), ("/api/v1/batches/{batch}/cancel", "post"),
    ("/api/v1/batches/{batch}/restore", "post"),
    ("/api/v1/batches/{batch}/results.csv", "get"), ("/api/v1/batches/{batch}/results.jsonl", "get"),
    ("/api/v1/health/live", "get"), ("/api/v1/health/ready", "get"),
}  # fmt: skip


class TestDocument:
    @pytest.fixture
    def document(self, service: Service) -> dict:
        return service.http.get("/api/openapi.json").json()

    def test_lists_every_call(self, document: dict):
        assert {(path, verb) for path, calls in document["paths"].items() for verb in calls} == CALLS

    def test_resolves_every_reference(self, document: dict):
        names = {part.split('"')[0] for part in json.dumps(document).split("#/components/schemas/")[1:]}
        assert names <= set(document["components"]["schemas"])

    def test_declares_our_errors_and_no_others(self, document: dict):
        for calls in document["paths"].values():
            for call in calls.values():
                for status, answer in call["responses"].items():
                    if status >= "400" and status != "503":
                        assert list(answer["content"]) == ["application/problem+json"]
        assert "HTTPValidationError" not in document["components"]["schemas"]

    def test_answers_have_no_defaults(self, document: dict):
        for name in ("Report", "Analysis", "StageRow", "Problem", "AnalysisEvent", "Prediction"):
            schema = document["components"]["schemas"][name]
            assert set(schema["required"]) == set(schema["properties"])

    def test_says_how_a_recording_is_sent(self, document: dict):
        form = document["paths"]["/api/v1/analyses"]["post"]["requestBody"]["content"]["multipart/form-data"]
        assert form["schema"]["properties"]["file"]["format"] == "binary"

    def test_the_page_of_calls_needs_no_other_host(self, service: Service):
        page = service.http.get("/api/docs")
        assert page.status_code == 200
        assert "/api/v1/analyses" in page.text
        assert "https://" not in page.text


class TestUnknown:
    @pytest.mark.parametrize("path", ["/api/", "/api/v2/analyses", "/api/v1/nothing", "/api/v1/analyses/x/y"])
    @pytest.mark.parametrize("verb", ["GET", "POST", "PUT", "DELETE", "PATCH"])
    def test_calls_are_told_from_pages(self, service: Service, path: str, verb: str):
        answer = service.http.request(verb, path, headers={"Accept": "text/html"})
        assert (answer.status_code, answer.json()["code"]) == (404, "route_not_found")

    @pytest.mark.parametrize("path", ["/api/v1/features", "/api/v1/analyses", "/health/live"])
    def test_wrong_verbs_name_the_right_ones(self, service: Service, path: str):
        answer = service.http.put(path)
        assert (answer.status_code, answer.json()["code"]) == (405, "method_not_allowed")
        assert "GET" in answer.headers["allow"]

    @pytest.mark.parametrize("name", ["x", "..%2f..%2fetc%2fpasswd", "%00", "0190a0a0"])
    def test_an_unknown_analysis(self, service: Service, name: str):
        answer = service.http.get(f"/api/v1/analyses/{name}")
        assert answer.status_code == 404
        assert answer.json()["code"] in ("analysis_not_found", "route_not_found")


class TestFacts:
    def test_features_are_the_table(self, service: Service):
        rows = service.http.get("/api/v1/features").json()
        assert [row["key"] for row in rows] == [spec.key for spec in FEATURES]

    def test_models_say_what_they_reached(self, service: Service):
        facts = service.http.get("/api/v1/models").json()
        assert facts["version"] == "tiny"
        assert set(facts["sets"]) == {"recording", "catalogue"}
        assert facts["total_bytes"] > 0

    def test_every_feature_of_the_models_says_how_it_is_distributed(self, service: Service):
        facts = service.http.get("/api/v1/models/reference", params={"set": "catalogue"}).json()
        assert (facts["models"], facts["set"]) == ("tiny", "catalogue")
        described = facts["features"]
        assert set(described) == set(MODEL_KEYS)
        for found in described.values():
            ranks = found["percentile"]["y"]
            assert found["low"] <= found["typical"] <= found["high"]
            assert ranks == sorted(ranks)
        estimates = facts["popularity"]
        assert estimates["x"] == sorted(estimates["x"])
        assert estimates["y"] == sorted(estimates["y"])
        assert service.http.get("/api/v1/models/reference", params={"set": "none"}).status_code == 422

    def test_samples_can_be_heard(self, service: Service):
        sample = service.http.get("/api/v1/samples").json()[0]
        sound = service.http.get(sample["url"])
        assert sound.headers["content-type"] == "audio/wav"
        assert sound.content[:4] == b"RIFF"
        part = service.http.get(sample["url"], headers={"Range": "bytes=0-99"})
        assert (part.status_code, len(part.content)) == (206, 100)

    def test_an_unknown_sample(self, service: Service):
        answer = service.http.get("/api/v1/samples/nothing")
        assert (answer.status_code, answer.json()["code"]) == (404, "sample_not_found")

    def test_every_answer_has_a_request_id(self, service: Service):
        assert service.http.get("/health/live").headers["x-request-id"]

    def test_limits_are_those_that_were_set(self, service: Service):
        answer = service.http.get("/api/v1/limits")
        batches = {"items": 20, "total_bytes": 90_000_000, "list_bytes": 1024 * 1024, "open": 2}
        assert answer.json() == {
            "max_bytes": 40_000_000, "min_seconds": 5.0, "max_seconds": 700.0, "youtube": True, "undo_seconds": 600.0,
            "batches": batches,
            "pictures": {"max_bytes": 10 * 1024**2, "max_pixels": 40_000_000, "min_side": 64, "kept": 100},
        }  # fmt: skip


class TestHead:
    @pytest.mark.parametrize(
        "path", ["/api/v1/features", "/api/v1/analyses?limit=1", "/api/v1/limits", "/health/live", "/api/v1/nothing"]
    )
    def test_is_what_get_would_say_without_the_body(self, service: Service, path: str):
        full, head = service.http.get(path), service.http.head(path)
        assert head.status_code == full.status_code
        assert head.content == b""
        for name in ("content-type", "content-length"):
            assert head.headers[name] == full.headers[name]

    def test_of_a_stream_is_refused(self, service: Service):
        answer = service.http.head("/api/v1/analyses/0190a0a0-0000-7000-8000-000000000000/events")
        assert (answer.status_code, answer.headers["allow"]) == (405, "GET")


@pytest.mark.parametrize("prefix", ["", "/api/v1"])
class TestHealth:
    def test_live(self, service: Service, prefix: str):
        assert service.http.get(f"{prefix}/health/live").json() == {"status": "live"}

    def test_ready_says_what_was_looked_at(self, service: Service, prefix: str):
        deadline = time.monotonic() + 240
        while not service.is_ready():  # an analysis that was cancelled just now takes its process with it
            assert time.monotonic() < deadline
            time.sleep(0.05)
        assert service.http.get(f"{prefix}/health/ready").json()["checks"] == {
            "database": True, "workers": True, "disk": True,
        }  # fmt: skip

    def test_sums_up_for_operators_and_names_no_place_or_person(self, service: Service, prefix: str):
        found = service.http.get(f"{prefix}/health").json()
        assert set(found) == {"status", "version", "models", "uptime_seconds", "queue", "pool"}
        assert set(found["queue"]) == {"waiting", "running", "oldest_seconds"}
        assert set(found["pool"]) == {"listener", "judge"}
        assert found["models"] == "tiny"
        assert found["uptime_seconds"] >= 0


def test_without_a_dashboard_the_first_page_says_how_to_build_it(service: Service):
    page = service.http.get("/")
    assert page.status_code == 200
    assert "make run" in page.text
