"""The history of an owner, page by page."""

import base64
import binascii
import json

from spectral_dna.db.history import SORTED_BY, HistoryRepository, Place
from spectral_dna.db.session import Database
from spectral_dna.errors import InvalidCursor
from spectral_dna.jobs.views import summary_of
from spectral_dna.schema.analysis import AnalysisPage
from spectral_dna.schema.history import Sort, Wanted
from spectral_dna.schema.ids import is_id
from spectral_dna.schema.names import can_be_stored


async def page(database: Database, *, owner: str, wanted: Wanted, cursor: str | None, limit: int) -> AnalysisPage:
    """Give a page of an owner's analyses.

    Raises
    ------
    InvalidCursor : we did not make it, or did so for another order.
    """
    after = None if cursor is None else place_of(cursor, wanted.sort)
    async with database.read() as session:
        found = await HistoryRepository(session).page(owner=owner, wanted=wanted, after=after, limit=limit + 1)
    shown = found[:limit]
    following = cursor_of(shown[-1].place, wanted.sort) if len(found) > limit else None
    return AnalysisPage(items=[summary_of(listed) for listed in shown], next_cursor=following)


def cursor_of(place: Place, sort: Sort) -> str:
    """Write where a page ends; newest first, its last id says all."""
    if sort is Sort.NEWEST:
        return place.id
    said = json.dumps([sort.value, place.key, place.id], ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(said.encode()).decode().rstrip("=")


def place_of(cursor: str, sort: Sort) -> Place:
    """Read where a page ended.

    Raises
    ------
    InvalidCursor : we did not make it, or did so for another order.
    """
    if sort is Sort.NEWEST:
        if not is_id(cursor):
            raise InvalidCursor
        return Place(None, cursor)
    try:
        said = json.loads(base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True))
    except (ValueError, binascii.Error, RecursionError):
        raise InvalidCursor from None
    match said:
        case [str(made_for), key, str(last)] if made_for == sort.value and is_id(last) and _fits(key, sort):
            return Place(key, last)
    raise InvalidCursor


def _fits(key: object, sort: Sort) -> bool:
    """Whether a cursor for this order may hold it."""
    if sort is Sort.OLDEST:
        return key is None
    if sort is Sort.NAME:
        return isinstance(key, str) and len(key) <= SORTED_BY and can_be_stored(key)
    return key is None or (isinstance(key, int | float) and not isinstance(key, bool) and abs(key) < 1e12)
