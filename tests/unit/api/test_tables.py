"""Tables on their way out: no spreadsheet computes them, every program reads them."""

import csv
import io
import json
from collections.abc import AsyncIterator

import pytest

from spectral_dna.api.tables import Cell, as_csv, as_json_lines


async def rows(*given: dict[str, Cell]) -> AsyncIterator[dict[str, Cell]]:
    for row in given:
        yield row


async def written(text: str) -> str:
    return "".join([line async for line in as_csv(rows({"a": text, "b": 1}), ("a", "b"))])


class TestCsv:
    @pytest.mark.parametrize(
        "text",
        ["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "＝1", "＠x", "=cmd|' /C calc'!A0",
         '=HYPERLINK("https://x","y")'],
    )  # fmt: skip
    async def test_a_formula_is_text(self, text: str):
        (_, row) = csv.reader(io.StringIO(await written(text), newline=""))
        assert row == [f"'{text}", "1"]

    @pytest.mark.parametrize("text", ["a;=1+1", "a,=1", 'a",=1', "a\n=1", "ünï 音", "'=1"])
    async def test_no_text_leaves_its_cell(self, text: str):
        line = await written(text)
        assert list(csv.reader(io.StringIO(line, newline="")))[1] == [text, "1"]
        assert line.split("\r\n", 1)[1].startswith('"')

    async def test_numbers_stay_numbers_and_nothing_is_empty(self):
        given = rows({"a": -9.5, "b": None, "c": True, "d": 3})
        lines = [line async for line in as_csv(given, ("a", "b", "c", "d"))]
        assert lines[1] in ('-9.5,"","true",3\r\n', '-9.5,,"true",3\r\n')


class TestJsonLines:
    async def test_a_line_a_row_as_it_is(self):
        given = {"a": "=1\n2", "b": None, "c": -0.5, "d": "音"}
        (line,) = [line async for line in as_json_lines(rows(given))]
        assert line.count("\n") == 1
        assert "音" in line
        assert json.loads(line) == given
