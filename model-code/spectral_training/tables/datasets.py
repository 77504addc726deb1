"""Tables as they are published, and as parts of them lie in a data folder, read into our own names and units."""

import ast
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from spectral_dna.inference.design import DECADES
from spectral_training.errors import TableUnusable
from spectral_training.tables.checks import FLAGS, Finding, findings, numbers, refuse, refuse_rows
from spectral_training.tables.checksums import digest_of, verify
from spectral_training.tables.identity import primary_artist
from spectral_training.tables.reading import header_of, read_columns
from spectral_training.tables.schemas import SCHEMAS, Field, Kind, TableSchema
from spectral_training.tables.sources import SOURCES, files_of

UNBIASED = "unbiased"
"""A uniform part of the table, or all of it; models are scored on such rows alone."""
FULL_GENRE = "full_genre"
"""All rows of some genres: unbiased within a genre, but the genres themselves were chosen."""

_SELECTIONS = {"random10pct": UNBIASED, "full_genre": FULL_GENRE}
_DECADE_OF_FILE = dict(zip(SOURCES["billboard"].files, DECADES, strict=True))
WORLD = "GLOBAL"
"""The country of the charts' rows that speak of the whole world; the published table leaves it empty."""


@dataclass(frozen=True)
class Table:
    """Rows in our names and units, the hash of the bytes that they came from, and what the checks noticed."""

    name: str
    rows: pd.DataFrame
    sha256: str
    findings: tuple[Finding, ...] = ()


def read_tracks(folder: Path) -> Table:
    """Read the 114,000-row tracks table as published (`dataset.csv`, unnamed index first) or a part of it.

    Columns: the model features, `title`, `artist`, `artist_key`, `id`, `genre`, `explicit`, `popularity`, `selection`.
    """
    return read_table("tracks", folder)


def read_billboard(folder: Path) -> Table:
    """Read the Hit Predictor tables: one file with a `decade` column, or the six as published.

    Columns: the model features, `title`, `artist`, `artist_key`, `id`, `decade` ("1960s" …) and `hit` (0 or 1).
    """
    return read_table("billboard", folder)


def read_table(name: str, folder: Path) -> Table:
    """Read one of the published tables, whole or in part, and check it.

    Columns are those of its declaration in `schemas.py`, and `artist_key`; what a part leaves out is missing.

    Raises
    ------
    TableMissing : no file of its name lies in the folder.
    TableUnusable : it is no table, too large or too small, a column holds what it can't, or it isn't what was fetched.
    """
    schema, paths = SCHEMAS[name], files_of(name, folder)
    for path in paths:
        verify(path)
    parts = {path: _read(path, schema) for path in paths}
    found = [finding for path, raw in parts.items() for finding in findings(raw, schema, path.name)]
    refuse(name, found)
    rows = pd.concat([arranged(raw, schema) for raw in parts.values()], ignore_index=True)
    refuse_rows(rows, schema, " and ".join(path.name for path in paths))
    return Table(name, rows, digest_of(paths), tuple(found))


def read_file(path: Path) -> Table:
    """Read one file, whatever its name, as the published table whose columns it has; raises TableUnusable."""
    given = {name.strip().casefold() for name in header_of(path)}
    fits = [one for one in SCHEMAS.values() if {f.column.casefold() for f in one.fields if f.required} <= given]
    if not fits:
        raise TableUnusable(f"{path.name} has the columns of no published table.")
    schema = fits[0]
    raw = _read(path, schema)
    found = findings(raw, schema, path.name)
    refuse(schema.name, found)
    rows = arranged(raw, schema)
    refuse_rows(rows, schema, path.name)
    return Table(schema.name, rows, digest_of([path]), tuple(found))


def _read(path: Path, schema: TableSchema) -> pd.DataFrame:
    """Read the declared columns of one file under our keys, still in their units."""
    given = {name.strip().casefold(): name for name in header_of(path)}
    decade = _DECADE_OF_FILE.get(path.name.removesuffix(".gz").removesuffix(".zip"))
    fields = [field for field in schema.fields if not (decade and field.key == "decade")]
    missing = [field.column for field in fields if field.required and field.column.casefold() not in given]
    if missing:
        raise TableUnusable(f"{path.name}, line 1: the columns {', '.join(missing)} are missing.")
    there = {given[field.column.casefold()]: field for field in fields if field.column.casefold() in given}
    text = [name for name, field in there.items() if field.kind not in (Kind.NUMBER, Kind.WHOLE)]
    raw = read_columns(path, dict.fromkeys(text, schema.missing), [name for name in there if name not in text])
    named = raw.rename(columns={name: field.key for name, field in there.items()})
    return named.assign(decade=decade) if decade else named


def arranged(raw: pd.DataFrame, schema: TableSchema) -> pd.DataFrame:
    """Convert checked columns, named by our keys, to our units in the order of the declaration; adds `artist_key`."""
    rows = pd.DataFrame({field.key: _converted(raw, field) for field in schema.fields}, index=raw.index)
    rows["artist_key"] = _each(rows["artist"], primary_artist)
    return _DERIVED.get(schema.name, pd.DataFrame)(rows)


def _with_selection(rows: pd.DataFrame) -> pd.DataFrame:
    """Without a `selection` column the whole table is here, and nothing was chosen."""
    if rows["selection"].isna().all():
        return rows.assign(selection=UNBIASED)
    return rows.assign(selection=rows["selection"].map(_SELECTIONS).fillna("biased"))


def _with_whole_decade(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(decade=rows["decade"].replace({decade[2:]: decade for decade in DECADES}))


def _with_world(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(country=rows["country"].fillna(WORLD))


def _with_year(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(year=numbers(rows["released"].str[:4]))


_DERIVED: dict[str, Callable[[pd.DataFrame], pd.DataFrame]] = {
    "tracks": _with_selection, "billboard": _with_whole_decade, "charts": _with_world, "playlists": _with_year,
}  # fmt: skip
"""What a table says in another way than the others, or leaves to its reader."""


def _converted(raw: pd.DataFrame, field: Field) -> "pd.Series[float] | pd.Series[str]":
    if field.key not in raw:
        return pd.Series(pd.NA, index=raw.index, dtype="str")
    values = raw[field.key]
    if field.kind is Kind.FLAG:
        return values.str.lower().map(FLAGS)
    if field.kind is Kind.NAMES:
        return _each(values, _names)
    if field.kind is Kind.TEXT:
        return values
    return numbers(values) / field.scale


def _names(literal: str) -> str | None:
    """Read a list of names as Python prints it; what is no list names nobody."""
    try:
        return ";".join(str(name) for name in ast.literal_eval(literal))
    except (ValueError, SyntaxError):
        return None


def _each(values: "pd.Series[str]", change: Callable[[str], str | None]) -> "pd.Series[str]":
    """Change each distinct value once: names repeat."""
    known = values.dropna().unique()
    return values.map({value: change(value) for value in known})
