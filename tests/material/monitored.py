"""What Prometheus computes and Grafana shows, read from the files that they are given."""

import ast
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
PROMETHEUS = ROOT / "deployment_hf/prometheus"
GRAFANA = ROOT / "deployment_hf/grafana"

KINDS = {
    "Counter": ("_total",),
    "Gauge": ("",),
    "Histogram": ("_bucket", "_sum", "_count"),
    "CounterMetricFamily": ("_total",),
    "GaugeMetricFamily": ("",),
}
"""By what a metric is made, and under which names it is scraped."""
OF_THE_LIBRARY = re.compile(r"process_\w+|python_\w+")
OF_PROMETHEUS = {"up", "ALERTS"}
KEYWORDS = {"and", "or", "unless", "on", "by"}
TARGET = {"instance", "job"}
TOKEN = re.compile(r'"[^"]*"|\[[^]]*]|(?P<name>[a-zA-Z_][\w:]*)\s*(?P<call>\()?(?P<chosen>\{(?:"[^"]*"|[^}"])*})?')
GROUPED = re.compile(r"\b(?:by|on)\s*\(([^)]*)\)")
EARLIER = re.compile(r"\boffset \w+")


@dataclass(frozen=True)
class Selector:
    """Series that an expression asks for: a metric, and what its labels must be."""

    metric: str
    chosen: str

    @property
    def labels(self) -> set[str]:
        return set(re.findall(r'(\w+)\s*(?:=~|!~|!=|=)\s*"', self.chosen))

    def __str__(self) -> str:
        return f"{self.metric}{self.chosen}"


@cache
def rules() -> list[dict[str, Any]]:
    groups = yaml.safe_load((PROMETHEUS / "rules.yml").read_text(encoding="utf-8"))["groups"]
    return [rule for group in groups for rule in group["rules"]]


def alerts() -> dict[str, dict[str, Any]]:
    return {rule["alert"]: rule for rule in rules() if "alert" in rule}


def recorded() -> set[str]:
    return {rule["record"] for rule in rules() if "record" in rule}


def dashboards() -> dict[str, dict[str, Any]]:
    found = {
        path.stem: json.loads(path.read_text(encoding="utf-8")) for path in (GRAFANA / "dashboards").glob("*.json")
    }
    assert found
    return found


def panels() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every panel but for the rows, with the name of its dashboard."""
    for name, board in dashboards().items():
        yield from ((name, panel) for panel in board["panels"] if panel["type"] != "row")


def selectors(expression: str) -> set[Selector]:
    """Name the series that an expression asks for."""
    left = EARLIER.sub("", GROUPED.sub("", expression))
    found = [match for match in TOKEN.finditer(left) if match["name"] and not match["call"]]
    return {Selector(match["name"], match["chosen"] or "") for match in found if match["name"] not in KEYWORDS}


def grouped(expression: str) -> set[str]:
    """Name the labels that an expression keeps apart or joins by."""
    return {label.strip() for listed in GROUPED.findall(expression) for label in listed.split(",")} - {""}


@cache
def declared() -> dict[str, set[str]]:
    """Every name under which the service's own code is scraped, with its labels."""
    found: dict[str, set[str]] = {}
    for path in (ROOT / "backend/spectral_dna").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in KINDS and _text(node.args[:1]):
                name, labels = _text(node.args[:1]), _labels(node)
                for ending in KINDS[node.func.id]:
                    found[name + ending] = labels | ({"le"} if ending == "_bucket" else set())
    return found


def _text(arguments: list[ast.expr]) -> str:
    return str(arguments[0].value) if arguments and isinstance(arguments[0], ast.Constant) else ""


def _labels(call: ast.Call) -> set[str]:
    lists = [*call.args[2:3], *(word.value for word in call.keywords if word.arg in ("labels", "labelnames"))]
    return {item.value for listed in lists if isinstance(listed, ast.List) for item in listed.elts}
