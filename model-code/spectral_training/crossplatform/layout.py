"""How a file of streams and views is laid out: its delimiter and its columns, found by name or told."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from spectral_training.errors import TableMissing, TableUnusable
from spectral_training.tables.reading import header_of
from spectral_training.tables.schemas import SCHEMAS, Field, Kind

DELIMITERS = ",;\t|"
SCHEMA = replace(
    SCHEMAS["youtube"], fields=(*SCHEMAS["youtube"].fields, Field("album", "album", required=False)),
)  # fmt: skip
"""The table `youtube` and its albums, which nothing learns from but readers ask for."""
_WORDS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_LIKE = 0.55
_SPOKEN = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Layout:
    """The delimiter, and our fields by the names of their columns in this file."""

    delimiter: str
    fields: dict[str, Field]
    last: str
    """The name of the last column: a row that was cut off has nothing in it."""

    @property
    def text(self) -> list[str]:
        """Name the columns that stay text."""
        return [name for name, field in self.fields.items() if field.kind not in (Kind.NUMBER, Kind.WHOLE)]

    @property
    def in_words(self) -> str:
        """Name the delimiter."""
        return _WORDS[self.delimiter]


def layout_of(path: Path) -> Layout:
    """Find out how a file is laid out.

    Raises
    ------
    TableUnusable : it is no table, or lacks columns; the names that come nearest are told.
    TableMissing : it is another of the published tables.
    """
    names = header_of(path, DELIMITERS)
    given = {name.strip().casefold(): name for name in names}
    missing = [field.column for field in SCHEMA.fields if field.required and field.column not in given]
    if missing:
        _refuse_another(path, given)
        hints = ", ".join(_hint(column, names) for column in missing)
        raise TableUnusable(
            f"{path.name}, line 1: of {len(names)} columns these are missing: {hints}. Rename them in the file."
        )
    fields = {given[field.column]: field for field in SCHEMA.fields if field.column in given}
    return Layout(_delimiter(path, names), fields, names[-1])


def _delimiter(path: Path, names: Sequence[str]) -> str:
    """Find the delimiter that gave these names."""
    return next(one for one in DELIMITERS if header_of(path, one) == list(names))


def _hint(column: str, names: Sequence[str]) -> str:
    """Name a missing column, and the given one that comes nearest in spelling."""
    plain = {_SPOKEN.sub("", name.casefold()): name for name in names}
    near = get_close_matches(_SPOKEN.sub("", column), plain, n=1, cutoff=_LIKE)
    return f"{column} (there is {plain[near[0]]!r})" if near else column


def _refuse_another(path: Path, given: dict[str, str]) -> None:
    for schema in SCHEMAS.values():
        if {field.column.casefold() for field in schema.fields if field.required} <= set(given):
            raise TableMissing(f"{path.name} is the table {schema.name!r}; the one of streams and views is needed.")
