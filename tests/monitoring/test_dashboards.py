"""The dashboards are what their code says, whole and readable; nothing that Grafana is given holds a password."""

import json
from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest
import yaml
from grafana_foundation_sdk.cog.encoder import JSONEncoder
from grafana_foundation_sdk.models.dashboard import Dashboard

from boards.__main__ import FOLDER, files
from material.monitored import GRAFANA, dashboards, panels

PANELS = list(panels())
UNITS = {"short", "reqps", "cpm", "s", "percentunit", "bytes", "Bps", "none"}


def provisioned() -> Iterator[Any]:
    paths = sorted((GRAFANA / "provisioning").rglob("*.yml"))
    assert paths
    yield from (yaml.safe_load(path.read_text(encoding="utf-8")) for path in paths)


def test_they_are_what_the_code_makes():
    assert {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()} == files()


@pytest.mark.parametrize("name", dashboards())
def test_they_are_whole_to_those_who_read_them_by_the_schema(name: str):
    board = dashboards()[name]
    assert json.loads(json.dumps(Dashboard.from_json(board), cls=JSONEncoder)) == board


def test_they_find_the_source_that_is_provisioned():
    (source,) = [found for page in provisioned() for found in page.get("datasources", [])]
    used = {target["datasource"]["uid"] for _, panel in PANELS for target in panel["targets"]}
    used |= {panel["datasource"]["uid"] for _, panel in PANELS}
    used |= {choice["datasource"]["uid"] for board in dashboards().values() for choice in board["templating"]["list"]}
    assert used == {source["uid"]}


def test_they_lie_where_the_stack_puts_them():
    stack = yaml.safe_load((GRAFANA.parent / "compose.yml").read_text(encoding="utf-8"))
    mounted = dict(volume.split(":")[:2] for volume in stack["services"]["grafana"]["volumes"])
    (provider,) = [found for page in provisioned() for found in page.get("providers", [])]
    assert provider["options"]["path"] == mounted["./grafana/dashboards"]
    assert mounted["./grafana/provisioning"] == "/etc/grafana/provisioning"


def test_nothing_that_is_provisioned_holds_a_secret():
    text = "\n".join(path.read_text(encoding="utf-8").lower() for path in (GRAFANA / "provisioning").rglob("*.yml"))
    assert not [word for word in ("password", "secure", "token", "admin", "basicauth") if word in text]


@pytest.mark.parametrize("name", dashboards())
class TestEachDashboard:
    def test_has_a_name_a_sentence_and_rows(self, name: str):
        board = dashboards()[name]
        assert board["uid"] == f"spectral-dna-{name}"
        assert board["title"].startswith("Spectral DNA: ")
        assert board["description"].endswith(".")
        assert len([panel for panel in board["panels"] if panel["type"] == "row"]) >= 3
        assert not board["editable"]
        assert "instance" in {choice["name"] for choice in board["templating"]["list"]}

    def test_has_panels_of_their_own_place(self, name: str):
        board = dashboards()[name]
        numbers = [panel["id"] for panel in board["panels"]]
        assert len(set(numbers)) == len(numbers)
        places = [panel["gridPos"] for panel in board["panels"]]
        assert all(place["x"] >= 0 and place["x"] + place["w"] <= 24 for place in places)
        assert not [(one, other) for one, other in combinations(places, 2) if overlap(one, other)]


def overlap(one: dict[str, int], other: dict[str, int]) -> bool:
    return all(
        one[start] < other[start] + other[size] and other[start] < one[start] + one[size]
        for start, size in (("x", "w"), ("y", "h"))
    )


@pytest.mark.parametrize(("name", "panel"), PANELS, ids=[f"{name}: {panel['title']}" for name, panel in PANELS])
class TestEachPanel:
    def test_says_what_it_shows_in_words_and_in_a_unit(self, name: str, panel: dict[str, Any]):
        defaults, options = panel["fieldConfig"]["defaults"], panel["options"]
        assert panel["description"].endswith("."), name
        assert (defaults.get("unit") or options["yAxis"]["unit"]) in UNITS, name
        assert [target["legendFormat"] for target in panel["targets"] if not target["legendFormat"]] == []
        assert len({target["refId"] for target in panel["targets"]}) == len(panel["targets"])
