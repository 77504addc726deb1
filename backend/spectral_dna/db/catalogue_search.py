"""Every query that finds tracks of the catalogue: words, filters, and pages in any order."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, cast, column, func, literal_column, or_, select, table, text, tuple_
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.catalogue_models import CatalogueGenreRow, CatalogueTrackRow
from spectral_dna.schema.catalogue_search import CatalogueSort, Sought
from spectral_dna.schema.ids import is_track_id
from spectral_dna.schema.names import can_be_stored

Row = CatalogueTrackRow
Key = str | float | None
_SEARCH = table("catalogue_search", column("rowid"))


@dataclass(frozen=True)
class Place:
    """Where a page ends: what its last track is sorted by, whether that is the caller's own, and its name there."""

    key: Key
    is_own: bool
    name: str


class CatalogueSearch:
    """Tracks of the published tables, within one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        """Work in this session."""
        self._session = session
        self._is_sqlite = session.get_bind().dialect.name == "sqlite"

    async def page(self, sought: Sought, after: Place | None, limit: int) -> list[tuple[Row, Key]]:
        """Give tracks from after a place, each with what it is sorted by; those without that come last."""
        await self._by_index(sought)
        key = self._key(sought)
        query = select(Row, key).where(*self._conditions(sought))
        found: list[tuple[Row, Key]] = []
        if after is None or after.key is not None:
            some = query.where(key.is_not(None), *_beyond(key, Row.number, after, sought))
            found = await self._some(some.order_by(*ordered(sought, key, Row.number)), limit)
        if len(found) < limit and (after is None or after.key is not None or not after.is_own):
            rest = query.where(key.is_(None), *_within(Row.number, after, sought))
            found += await self._some(rest.order_by(*ordered(sought, Row.number)), limit - len(found))
        return found

    async def _some(self, query: Any, limit: int) -> list[tuple[Row, Key]]:  # noqa: ANN401 - a select of both
        return [(row, key) for row, key in await self._session.execute(query.limit(limit))]

    def _key(self, sought: Sought) -> ColumnElement[Any]:
        stored: ColumnElement[Any] = Row.__table__.c[_COLUMNS.get(sought.sort, sought.sort.value)]
        # Where words or genres decide, going along the index of an order would look at every track for a few.
        return func.coalesce(stored, stored) if sought.words or sought.artist or sought.genres else stored

    async def has(self, sought: Sought, few: int) -> bool:
        """Whether so many tracks have these words."""
        await self._by_index(sought)
        query = select(Row.number).where(*self._matching(sought)).limit(few)
        return len((await self._session.scalars(query)).all()) >= few

    async def _by_index(self, sought: Sought) -> None:
        """Have words looked up: PostgreSQL takes beginnings of words for frequent, and would read every track."""
        if not self._is_sqlite and (sought.words or sought.artist):
            await self._session.execute(text("SET LOCAL enable_seqscan = off"))

    async def get(self, track: str) -> Row | None:
        """Give one track by its id."""
        if not is_track_id(track):
            return None
        return (await self._session.scalars(select(Row).where(Row.id == track))).first()

    async def held(self, names: Sequence[str]) -> set[str]:
        """Give those of a few ids that tracks have."""
        return set(await self._session.scalars(select(Row.id).where(Row.id.in_(names))))

    async def copies(self, row: Row, seconds: float, most: int) -> list[str]:
        """Name other issues of a recording: of one song, and of one length up to so many seconds."""
        alike = Row.duration.between(row.duration - seconds, row.duration + seconds)
        query = select(Row.id).where(Row.song == row.song, alike, Row.number != row.number)
        return list(await self._session.scalars(query.order_by(Row.number).limit(most)))

    async def genres(self, numbers: Sequence[int]) -> dict[int, list[str]]:
        """Give the genres of tracks."""
        query = select(CatalogueGenreRow.track, CatalogueGenreRow.genre).where(CatalogueGenreRow.track.in_(numbers))
        found: dict[int, list[str]] = {number: [] for number in numbers}
        for number, genre in await self._session.execute(query.order_by(CatalogueGenreRow.genre)):
            found[number].append(genre)
        return found

    def _conditions(self, sought: Sought) -> list[ColumnElement[bool]]:
        found = [*self._matching(sought), *_ranges(sought)]
        if sought.genres:
            genres = [genre for genre in sought.genres if can_be_stored(genre)]
            of_genres = select(CatalogueGenreRow.track).where(CatalogueGenreRow.genre.in_(genres))
            found.append(Row.number.in_(of_genres))
        if sought.explicit is not None:
            found.append(Row.explicit.is_(sought.explicit))
        first, last = sought.years
        if first is not None or last is not None:
            first, last = first or 0, last or 9999
            # of some tracks only the decade is known: that has to lie within as a whole
            decade = and_(Row.year.is_(None), Row.decade >= first, Row.decade + 9 <= last)
            found.append(or_(Row.year.between(first, last), decade))
        return found

    def _matching(self, sought: Sought) -> list[ColumnElement[bool]]:
        if self._is_sqlite:
            said = [_fts(sought.words), *(f"{{artist_folded}} : ({each})" for each in [_fts(sought.artist)] if each)]
            whole = " AND ".join(f"({each})" for each in said if each)
            found = text("catalogue_search MATCH :said").bindparams(said=whole)
            return [Row.number.in_(select(_SEARCH.c.rowid).where(found))] if whole else []
        pairs = [(_DOCUMENT, sought.words), (_ARTIST, sought.artist)]
        return [
            literal_column(document).bool_op("@@")(cast(_tsquery(words), TSQUERY)) for document, words in pairs if words
        ]  # fmt: skip


_COLUMNS = {CatalogueSort.TITLE: "title_folded"}


def _lexemes(name: str) -> str:
    return f"array_to_tsvector(string_to_array({name}, ' '))"


_ARTIST = f"({_lexemes('artist_folded')})"
_DOCUMENT = f"({' || '.join(_lexemes(f'{name}_folded') for name in ('title', 'artist', 'album'))})"
"""As the indices of PostgreSQL spell it: another spelling would not use them."""


def is_begun(word: str) -> bool:
    """Whether a word may be the beginning of one: a single letter is, only in scripts where it says something."""
    return len(word) > 1 or not word.isascii()


def _fts(words: Sequence[Sequence[str]]) -> str:
    """Ask as FTS5 wants it; words hold letters and digits alone."""
    forms = (" OR ".join(f'"{form}"{"*" if is_begun(form) else ""}' for form in each) for each in words)
    return " AND ".join(f"({each})" for each in forms)


def _tsquery(words: Sequence[Sequence[str]]) -> str:
    """Ask as PostgreSQL wants it."""
    forms = (" | ".join(f"'{form}'{':*' if is_begun(form) else ''}" for form in each) for each in words)
    return " & ".join(f"({each})" for each in forms)


def _ranges(sought: Sought) -> list[ColumnElement[bool]]:
    found = []
    for name, (low, high) in sought.ranges.items():
        stored = Row.__table__.c[name]
        found += [stored >= low] if low is not None else []
        found += [stored <= high] if high is not None else []
    return found


def ordered(sought: Sought, *keys: Any) -> list[ColumnElement[Any]]:  # noqa: ANN401 - columns of any type
    """Give an order by several columns, all in the direction that is asked for."""
    return [key.desc() if sought.is_descending else key.asc() for key in keys]


def _beyond(
    key: ColumnElement[Any], name: Any, after: Place | None, sought: Sought  # noqa: ANN401
) -> list[ColumnElement[bool]]:  # fmt: skip
    """What comes behind a place among those that have a key; of one key, the caller's own come last."""
    if after is None:
        return []
    if after.is_own:
        return [key < after.key if sought.is_descending else key > after.key]
    pair, last = tuple_(key, name), tuple_(after.key, int(after.name))
    return [pair < last if sought.is_descending else pair > last]


def _within(name: Any, after: Place | None, sought: Sought) -> list[ColumnElement[bool]]:  # noqa: ANN401
    """What comes behind a place among those that have no key."""
    if after is None or after.key is not None:
        return []
    return [name < int(after.name) if sought.is_descending else name > int(after.name)]
