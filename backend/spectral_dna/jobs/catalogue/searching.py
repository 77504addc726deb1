"""Pages of the catalogue: published tracks and, where asked for, the caller's own analyses, in one order."""

import base64
import binascii
import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.catalogue.tables import TABLES
from spectral_dna.db.catalogue_models import HeardFeaturesRow
from spectral_dna.db.catalogue_own import HeardRepository, Own
from spectral_dna.db.catalogue_search import CatalogueSearch, Key, Place, Row
from spectral_dna.db.session import Database
from spectral_dna.errors import InvalidCursor, InvalidRequest
from spectral_dna.jobs.catalogue.wording import Typed, worded
from spectral_dna.schema.catalogue_search import CatalogueItem, CatalogueOrder, CataloguePage, CatalogueSort, Sought
from spectral_dna.schema.catalogue_tracks import LONGEST_TITLE
from spectral_dna.schema.feature_table import MODEL_KEYS
from spectral_dna.schema.ids import is_id
from spectral_dna.schema.names import can_be_stored

_FURTHEST = 2**15 - 1
"""No year, popularity or value of a feature lies as far out, and the databases' columns end there."""
_PUBLISHED, _OWN = "published", "own"

Found = tuple[CatalogueItem, Place]


async def page(database: Database, asked: Any, *, owner: str, most: int) -> CataloguePage:  # noqa: ANN401
    """Give a page of what a `CatalogueQuery` asks for; `owner` is whose own analyses may be among it.

    Raises
    ------
    InvalidCursor : we did not make it, or did so for another order.
    InvalidRequest : the end of a range lies before its beginning.
    """
    limit, plain = min(asked.limit, most), sought_of(asked)
    after = None if asked.cursor is None else place_of(asked.cursor, plain)
    sought, corrected = await worded(database, Typed.of(asked.q, asked.artist), plain)
    async with database.read() as session:
        found = await _published(session, sought, after, limit + 1)
        if asked.mine:
            own = await HeardRepository(session).page(owner, sought, after, limit + 1)
            found = _together(found, [_own(one) for one in own], sought)
    shown = found[:limit]
    following = cursor_of(shown[-1][1], sought) if len(found) > limit else None
    return CataloguePage(items=[item for item, _ in shown], corrected=corrected, next_cursor=following)


def sought_of(asked: Any) -> Sought:  # noqa: ANN401 - a model that is made from the feature table
    """Give what is asked for without its words.

    Raises
    ------
    InvalidRequest : the end of a range lies before its beginning.
    """
    ranges = {
        key: (getattr(asked, f"{key}_min"), getattr(asked, f"{key}_max")) for key in (*MODEL_KEYS, "popularity")
    }  # fmt: skip
    given = {key: bounds for key, bounds in ranges.items() if bounds != (None, None)}
    for name, (low, high) in {**given, "year": (asked.year_from, asked.year_to)}.items():
        if low is not None and high is not None and low > high:
            raise InvalidRequest(f"The range of {name} ends before it begins.")
    is_descending = asked.sort is not CatalogueSort.TITLE
    if asked.order is not None:
        is_descending = asked.order is CatalogueOrder.DESCENDING
    return Sought(
        genres=tuple(" ".join(genre.split()).casefold() for genre in asked.genre), explicit=asked.explicit,
        years=(asked.year_from, asked.year_to), ranges=given, sort=asked.sort, is_descending=is_descending,
    )  # fmt: skip


async def _published(session: AsyncSession, sought: Sought, after: Place | None, limit: int) -> list[Found]:
    search = CatalogueSearch(session)
    rows = await search.page(sought, after, limit)
    genres = await search.genres([row.number for row, _ in rows])
    return [(item_of(row, genres[row.number]), Place(key, False, str(row.number))) for row, key in rows]


def item_of(row: Row, genres: list[str]) -> CatalogueItem:
    """Give a published track as callers see it."""
    return CatalogueItem(
        kind=_PUBLISHED, id=row.id, title=row.title, artist=row.artist, album=row.album, genres=genres, year=row.year,
        decade=row.decade, explicit=row.explicit, popularity=row.popularity,
        tables=[table.key for table in TABLES if row.tables & table.bit], features=_features(row),
    )  # fmt: skip


def _own(one: Own) -> Found:
    row, heard, key = one
    item = CatalogueItem(
        kind=_OWN, id=row.id, title=row.name, artist=None, album=None, genres=[], year=None, decade=None, explicit=None,
        popularity=None, tables=[], features=_features(heard),
    )  # fmt: skip
    return item, Place(key, True, row.id)


def _features(row: Row | HeardFeaturesRow) -> dict[str, float | None]:
    return {key: getattr(row, key) for key in MODEL_KEYS}


def _together(one: Sequence[Found], other: Sequence[Found], sought: Sought) -> list[Found]:
    """Make one order of two: of one key, published tracks come first, and those without a key last of all."""
    found, left, right = list[Found](), list(one), list(other)
    while left and right:
        first = left if _is_first(left[0][1].key, right[0][1].key, sought) else right
        found.append(first.pop(0))
    return [*found, *left, *right]


def _is_first(published: Key, own: Key, sought: Sought) -> bool:
    if published is None or own is None:
        return own is None
    if published == own:
        return True
    return bool((published > own) == sought.is_descending)  # type: ignore[operator] # both are of one order


def cursor_of(place: Place, sought: Sought) -> str:
    """Write where a page ends."""
    said = [sought.sort.value, sought.is_descending, place.key, place.is_own, place.name]
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def place_of(cursor: str, sought: Sought) -> Place:
    """Read where a page ended.

    Raises
    ------
    InvalidCursor : we did not make it, or did so for another order.
    """
    try:
        said = json.loads(base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True))
    except (ValueError, binascii.Error, RecursionError):
        raise InvalidCursor from None
    match said:
        case [sort, bool(is_descending), key, bool(is_own), str(name)] if (
            (sort, is_descending) == (sought.sort.value, sought.is_descending)
            and _is_key(key, sought.sort)
            and (is_id(name) if is_own else _is_number(name))
        ):
            return Place(key, is_own, name)
    raise InvalidCursor


def _is_number(name: str) -> bool:
    return name.isascii() and name.isdigit() and len(name) <= 9


def _is_key(key: object, sort: CatalogueSort) -> bool:
    if key is None:
        return True
    if sort is CatalogueSort.TITLE:
        return isinstance(key, str) and len(key) <= LONGEST_TITLE and can_be_stored(key)
    return isinstance(key, int | float) and not isinstance(key, bool) and abs(key) <= _FURTHEST
