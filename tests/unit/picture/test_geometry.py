"""The picture's shape is the dashboard's: both are held to the points of one file."""

import json
from pathlib import Path
from typing import Any

import pytest

from spectral_dna.picture.geometry import Shape, shape
from spectral_dna.picture.profile import hue_of, profile
from spectral_dna.schema.feature_table import as_rows
from spectral_dna.schema.report import Report

GOLDEN = Path(__file__).parents[2] / "golden" / "dna.json"
NEAR = 0.011
"""The dashboard writes two decimals."""


@pytest.fixture(scope="module")
def golden() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(GOLDEN.read_text())
    return found


@pytest.fixture(scope="module")
def drawn(golden: dict[str, Any]) -> Shape:
    return shape(profile(Report.model_validate(golden["report"])))


def as_golden(drawn: Shape) -> dict[str, Any]:
    """Give the shape as the file holds it."""
    return {
        "pieces": [
            {"isFirst": piece.is_first, "isOver": piece.is_over, "points": flat(piece.points)} for piece in drawn.pieces
        ],
        "rungs": [
            {"points": flat([rung.start, rung.split, rung.end]), "weight": round(rung.weight, 4)}
            for rung in drawn.rungs
        ],
        "energy": flat(drawn.energy),
        "sections": [{"points": flat(arc.points), "width": round(arc.width, 4)} for arc in drawn.sections],
    }


def flat(points: list[tuple[float, float]]) -> list[float]:
    return [round(each, 2) for point in points for each in point]


def numbers(value: Any) -> list[float]:
    if isinstance(value, dict):
        return [number for each in value.values() for number in numbers(each)]
    return [number for each in value for number in numbers(each)] if isinstance(value, list) else [value]


class TestGolden:
    def test_table_is_the_feature_table(self, golden: dict[str, Any]):
        rows = json.loads(json.dumps([row for row in as_rows() if row["dna_axis"]]))
        assert golden["table"] == rows

    def test_points_are_those_of_the_file(self, golden: dict[str, Any], drawn: Shape):
        found = as_golden(drawn)
        assert {key: len(found[key]) for key in found} == {key: len(golden["shape"][key]) for key in found}
        assert numbers(found) == pytest.approx(numbers(golden["shape"]), abs=NEAR)

    def test_colour_is_that_of_the_key(self, golden: dict[str, Any]):
        assert profile(Report.model_validate(golden["report"])).hue == golden["hue"]


class TestHue:
    def test_related_keys_are_neighbours_and_all_twelve_differ(self):
        assert len({hue_of(key) for key in range(12)}) == 12
        assert hue_of(7) - hue_of(0) == 30
