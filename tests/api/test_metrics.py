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


def growth(service: Service, before: Scrape, name: str, awaited: float, **labels: str) -> float:
    """Give how much a counter has grown, after a while in which it may come to that: counts follow an answer."""
    for _ in range(2400):
        found = scraped(service).value(name, **labels) - before.value(name, **labels)
        if found >= awaited:
            break
        time.sleep(0.05)
    return found


class TestRequests:
    def test_are_counted_by_call_verb_and_status(self, service: Service):
        before = scraped(service)
        for _ in range(3):
            service.http.get("/api/v1/features")
        for number in range(4):
            service.http.get(f"/api/v1/analyses/0190a0a0-0000-7000-8000-00000000000{number}")
        known, call = {"route": "/api/v1/features", "method": "GET"}, "/api/v1/analyses/{analysis}"
        assert growth(service, before, "sdna_http_requests_total", 3, **known, status="200") == 3
        assert growth(service, before, "sdna_http_requests_total", 4, route=call, method="GET", status="404") == 4
        assert growth(service, before, "sdna_http_request_seconds_count", 4, route=call, method="GET") == 4
        assert growth(service, before, "sdna_errors_total", 4, code="analysis_not_found") == 4

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
        deadline = time.monotonic() + 240
        while scraped(service).value("sdna_http_requests_in_flight") != 1:  # the scrape itself
            assert time.monotonic() < deadline, "what was answered is still counted"
            time.sleep(0.05)

    def test_refused_before_any_route_are_counted(self, service: Service):
        before = scraped(service)
        service.http.get("/api/v1/limits", headers={"Host": "elsewhere.example"})
        assert growth(service, before, "sdna_errors_total", 1, code="wrong_host") == 1
        assert growth(service, before, "sdna_http_requests_total", 1, route="/api/v1/limits", status="421") == 1


class TestAnalyses:
    def test_leave_their_stages_sizes_and_scores(self, service: Service, another_song: Path):
        before = scraped(service)
        identifier = service.submit(another_song).json()["id"]
        report = service.until(identifier, "succeeded")["report"]
        service.submit(another_song)
        assert growth(service, before, "sdna_analyses_accepted_total", 1, kind="upload", work="new") == 1
        assert growth(service, before, "sdna_analyses_accepted_total", 1, kind="upload", work="reused") == 1
        assert growth(service, before, "sdna_analyses_ended_total", 1, state="succeeded") == 1
        assert growth(service, before, "sdna_upload_bytes_count", 2) == 2
        size = another_song.stat().st_size
        assert growth(service, before, "sdna_upload_bytes_sum", 2 * size) == 2 * size
        assert growth(service, before, "sdna_queue_seconds_count", 1) == 1
        for stage in set(Stage) - {Stage.FETCH}:
            times = 2 if stage is Stage.RECEIVE else 1
            assert growth(service, before, "sdna_stage_seconds_count", times, stage=stage) == times
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
        assert growth(service, before, "sdna_analyses_ended_total", 1, state="failed", code="too_short") == 1

    def test_predictions_are_kept_apart(self, service: Service):
        before = scraped(service)
        for chosen in ("recording", "catalogue"):
            answer = service.http.post("/api/v1/predictions", json={"features": FEATURES, "set": chosen})
            assert answer.status_code == 200, answer.text
        for chosen in ("recording", "catalogue"):
            labels = {"set": chosen, "asked": "prediction"}
            assert growth(service, before, "sdna_popularity_count", 1, **labels) == 1
            assert growth(service, before, "sdna_lens_chance_count", 1, **labels, lens="emerging") == 1
        assert growth(service, before, "sdna_popularity_count", 0, asked="analysis") == 0


class TestState:
    def test_of_queue_pool_and_build(self, service: Service):
        seen = scraped(service)
        assert seen.value("sdna_database_up") == 1
        assert seen.value("sdna_build_info", models="tiny") == 1
        assert {"sdna_queue_length", "sdna_queue_oldest_seconds", "sdna_analyses_running"} <= set(seen.families)
        assert seen.labels("sdna_pool_processes") == {"listener", "judge"}
        assert (seen.value("sdna_processes", kind="serve"), seen.value("sdna_seats")) == (1, 1)
        assert seen.value("sdna_pool_starts_total", kind="judge") >= 1
        assert seen.value("process_resident_memory_bytes") > 0

    def test_of_what_alarms_look_at_is_there_before_it_happens(self, service: Service):
        seen = scraped(service)
        assert {"lost", "over_time"} <= seen.labels("sdna_pool_deaths")
        assert {"queue_full", "internal_error", "database_unavailable"} <= seen.labels("sdna_errors")
        assert seen.labels("sdna_processes_lost") == {"serve", "worker"}

    @pytest.mark.usefixtures("held")
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
        assert growth(service, seen, "sdna_pool_deaths_total", 1, kind="listener", reason="called_off") == 1


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

    @pytest.mark.parametrize(
        "expected",
        [{"access": {"mode": "visitors"}}, {"access": {"mode": "keys"}}, {"trusted_proxies": ["127.0.0.1"]},
         {"allowed_hosts": ["music.example"]}],
    )  # fmt: skip
    async def test_nobody_where_others_are_expected_for_a_proxy_here_may_say_nothing_of_them(self, expected: Any):
        assert await ask(**expected) == 404
        assert await ask(**expected, metrics={"public": True}) == 200

    async def test_nobody_by_another_name(self):
        assert await ask({"Host": "music.example"}) == 404

    async def test_nobody_here_when_there_is_a_port_for_it(self):
        assert await ask(metrics={"port": 9464, "public": True}) == 404
