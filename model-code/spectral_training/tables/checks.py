"""What a table's columns must hold, as pandera schemas built from its declaration and so from the feature table.

All failures of all columns are collected before anything is said. Words in a column of numbers, infinities and columns
in another unit refuse a table; single rows out of range are only counted, because cleaning drops them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
import pandera.pandas as pa

from spectral_dna.schema.values import Value
from spectral_training.errors import TableUnusable
from spectral_training.tables import limits
from spectral_training.tables.schemas import Field, Kind, TableSchema

FLAGS = {"true": 1.0, "false": 0.0, "1": 1.0, "0": 0.0, "1.0": 1.0, "0.0": 0.0}
_LOOKS_LIKE = {
    "duration": [(0.3, 20.0, "minutes"), (20.0, 3600.0, "seconds")],
    "tempo": [(0.3, 5.0, "beats a second (Hz)")],
    "loudness": [(0.0, 120.0, "sound pressure; decibels below full scale are negative")],
}
"""What a median in their unit speaks of instead; shares above 1 look like percent."""
Passes = Callable[["pd.Series[float]"], "pd.Series[bool] | npt.NDArray[np.bool_] | bool"]


class Finding(Value):
    """One thing that is wrong with one column: how many rows, which first (counted from 1 below the header)."""

    file: str
    column: str
    problem: str
    count: int
    rows: list[int]
    fatal: bool

    def __str__(self) -> str:
        """Tell it in one line."""
        where = f"{self.file}, column {self.column}: {self.problem}"
        if not self.rows:
            return where
        more = ", …" if self.count > len(self.rows) else ""
        return f"{where} in {self.count} row{'s' * (self.count > 1)} ({', '.join(map(str, self.rows))}{more})"


@dataclass(frozen=True)
class Rule:
    """One demand on a column's values: what is wrong where it fails, and the share of rows that may."""

    problem: str
    passes: Passes
    tolerated: float = 0.0


def numbers(values: "pd.Series[float] | pd.Series[str]") -> "pd.Series[float]":
    """Take values as numbers; words become missing."""
    return pd.to_numeric(values, errors="coerce").astype(float)


class Tally:
    """The checks over a table that comes in chunks: units are judged by the first of them, all else by every row."""

    def __init__(self, schema: TableSchema, file: str) -> None:
        """Check columns named by our keys, in their units."""
        self._schema, self._file = schema, file
        self._rules: dict[str, list[Rule]] = {}
        self._failed: dict[tuple[str, str], tuple[int, list[int]]] = {}
        self._rows = 0

    def add(self, raw: pd.DataFrame) -> None:
        """Count what is wrong with further rows; their index counts on from chunk to chunk."""
        if not self._rows:
            there = [field for field in self._schema.fields if field.key in raw]
            self._rules = {field.key: _rules(field, raw[field.key]) for field in there}
        self._rows += len(raw)
        for place, rows in _failures(raw, self._rules):
            count, first = self._failed.get(place, (0, []))
            self._failed[place] = (count + max(len(rows), 1), [*first, *rows][: limits.EXAMPLES])

    def findings(self) -> list[Finding]:
        """Tell what was wrong, in the order of the declaration."""
        return [
            Finding(
                file=self._file, column=field.column, problem=rule.problem, count=count, rows=rows,
                fatal=count > rule.tolerated * self._rows,
            )
            for field in self._schema.fields
            for rule in self._rules.get(field.key, [])
            for count, rows in [self._failed.get((field.key, rule.problem), (0, []))]
            if count
        ]  # fmt: skip


def findings(raw: pd.DataFrame, schema: TableSchema, file: str) -> list[Finding]:
    """Collect what is wrong with the columns of one file; `raw` is named by our keys, in their units."""
    tally = Tally(schema, file)
    tally.add(raw)
    return tally.findings()


