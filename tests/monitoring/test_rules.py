"""Prometheus takes the configuration; every alarm is raised when it should be, is silent else, and says what to do."""

import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from material.monitored import PROMETHEUS, ROOT, alerts
from material.pages import anchors
from material.servers import needed

TESTS = ("rules_test.yml", "rules_days_test.yml")


def promtool(*arguments: str, folder: Path = PROMETHEUS) -> subprocess.CompletedProcess[str]:
    needed("promtool")
    return subprocess.run(["promtool", *arguments], cwd=folder, capture_output=True, text=True, timeout=300)


def tried() -> dict[str, list[list[Any]]]:
    """What each alarm is expected to do in each of its tests."""
    found: dict[str, list[list[Any]]] = {}
    for name in TESTS:
        for group in yaml.safe_load((PROMETHEUS / name).read_text(encoding="utf-8"))["tests"]:
            for test in group["alert_rule_test"]:
                found.setdefault(test["alertname"], []).append(test["exp_alerts"])
    return found


class TestPromtool:
    def test_takes_the_configuration_and_the_rules(self):
        done = promtool("check", "config", "prometheus.yml")
        assert done.returncode == 0, done.stdout + done.stderr
        assert "rules found" in done.stdout

    def test_raises_and_silences_every_alarm(self):
        done = promtool("test", "rules", *TESTS)
        assert done.returncode == 0, done.stdout + done.stderr

    def test_would_notice_an_alarm_that_is_never_raised(self, tmp_path: Path):
        rules = (PROMETHEUS / "rules.yml").read_text(encoding="utf-8")
        (tmp_path / "rules.yml").write_text(rules.replace("max(sdna_seats) == 0", "vector(0) == 1"))
        whole = yaml.safe_load((PROMETHEUS / "rules_test.yml").read_text(encoding="utf-8"))
        about = [test for test in whole["tests"] if test["alert_rule_test"][0]["alertname"] == "NobodyWorks"]
        (tmp_path / "rules_test.yml").write_text(yaml.safe_dump({**whole, "tests": about}))
        assert promtool("test", "rules", "rules_test.yml", folder=tmp_path).returncode != 0


def test_what_is_scraped_is_what_the_stack_runs():
    stack = yaml.safe_load((PROMETHEUS.parent / "compose.yml").read_text(encoding="utf-8"))
    jobs = yaml.safe_load((PROMETHEUS / "prometheus.yml").read_text(encoding="utf-8"))["scrape_configs"]
    for job in jobs:
        (found,) = job["dns_sd_configs"]
        process = stack["services"][job["job_name"]]
        assert found["names"] == [job["job_name"]]
        assert str(found["port"]) == process["environment"]["SDNA_METRICS__PORT"]
        assert set(process["networks"]) & set(stack["services"]["prometheus"]["networks"])
    assert {job["job_name"] for job in jobs} == {"api", "worker"}


def test_every_alarm_is_tried_both_ways():
    assert set(tried()) == set(alerts())
    assert [name for name, expected in tried().items() if not any(expected) or all(expected)] == []


def test_every_page_that_an_alarm_names_has_the_section():
    page, headings = "backend/docs/operating.md", anchors("backend/docs/operating.md")
    assert (ROOT / page).is_file()
    named = {name: rule["annotations"]["runbook"].partition("#") for name, rule in alerts().items()}
    assert [name for name, (path, _, anchor) in named.items() if path != page or anchor not in headings] == []


@pytest.mark.parametrize("name", alerts())
class TestEveryAlarm:
    def test_says_how_urgent_it_is_and_what_it_saw(self, name: str):
        rule = alerts()[name]
        assert rule["labels"]["severity"] in ("critical", "warning", "info")
        assert set(rule["annotations"]) == {"summary", "description", "runbook"}
        # absence has no value, and down is 0
        says_value = "$value" in rule["annotations"]["description"]
        assert says_value or rule["expr"].startswith("absent(") or rule["expr"].endswith("== 0")
