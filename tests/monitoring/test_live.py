"""A real Prometheus scrapes a real service with traffic, and is asked everything that rules and dashboards ask."""

import io
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import soundfile
import yaml

from live_service import Killable, Service, serving
from material import audio_files as make
from material.monitored import PROMETHEUS, Selector, alerts, panels, recorded, rules, selectors
from material.ports import free_port
from material.servers import Prometheus, needed, prometheus
from spectral_dna.schema.feature_table import MODEL_FEATURES
from spectral_dna.settings import Settings

LONGEST = 120.0
LAST = "/api/v1/counterfactuals"
FEATURES = {spec.key: spec.low if spec.categories else (spec.low + spec.high) / 2 for spec in MODEL_FEATURES}
CHOSEN = {
    "$instance": ".+",
    "$set": ".+",
    "$asked": ".+",
    "$__rate_interval": "10m",
    "$__range": "1h",
    "$window": "30d",
}
"""What Grafana puts in place of the variables of a query; a minute or ten, it is all of this traffic."""

NO_SERIES = re.compile(
    r'(up\{job="worker"}|sdna_youtube_\w+|sdna_drift(_limit)?|sdna_calibration_error|sdna:drift_\w+:count)(\{.*)?'
)
"""What this traffic makes no series of: the one process works itself, no video is fetched without the Internet, and a
handful of recordings says nothing of drift."""
NO_ANSWER = {
    "service: Raised", "pipeline: Videos, by outcome", "pipeline: Videos, time",
    "models: Features farthest from training", "models: Scores farthest from training",
    "models: Stability of scores", "models: Calibration error",
}  # fmt: skip
"""Panels that stay empty for that, and because all is well."""
NOTHING_RECORDED = {"sdna:drift_moved:count"}


def configuration(port: int) -> str:
    """What the stack's Prometheus is told, but for where the service is and how often it looks."""
    told = yaml.safe_load((PROMETHEUS / "prometheus.yml").read_text(encoding="utf-8"))
    told["global"] = dict.fromkeys(told["global"], "1s")
    told["rule_files"] = [str(PROMETHEUS / name) for name in told["rule_files"]]
    for job in told["scrape_configs"]:
        del job["dns_sd_configs"]
        if job["job_name"] == "api":
            job["static_configs"] = [{"targets": [f"127.0.0.1:{port}"]}]
    return yaml.safe_dump(told)


def wait_until(true: Callable[[], bool], otherwise: str) -> None:
    deadline = time.monotonic() + LONGEST
    while not true():
        assert time.monotonic() < deadline, otherwise
        time.sleep(0.2)


def callers(service: Service, folder: Path, seconds: int) -> None:
    """Ask for a little of everything, rightly and wrongly; the beginning of a sample is new at each length."""
    sample = service.http.get("/api/v1/samples").json()[0]["name"]
    sound, rate = soundfile.read(io.BytesIO(service.http.get(f"/api/v1/samples/{sample}").content))
    song = make.write(folder / "song.wav", sound[: seconds * rate], rate=rate)
    quiet = make.write(folder / "quiet.wav", make.silence(seconds))
    short = make.write(folder / "short.wav", make.music(seconds / 10, channels=1))
    accepted = [service.submit(path).json()["id"] for path in (song, quiet, short)]
    assert [service.until(one)["state"] for one in accepted] == ["succeeded", "succeeded", "failed"]
    service.submit(song)
    service.http.get(f"/api/v1/analyses/{accepted[0]}/events")
    service.http.get("/api/v1/analyses/nobody")
    service.http.get("/page")
    for _ in range(5):
        service.http.get("/api/v1/features")
    service.http.post("/api/v1/predictions", json={"features": FEATURES})
    service.http.post(LAST, json={"features": FEATURES, "lens": "emerging"})


def is_scraped(server: Prometheus, times: int) -> bool:
    """Whether the last of so many calls was scraped, and all that came before it."""
    return server.values(f'sdna_http_request_seconds_count{{route="{LAST}"}}') == [times]


def evaluated(server: Prometheus) -> dict[str, str]:
    return {group["name"]: group["lastEvaluation"] for group in server.asked("rules")["groups"]}


def is_newer(server: Prometheus, than: dict[str, str]) -> bool:
    return all(moment != than[name] for name, moment in evaluated(server).items())


def told(server: Prometheus, expression: str) -> list[float]:
    """Give what is a number."""
    return [value for value in server.values(expression) if value == value]


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Prometheus]:
    """Prometheus, after callers came twice: what has not grown since it was first seen has no rate."""
    needed("prometheus")
    folder, port = tmp_path_factory.mktemp("watched"), free_port()
    process = Killable(folder / "data", Settings().artifacts_dir, SDNA_METRICS__PORT=str(port))
    with prometheus(configuration(port)) as server, serving(process) as running:
        for times, seconds in enumerate((12, 13), start=1):
            callers(running.service, folder, seconds)
            wait_until(partial(is_scraped, server, times), "the last call is never scraped")
        for _ in range(2):  # the first may have begun before
            wait_until(partial(is_newer, server, evaluated(server)), "the rules are never computed")
        yield server


@dataclass(frozen=True)
class Asked:
    """An expression of a rule or a panel, as Prometheus is asked it."""

    where: str
    expression: str


def shown() -> list[Asked]:
    found = [(f"{name}: {panel['title']}", target["expr"]) for name, panel in panels() for target in panel["targets"]]
    return [Asked(where, chosen(expression)) for where, expression in found]


def chosen(expression: str) -> str:
    for variable, value in CHOSEN.items():
        expression = expression.replace(variable, value)
    assert "$" not in expression
    return expression


def series() -> set[Selector]:
    """Everything that any rule or panel selects, without what may be in no series yet."""
    asked = [rule["expr"] for rule in rules()] + [one.expression for one in shown()]
    return {selector for expression in asked for selector in selectors(expression) if selector.metric != "ALERTS"}


class TestRules:
    def test_are_all_computed_without_an_error(self, watched: Prometheus):
        found = [rule for group in watched.asked("rules")["groups"] for rule in group["rules"]]
        assert {rule["name"] for rule in found} == {*alerts(), *recorded()}
        assert {rule["name"]: rule.get("lastError") for rule in found if rule["health"] != "ok"} == {}

    def test_compute_what_the_traffic_fills(self, watched: Prometheus):
        assert {name for name in recorded() if not told(watched, name)} == NOTHING_RECORDED

    def test_raise_no_alarm_of_a_service_that_is_well(self, watched: Prometheus):
        raised: list[Any] = watched.asked("alerts")["alerts"]
        assert [alert for alert in raised if alert["state"] == "firing"] == []


class TestEverythingThatIsAsked:
    def test_is_of_series_that_there_are(self, watched: Prometheus):
        asked = {str(selector) for selector in series()}
        absent = {selector for selector in asked if not watched.values(selector)}
        assert absent == {selector for selector in asked if NO_SERIES.fullmatch(selector)}

    def test_on_a_dashboard_is_answered_by_numbers(self, watched: Prometheus):
        assert {one.where for one in shown() if not told(watched, one.expression)} == NO_ANSWER
