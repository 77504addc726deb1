"""Every query about an owner's history: search, filters, and pages in any order."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import JSON, ColumnElement, Text, and_, cast, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import load_only
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction

from spectral_dna.db.models import AnalysisRow
from spectral_dna.schema.folding import folded
from spectral_dna.schema.history import Sort, Wanted

SORTED_BY = 100
"""Characters of a name that its place is found by: cursors carry them."""
WORDS = 8
"""Beyond so many the rest is one phrase."""

Key = str | float | None


@dataclass(frozen=True)
class Place:
    """Where a page ends: what its last row is sorted by, and its id."""

    key: Key
    id: str


@dataclass(frozen=True)
class Listed:
    """A row with its own place, and what is stored of its video and its report: unread, for it may be damaged."""

    row: AnalysisRow
    place: Place
    video: str | None
    headline: str | None


class HistoryRepository:
    """Pages of the history, within one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        """Work in this session."""
        self._session = session

    async def page(self, *, owner: str, wanted: Wanted, after: Place | None, limit: int) -> Sequence[Listed]:
        """Give an owner's rows as wanted, from after a place."""
        key = _KEYS.get(wanted.sort)
        stored = (cast(AnalysisRow.video, Text), cast(AnalysisRow.headline, Text))
        query = select(AnalysisRow, *stored, *([] if key is None else [key])).options(_SHOWN)
        query = query.where(AnalysisRow.owner == owner, AnalysisRow.deleted.is_(None), *_conditions(wanted))
        if after is not None:
            query = query.where(_after(after, wanted.sort, key))
        found = await self._session.execute(query.order_by(*_order(wanted.sort, key)).limit(limit))
        return [
            Listed(row, Place(keys[0] if keys else None, row.id), video, headline)
            for row, video, headline, *keys in found
        ]


class _Whole(GenericFunction[Any]):
    """A column of JSON, or nothing where it is damaged; PostgreSQL takes in none that is."""

    type = JSON()
    inherit_cache = True


@compiles(_Whole)
def _whole(element: _Whole, compiler: SQLCompiler, **how: Any) -> str:  # noqa: ANN401 - the library's own
    return compiler.process(element.clauses, **how)


@compiles(_Whole, "sqlite")
def _whole_in_sqlite(element: _Whole, compiler: SQLCompiler, **how: Any) -> str:  # noqa: ANN401
    column = compiler.process(element.clauses, **how)
    return f"CASE WHEN json_valid({column}) THEN {column} END"


_SHOWN = load_only(
    AnalysisRow.id, AnalysisRow.state, AnalysisRow.kind, AnalysisRow.name, AnalysisRow.sha256, AnalysisRow.bytes,
    AnalysisRow.decade, AnalysisRow.created, AnalysisRow.finished, AnalysisRow.error_code, raiseload=True,
)  # fmt: skip
_HEADLINE = _Whole(AnalysisRow.headline)
_KEYS: dict[Sort, ColumnElement[Any]] = {
    Sort.NAME: func.substr(AnalysisRow.folded, 1, SORTED_BY),
    Sort.HIT_SCORE: _HEADLINE["hit_score"].as_float(),
    Sort.DURATION: _HEADLINE["duration"].as_float(),
}


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    words = folded(wanted.q).split(maxsplit=WORDS - 1)
    found: list[ColumnElement[bool]] = [AnalysisRow.folded.contains(word, autoescape=True) for word in words]
    if wanted.states:
        found.append(AnalysisRow.state.in_([state.value for state in wanted.states]))
    if wanted.kinds:
        found.append(AnalysisRow.kind.in_(wanted.kinds))
    verdicts = {"emerging_hit": wanted.emerging, "charting_hit": wanted.charting}
    found += [_HEADLINE[key].as_boolean().is_(is_hit) for key, is_hit in verdicts.items() if is_hit is not None]
    if wanted.since is not None:
        found.append(AnalysisRow.created >= wanted.since)
    if wanted.until is not None:
        found.append(AnalysisRow.created < wanted.until)
    return found


def _order(sort: Sort, key: ColumnElement[Any] | None) -> list[ColumnElement[Any]]:
    if key is None:
        return [AnalysisRow.id.asc() if sort is Sort.OLDEST else AnalysisRow.id.desc()]
    first = key.asc() if sort is Sort.NAME else key.desc().nulls_last()
    return [first, AnalysisRow.id.desc()]


def _after(place: Place, sort: Sort, key: ColumnElement[Any] | None) -> ColumnElement[bool]:
    """What comes behind a place in its order."""
    if sort is Sort.OLDEST:
        return AnalysisRow.id > place.id
    older = AnalysisRow.id < place.id
    if key is None:
        return older
    if place.key is None:
        return and_(key.is_(None), older)
    if sort is Sort.NAME:
        return or_(key > place.key, and_(key == place.key, older))
    return or_(key < place.key, and_(key == place.key, older), key.is_(None))
