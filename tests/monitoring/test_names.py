"""Rules and dashboards ask for what the service is scraped for, by the labels that it has."""

import re

import pytest

from material.monitored import (
    OF_PROMETHEUS,
    OF_THE_LIBRARY,
    TARGET,
    Selector,
    dashboards,
    declared,
    grouped,
    panels,
    recorded,
    rules,
    selectors,
)

ASKED = [
    *((rule.get("alert", rule.get("record")), rule["expr"]) for rule in rules()),
    *((f"{name}: {panel['title']}", target["expr"]) for name, panel in panels() for target in panel["targets"]),
]


def labels(metric: str) -> set[str]:
    """Labels of a metric of ours, or of what is computed from some."""
    if metric == "ALERTS":
        return {"alertname", "alertstate", "severity"}
    if metric in declared():
        return declared()[metric] | TARGET
    made = [rule for rule in rules() if rule.get("record") == metric]
    return TARGET.union(*({*rule.get("labels", {}), *kept(rule["expr"])} for rule in made))


def kept(expression: str) -> set[str]:
    """Labels that an expression groups by, or those that it leaves as they are."""
    return grouped(expression) or TARGET.union(*(labels(selector.metric) for selector in selectors(expression)))


class TestReading:
    def test_series_are_told_from_functions_words_and_labels(self):
        found = selectors('sum by (le) (rate(a_b{c="d(e)", f=~"[.]{2}"}[5m])) / on (g) max(h:i) > 0.5 and absent(j)')
        assert found == {Selector("a_b", '{c="d(e)", f=~"[.]{2}"}'), Selector("h:i", ""), Selector("j", "")}
        assert Selector("a_b", '{c="d", f=~"[.]{2}"}').labels == {"c", "f"}

    def test_metrics_of_every_kind_are_found(self):
        assert declared()["sdna_http_requests_total"] == {"route", "method", "status"}
        assert declared()["sdna_http_request_seconds_bucket"] == {"route", "method", "le"}
        assert declared()["sdna_processes"] == {"kind", "release"}
        assert declared()["sdna_queue_length"] == set()


@pytest.mark.parametrize(("where", "expression"), ASKED, ids=[where for where, _ in ASKED])
class TestEveryExpression:
    def test_asks_for_metrics_that_there_are(self, where: str, expression: str):
        known = {*declared(), *recorded(), *OF_PROMETHEUS}
        metrics = {selector.metric for selector in selectors(expression)}
        assert metrics, where
        assert {metric for metric in metrics - known if not OF_THE_LIBRARY.fullmatch(metric)} == set()

    def test_asks_for_labels_that_they_have(self, where: str, expression: str):
        for selector in selectors(expression):
            if selector.metric in {*declared(), *recorded()}:
                assert selector.labels <= labels(selector.metric), where
        own = [labels(selector.metric) for selector in selectors(expression)]
        assert grouped(expression) <= set().union(*own), where


def test_every_legend_names_labels_that_its_query_keeps():
    for name, panel in panels():
        for target in panel["targets"]:
            named = set(re.findall(r"{{(\w+)}}", target["legendFormat"]))
            assert named <= kept(target["expr"]), (name, panel["title"])


def test_every_variable_asks_for_a_label_that_there_is():
    for name, board in dashboards().items():
        for variable in board["templating"]["list"]:
            metric, label = re.fullmatch(r"label_values\((\w+), (\w+)\)", variable["query"]["query"]).groups()
            assert label == variable["name"], name
            assert label in labels(metric), name