def _failures(raw: pd.DataFrame, rules: dict[str, list[Rule]]) -> Iterator[tuple[tuple[str, str], list[int]]]:
    """Yield each rule that fails and the rows where, counted from 1; none where the whole column does."""
    columns = {
        key: pa.Column(None, [pa.Check(rule.passes, name=rule.problem) for rule in own], nullable=True)
        for key, own in rules.items()
    }
    try:
        pa.DataFrameSchema(columns).validate(raw, lazy=True)
    except pa.errors.SchemaErrors as errors:
        for (column, check), rows in errors.failure_cases.groupby(["column", "check"], sort=False)["index"]:
            yield (str(column), str(check)), sorted(int(row) + 1 for row in rows.dropna())


def refuse(name: str, found: list[Finding]) -> None:
    """Raise TableUnusable with every finding that makes a table unusable."""
    fatal = [str(finding) for finding in found if finding.fatal]
    if fatal:
        head = f"The table {name!r} can't be used (rows are counted from 1 below the header):"
        raise TableUnusable("\n".join([head, *(f"- {line}" for line in fatal)]))


def refuse_rows(rows: pd.DataFrame, schema: TableSchema, file: str) -> None:
    """Raise TableUnusable for a table of a few rows, or one whose label is the same throughout."""
    if len(rows) < limits.FEWEST_ROWS:
        raise TableUnusable(f"{file} holds {len(rows)} rows; at least {limits.FEWEST_ROWS} are needed.")
    if schema.hits is not None:
        share = float(schema.hits(rows).mean())
        if share in (0.0, 1.0):
            which = "all" if share else "none"
            raise TableUnusable(f"{file}: {which} of its {len(rows)} rows are hits ({schema.label}); nothing to learn.")


def _rules(field: Field, values: "pd.Series[float]") -> list[Rule]:
    if field.kind is Kind.FLAG:
        return [Rule("neither yes nor no", lambda column: column.astype(str).str.lower().isin(list(FLAGS)))]
    if field.choices:
        return [Rule(f"not one of {', '.join(field.choices)}", lambda column: column.isin(field.choices))]
    if field.kind in (Kind.NUMBER, Kind.WHOLE):
        # of a column in another unit, most rows lie out of range: that needn't be said again
        return [*_number_rules(field), *(_unit_rules(field, values) or _range_rules(field))]
    return []


def _number_rules(field: Field) -> list[Rule]:
    rules = [
        Rule("no number", lambda column: numbers(column).notna()),
        Rule("infinite", lambda column: ~np.isinf(numbers(column))),
    ]
    if field.kind is Kind.WHOLE:
        rules.append(Rule("no whole number", lambda column: ~(numbers(column) % 1 > 0)))
    return rules


def _range_rules(field: Field) -> list[Rule]:
    if not np.isfinite(field.low):
        return []
    low, high = field.low * field.scale, field.high * field.scale
    outside = f"outside {low:g} to {high:g}"
    return [Rule(outside, lambda column: _inside(numbers(column), low, high, field), limits.OUTSIDE_SHARE)]


def _inside(column: "pd.Series[float]", low: float, high: float, field: Field) -> "pd.Series[bool]":
    """Infinities and words have rules of their own; where 0 means missing it is no value at all."""
    return column.between(low, high) | ~np.isfinite(column) | (field.zero_missing & (column == 0))


def _unit_rules(field: Field, values: "pd.Series[float]") -> list[Rule]:
    """Judge the column's unit by its median: single rows may lie anywhere."""
    if field.typical is None:
        return []
    low, high = (bound * field.scale for bound in field.typical)
    median = float(numbers(values).median())
    if np.isnan(median):
        return [Rule("no row holds a number", lambda _: False)]
    if low <= median <= high:
        return []
    ours = f"{1 / field.scale:g} {field.unit}".strip() if field.scale != 1 else field.unit
    expected = f"between {low:g} and {high:g}" + (f" (in units of {ours})" if ours else "")
    return [Rule(f"the median is {median:g}, expected {expected}; {_guess(field, median)}", lambda _: False)]


def _guess(field: Field, median: float) -> str:
    for low, high, meaning in _LOOKS_LIKE.get(field.key, []):
        if low < median <= high:
            return f"it looks like {meaning}"
    if (field.low, field.high) == (0, 1) and 1 < median <= 100:
        return "it looks like percent"
    return "another unit or another column"
