"""Tables on their way out: CSV that no spreadsheet takes for formulas, and JSON Lines."""

import csv
import io
import json
from collections.abc import AsyncIterator, Mapping, Sequence

from spectral_dna.schema.cells import harmless

Cell = str | float | int | bool | None


async def as_csv(rows: AsyncIterator[Mapping[str, Cell]], columns: Sequence[str]) -> AsyncIterator[str]:
    """Write a header and the rows; every text is quoted, so that no other separator splits it."""
    yield _line(columns)
    async for row in rows:
        yield _line([row[column] for column in columns])


def _line(cells: Sequence[Cell]) -> str:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n").writerow([_written(cell) for cell in cells])
    return out.getvalue()


def _written(cell: Cell) -> Cell:
    """Give a cell as CSV has it; numbers are ours and stay numbers, also below zero."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return harmless(cell) if isinstance(cell, str) else cell


async def as_json_lines(rows: AsyncIterator[Mapping[str, Cell]]) -> AsyncIterator[str]:
    """Write each row as one object a line."""
    async for row in rows:
        yield json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n"
