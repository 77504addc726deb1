"""One row of a published table: a track, or the reason why it is left out."""

import math
import re
from collections import Counter
from collections.abc import Sequence

from spectral_dna.catalogue.identity import song_of
from spectral_dna.catalogue.tables import PublishedTable, decade_in
from spectral_dna.schema.catalogue_tracks import LONGEST_FOLDED, LONGEST_TITLE, Track
from spectral_dna.schema.feature_table import MODEL_FEATURES, FeatureSpec, Scale
from spectral_dna.schema.folding import words
from spectral_dna.schema.ids import is_track_id
from spectral_dna.schema.names import clean_title

LONGEST_TEXT = 1000
"""Characters of a title, an album or all artists."""
LONGEST_GENRE = 60
NOT_FOUND = {"tempo": 0.0, "time_signature": 0.0, "key": -1.0}
"""What Spotify writes where it found nothing."""
YEARS = range(1860, 2101)

_YEAR = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)")
_SHORT_DECADE = re.compile(r"'?(\d0)s", re.IGNORECASE)
_YES_OR_NO = {"true": True, "1": True, "1.0": True, "false": False, "0": False, "0.0": False}


class LeftOut(ValueError):
    """The reason why a row is no track of the catalogue: a key, and the column that it is about."""


class RowReader:
    """Reads the rows of one table by its header; `notes` counts what was not as it should be in rows that are kept."""

    def __init__(self, table: PublishedTable, header: Sequence[str], file: str) -> None:
        """Find the columns of a table that was recognised."""
        places = {name.strip().casefold(): place for place, name in reversed(list(enumerate(header)))}
        self._table, self._cells = table, len(header)
        self._at = {name: places.get(name) for name in (*table.columns, table.decade) if name}
        have = {spec.key: places[str(spec.column)] for spec in table.features}
        self._features = [(spec, have.get(spec.key)) for spec in MODEL_FEATURES]
        self._file_decade = decade_in(file) if table.decade else None
        self.notes: Counter[str] = Counter()

    def read(self, cells: Sequence[str]) -> Track:
        """Read one row.

        Raises
        ------
        LeftOut : it is none, or not one that the catalogue can hold.
        """
        if len(cells) != self._cells:
            raise LeftOut("cells")
        table = self._table
        track_id = self._id(self._said(cells, table.id))
        title, artists = self._text(cells, table.name), self._artists(cells)
        album = self._text(cells, table.album)
        if not title:
            raise LeftOut("no_title")
        features = tuple(self._feature(spec, place, cells) for spec, place in self._features)
        year = self._year(cells)
        artist = ", ".join(artists)
        return Track(
            id=track_id, title=title, artist=artist, album=album or None, year=year, decade=self._decade(cells, year),
            explicit=_YES_OR_NO.get(self._said(cells, table.explicit).casefold()), popularity=self._popularity(cells),
            genres=self._genres(cells), features=features, song=song_of(title, artists[0]),
            title_folded=_folded(title, LONGEST_TITLE), artist_folded=_folded(artist, LONGEST_FOLDED),
            album_folded=_folded(album, LONGEST_FOLDED),
        )  # fmt: skip

    def _said(self, cells: Sequence[str], column: str | None) -> str:
        place = None if column is None else self._at[column]
        return "" if place is None else cells[place].strip()

    def _id(self, said: str) -> str:
        found = said.removeprefix("spotify:track:")
        if not found:
            raise LeftOut("no_id")
        if not is_track_id(found):
            raise LeftOut("bad_id")
        return found

    def _text(self, cells: Sequence[str], column: str | None) -> str:
        said = self._said(cells, column)
        if len(said) > LONGEST_TEXT:
            raise LeftOut("too_long")
        return clean_title(said, longest=LONGEST_TEXT)

    def _artists(self, cells: Sequence[str]) -> list[str]:
        said = self._said(cells, self._table.artist)
        if len(said) > LONGEST_TEXT:
            raise LeftOut("too_long")
        found = [name for each in self._table.artists(said) if (name := clean_title(each, longest=LONGEST_TEXT))]
        if not found:
            raise LeftOut("no_artist")
        return found

    def _feature(self, spec: FeatureSpec, place: int | None, cells: Sequence[str]) -> float | None:
        if place is None:
            return None
        value = _number(cells[place], str(spec.column))
        if value == NOT_FOUND.get(spec.key):
            self.notes[f"not_found:{spec.column}"] += 1
            return None
        value /= spec.column_scale
        if not spec.low <= value <= spec.high or (spec.scale is Scale.CATEGORY and not value.is_integer()):
            raise LeftOut(f"out_of_range:{spec.column}")
        return int(value) if spec.scale is Scale.CATEGORY else value

    def _popularity(self, cells: Sequence[str]) -> int | None:
        if self._table.popularity is None:
            return None
        value = _number(self._said(cells, self._table.popularity), self._table.popularity)
        if not 0 <= value <= 100:
            raise LeftOut(f"out_of_range:{self._table.popularity}")
        return round(value)

    def _year(self, cells: Sequence[str]) -> int | None:
        if self._table.released is None:
            return None
        found = _YEAR.search(self._said(cells, self._table.released))
        if found is None or int(found[0]) not in YEARS:
            self.notes[f"no_year:{self._table.released}"] += 1
            return None
        return int(found[0])

    def _decade(self, cells: Sequence[str], year: int | None) -> int | None:
        if year is not None:
            return year // 10 * 10
        said = self._said(cells, self._table.decade)
        if short := _SHORT_DECADE.fullmatch(said):
            return (1900 if short[1] >= "30" else 2000) + int(short[1])
        found = _YEAR.search(said)
        return int(found[0]) // 10 * 10 if found else self._file_decade

    def _genres(self, cells: Sequence[str]) -> tuple[str, ...]:
        said = (clean_title(self._said(cells, name), longest=LONGEST_GENRE).casefold() for name in self._table.genres)
        return tuple(dict.fromkeys(genre for genre in said if genre))


def _folded(text: str, most: int) -> str:
    return " ".join(words(text))[:most].rstrip()


def _number(cell: str, column: str) -> float:
    """Read a number as tables write it; Python alone would also take 1_0, and digits of any script."""
    said = cell.strip()
    if not said:
        raise LeftOut(f"empty:{column}")
    try:
        value = float(said)
    except ValueError:
        value = math.nan
    if not math.isfinite(value) or "_" in said or not said.isascii():
        raise LeftOut(f"no_number:{column}")
    return value
