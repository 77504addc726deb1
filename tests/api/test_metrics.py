"""What a scrape says after traffic that is known."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI

from live_service import Service
from material.scraping import Scrape
from spectral_dna.api import metrics, problems
from spectral_dna.schema.feature_table import MODEL_FEATURES
from spectral_dna.schema.stages import Stage
from spectral_dna.settings import Settings

FEATURES = {spec.key: spec.low if spec.categories else (spec.low + spec.high) / 2 for spec in MODEL_FEATURES}


def scraped(service: Service) -> Scrape:
    return Scrape(service.address)


def grown(service: Service, before: Scrape, name: str, by: float, **labels: str) -> None:
    """Wait until a counter has grown: an answer's own count follows its last byte."""
    for _ in range(100):
        growth = scraped(service).value(name, **labels) - before.value(name, **labels)
        if growth >= by:
            break
        time.sleep(0.05)
    assert growth == by


class TestRequests:
    def test_are_counted_by_call_verb_and_status(self, service: Service):
        before = scraped(service)
        for _ in range(3):
            service.http.get("/api/v1/features")
        for number in range(4):
            service.http.get(f"/api/v1/analyses/0190a0a0-0000-7000-8000-00000000000{number}")
        call = "/api/v1/analyses/{analysis}"
        grown(service, before, "sdna_http_requests_total", 3, route="/api/v1/features", method="GET", status="200")
        grown(service, before, "sdna_http_requests_total", 4, route=call, method="GET", status="404")
        grown(service, before, "sdna_http_request_seconds_count", 4, route=call, method="GET")
        grown(service, before, "sdna_errors_total", 4, code="analysis_not_found")

    def test_of_strangers_add_no_labels(self, service: Service):
        service.http.get("/api/v1/nothing")
        known = scraped(service).labels("sdna_http_requests")
        for number in range(20):
            service.http.request(f"VERB{number}", f"/api/v1/nothing/{number}")
            service.http.get(f"/page/{number}", headers={"Host": "localhost", "X-Request-ID": f"stranger-{number}"})
            service.http.get(f"/api/v1/analyses/{number}")
        new = scraped(service).labels("sdna_http_requests") - known
        assert new <= {"OTHER", "pages", "unknown", "404", "405", "GET", "/api/v1/analyses/{analysis}"}

    def test_in_flight_are_only_those_under_way(self, service: Service):
        assert scraped(service).value("sdna_http_requests_in_flight") == 1  # the scrape itself

    def test_refused_before_any_route_are_counted(self, service: Service):
        before = scraped(service)
        service.http.get("/api/v1/limits", headers={"Host": "elsewhere.example"})
        grown(service, before, "sdna_errors_total", 1, code="wrong_host")
        grown(service, before, "sdna_http_requests_total", 1, route="/api/v1/limits", status="421")


