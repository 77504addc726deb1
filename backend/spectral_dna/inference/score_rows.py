"""One row of a table: its features in our units and its decade, or the reason why it can't be scored."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from spectral_dna.errors import MissingColumns
from spectral_dna.inference.readiness import CALMEST
from spectral_dna.inference.score_decade import COLUMNS, nearest, year_of
from spectral_dna.schema.feature_table import MODEL_FEATURES, FeatureSpec, Scale
from spectral_dna.schema.stated import NOTHING, Stated

ABSENT = {"tempo": 0.0, "time_signature": 0.0, "key": -1.0}
"""What Spotify writes where it found nothing: the training tracks' median takes its place, and a note says so."""


CALM = f"energy of {CALMEST:g} or less: calmer than the training rows"
UNREADABLE_YEAR = "unreadable year or decade: the latest decade is taken"
UNLIKE = "unlike the training rows as a whole"
_BESIDE_ANSWERS = (CALM, UNREADABLE_YEAR, UNLIKE)
"""Notes that make a row's answers doubtful; the others say only how gaps were filled."""


STATED_COLUMNS = (("track_genre", "genre"), ("genre", "genre"), ("explicit", "explicit"))
"""Columns that may state something, the first of a kind that isn't blank, and what they state."""
_YES_OR_NO = frozenset({"true", "false", "1", "0"})


class BadCell(ValueError):
    """The reason why a row can't be scored."""


@dataclass(frozen=True, slots=True)
class Row:
    """Features in the order of the feature table and the decade; `error` is None when the row can be scored."""

    values: tuple[float, ...]
    decade: str
    error: str | None
    notes: tuple[str, ...]
    stated: Stated = NOTHING

    @property
    def warning(self) -> str:
        """What a reader of the answers must know, as it stands beside them; empty where there is nothing."""
        doubts = [note for note in self.notes if note in _BESIDE_ANSWERS]
        return f"note: {'; '.join(doubts)}" if doubts else ""


class RowReader:
    """Reads the rows of one table by its header."""

    def __init__(self, header: Sequence[str], decades: Sequence[str], medians: Mapping[str, float]) -> None:
        """Find the columns; names are compared without case and blanks around them.

        Raises
        ------
        MissingColumns : a column that the models need is not there.
        """
        places = {name.strip().casefold(): place for place, name in reversed(list(enumerate(header)))}
        lacking = [str(spec.column) for spec in MODEL_FEATURES if spec.column not in places]
        if lacking:
            raise MissingColumns(f"The table has no column {', '.join(lacking)}.")
        self._cells = len(header)
        self._features = [(spec, places[str(spec.column)]) for spec in MODEL_FEATURES]
        self._decade_at = [places[name] for name in COLUMNS if name in places]
        self._stated_at = [(name, places[column]) for column, name in STATED_COLUMNS if column in places]
        self._decades = decades
        self._medians = medians

    def read(self, cells: Sequence[str]) -> Row:
        """Read one row; what is wrong with it is told, never raised."""
        notes: list[str] = []
        try:
            if len(cells) != self._cells:
                raise BadCell(f"{len(cells)} cells where the header has {self._cells}")
            values = tuple(self._value(spec, cells[place], notes) for spec, place in self._features)
            decade = self._decade(cells, notes)
        except BadCell as reason:
            return Row((), self._decades[-1], str(reason), ())
        return Row(values, decade, None, tuple(notes), self._stated(cells))

    def _stated(self, cells: Sequence[str]) -> Stated:
        """Read what the row states beside its sound; a cell that says nothing clear states nothing."""
        said: dict[str, str] = {}
        for name, place in self._stated_at:
            cell = cells[place].strip()
            if name not in said and cell and (name != "explicit" or cell.casefold() in _YES_OR_NO):
                said[name] = cell
        try:
            return Stated.model_validate(said)
        except ValidationError:  # longer than any genre that a model could know
            return Stated.model_validate({name: cell for name, cell in said.items() if name != "genre"})

    def _value(self, spec: FeatureSpec, cell: str, notes: list[str]) -> float:
        value = _number(str(spec.column), cell)
        if value == ABSENT.get(spec.key):
            notes.append(f"{spec.column} {cell.strip()} means not found: the median of the training tracks stands in")
            return self._medians[spec.key]
        value /= spec.column_scale
        if not spec.low <= value <= spec.high:
            low, high = spec.low * spec.column_scale, spec.high * spec.column_scale
            raise BadCell(f"{spec.column} {cell.strip()} is outside {low:.10g} to {high:.10g}")
        if spec.scale is Scale.CATEGORY and not value.is_integer():
            raise BadCell(f"{spec.column} {cell.strip()} is not a whole number")
        if spec.key == "energy" and value <= CALMEST:
            notes.append(CALM)
        return value

    def _decade(self, cells: Sequence[str], notes: list[str]) -> str:
        latest = self._decades[-1]
        if not self._decade_at:
            return latest
        said = next((cells[place] for place in self._decade_at if cells[place].strip()), "")
        year = year_of(said)
        if year is None:
            notes.append(UNREADABLE_YEAR if said else f"no year or decade: the {latest} are taken")
            return latest
        decade, clamped = nearest(year, self._decades)
        if clamped:
            notes.append(f"a year outside the {self._decades[0]} to {latest}: the nearest decade is taken")
        return decade


def _number(column: str, cell: str) -> float:
    if not cell.strip():
        raise BadCell(f"{column} is empty")
    try:
        value = float(cell)
    except ValueError:
        raise BadCell(f"{column} {cell.strip()[:20]!r} is not a number") from None
    if not math.isfinite(value):
        raise BadCell(f"{column} {cell.strip()} is not a finite number")
    return value


def notes_of(rows: Iterable[Row]) -> Iterable[str]:
    """Go through all notes of all rows."""
    return (note for row in rows for note in row.notes)