class TestAnalyses:
    def test_leave_their_stages_sizes_and_scores(self, service: Service, another_song: Path):
        before = scraped(service)
        identifier = service.submit(another_song).json()["id"]
        report = service.until(identifier, "succeeded")["report"]
        service.submit(another_song)
        grown(service, before, "sdna_analyses_accepted_total", 1, kind="upload", work="new")
        grown(service, before, "sdna_analyses_accepted_total", 1, kind="upload", work="reused")
        grown(service, before, "sdna_analyses_ended_total", 1, state="succeeded")
        grown(service, before, "sdna_upload_bytes_count", 2)
        grown(service, before, "sdna_upload_bytes_sum", 2 * another_song.stat().st_size)
        grown(service, before, "sdna_queue_seconds_count", 1)
        for stage in set(Stage) - {Stage.FETCH}:
            grown(service, before, "sdna_stage_seconds_count", 2 if stage is Stage.RECEIVE else 1, stage=stage)
        after = scraped(service)
        asked = {"set": "recording", "asked": "analysis"}
        popularity = after.value("sdna_popularity_sum", **asked) - before.value("sdna_popularity_sum", **asked)
        assert popularity == pytest.approx(report["popularity"]["value"])
        for name, metric, number in (
            ("emerging", "sdna_lens_chance", "probability"), ("charting", "sdna_lens_likeness", "likeness"),
        ):  # fmt: skip
            found = [scrape.value(f"{metric}_sum", lens=name, **asked) for scrape in (before, after)]
            assert found[1] - found[0] == pytest.approx(report["lenses"][name][number])

    def test_that_fail_are_counted_by_their_code(self, service: Service, tmp_path: Path):
        before = scraped(service)
        short = tmp_path / "short.wav"
        from material import audio_files

        audio_files.write(short, audio_files.music(2.0, channels=1))
        service.until(service.submit(short).json()["id"], "failed")
        grown(service, before, "sdna_analyses_ended_total", 1, state="failed", code="too_short")

    def test_predictions_are_kept_apart(self, service: Service):
        before = scraped(service)
        for chosen in ("recording", "catalogue"):
            answer = service.http.post("/api/v1/predictions", json={"features": FEATURES, "set": chosen})
            assert answer.status_code == 200, answer.text
        for chosen in ("recording", "catalogue"):
            grown(service, before, "sdna_popularity_count", 1, set=chosen, asked="prediction")
            grown(service, before, "sdna_lens_chance_count", 1, set=chosen, lens="emerging", asked="prediction")
        grown(service, before, "sdna_popularity_count", 0, asked="analysis")


class TestState:
    def test_of_queue_pool_and_build(self, service: Service):
        seen = scraped(service)
        assert seen.value("sdna_database_up") == 1
        assert seen.value("sdna_build_info", models="tiny") == 1
        assert {"sdna_queue_length", "sdna_queue_oldest_seconds", "sdna_analyses_running"} <= set(seen.families)
        assert seen.labels("sdna_pool_processes") == {"listener", "judge"}
        assert seen.value("sdna_pool_starts_total", kind="judge") >= 1
        assert seen.value("process_resident_memory_bytes") > 0

    def test_of_a_queue_that_waits(self, service: Service, long_song: Path, another_song: Path):
        first = service.submit(long_song).json()["id"]
        service.until(first, "running")
        second = service.submit(another_song).json()["id"]
        seen = scraped(service)
        assert seen.value("sdna_queue_length") == 1
        assert seen.value("sdna_analyses_running") == 1
        assert seen.value("sdna_pool_busy", kind="listener") == 1
        assert scraped(service).value("sdna_queue_oldest_seconds") > seen.value("sdna_queue_oldest_seconds") > 0
        for identifier in (second, first):
            service.http.delete(f"/api/v1/analyses/{identifier}")
        grown(service, seen, "sdna_pool_deaths_total", 1, kind="listener", reason="called_off")


Asked = Callable[..., Any]


async def ask(headers: dict[str, str] | None = None, **given: object) -> int:
    """Ask an application with these settings for its metrics."""
    settings = Settings.model_validate(given)
    app = FastAPI()
    app.include_router(metrics.router)
    problems.install(app)

    async def with_state(scope: Any, receive: Any, send: Any) -> None:
        scope["state"] = {"settings": settings}
        await app(scope, receive, send)

    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(with_state), base_url="http://localhost") as client:
        return (await client.get("/metrics", headers=headers)).status_code


class TestWhoMaySee:
    async def test_this_machine(self):
        assert await ask() == 200

    async def test_nobody_on_an_address_for_all(self):
        assert await ask(host="0.0.0.0") == 404

    async def test_everybody_when_told_so(self):
        assert await ask(host="0.0.0.0", metrics={"public": True}) == 200

    @pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"])
    async def test_nobody_behind_a_proxy(self, header: str):
        assert await ask({header: "198.51.100.7"}) == 404

    async def test_nobody_by_another_name(self):
        assert await ask({"Host": "music.example"}) == 404

    async def test_nobody_here_when_there_is_a_port_for_it(self):
        assert await ask(metrics={"port": 9464, "public": True}) == 404
