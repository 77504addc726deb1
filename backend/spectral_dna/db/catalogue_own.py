"""Every query about callers' own analyses beside the catalogue: features by result, and pages of them."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Float, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import load_only

from spectral_dna.db.catalogue_models import HeardFeaturesRow
from spectral_dna.db.catalogue_search import Key, Place, ordered
from spectral_dna.db.models import AnalysisRow, ResultRow
from spectral_dna.schema.catalogue_search import CatalogueSort, Sought
from spectral_dna.schema.catalogue_tracks import LONGEST_TITLE
from spectral_dna.schema.feature_table import MODEL_KEYS
from spectral_dna.schema.similar import SIMILAR_KEYS
from spectral_dna.schema.stages import State

Own = tuple[AnalysisRow, HeardFeaturesRow, Key]


class OwnHeard(NamedTuple):
    """What is compared of an own analysis, its values in the order of `SIMILAR_KEYS`, and what tells copies apart."""

    id: str
    sha256: str
    result: str
    seconds: float
    values: tuple[float, ...]


_COMPARED = [HeardFeaturesRow.__table__.c[key] for key in SIMILAR_KEYS]
_SHOWN = load_only(AnalysisRow.id, AnalysisRow.name, raiseload=True)


class HeardRepository:
    """Features of results, and the analyses of one owner by them, within one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        """Work in this session."""
        self._session = session

    async def put(self, result: str, features: Mapping[str, float]) -> None:
        """Keep the features of a result, as far as the models use them."""
        await self._session.merge(HeardFeaturesRow(result=result, **{key: features.get(key) for key in MODEL_KEYS}))
        await self._session.flush()

    async def lacking(self, after: str, limit: int) -> Sequence[tuple[str, str]]:
        """Give results whose features nobody has kept: keys and reports, from after a key."""
        kept = select(HeardFeaturesRow.result).where(HeardFeaturesRow.result == ResultRow.key).exists()
        query = select(ResultRow.key, ResultRow.report).where(ResultRow.key > after, ~kept)
        return [
            (key, report) for key, report in await self._session.execute(query.order_by(ResultRow.key).limit(limit))
        ]

    async def page(self, owner: str, sought: Sought, after: Place | None, limit: int) -> list[Own]:
        """Give an owner's analyses from after a place, as tracks are given; what needs a fact of tracks finds none."""
        key = _key(sought.sort)
        if sought.artist or sought.genres or sought.explicit is not None or sought.years != (None, None):
            return []
        if any(name not in MODEL_KEYS for name in sought.ranges):
            return []
        query = select(AnalysisRow, HeardFeaturesRow, key).options(_SHOWN)
        query = query.join(HeardFeaturesRow, HeardFeaturesRow.result == AnalysisRow.result)
        query = query.where(*_is_told(owner), *_conditions(sought))
        found: list[Own] = []
        if after is None or after.key is not None:
            some = query.where(key.is_not(None), *_beyond(key, after, sought)).order_by(*ordered(sought, key, _ID))
            found = await self._some(some, limit)
        if len(found) < limit:
            rest = query.where(key.is_(None), *_within(after, sought)).order_by(*ordered(sought, _ID))
            found += await self._some(rest, limit - len(found))
        return found

    async def newest(self, owner: str, limit: int) -> list[OwnHeard]:
        """Give an owner's analyses that can be compared, the newest first: what lacks a value is left out."""
        query = select(
            AnalysisRow.id, AnalysisRow.sha256, AnalysisRow.result, HeardFeaturesRow.duration, *_COMPARED
        ).join(HeardFeaturesRow, HeardFeaturesRow.result == AnalysisRow.result)
        query = query.where(*_is_told(owner), *(column.is_not(None) for column in _COMPARED))
        found = await self._session.execute(query.order_by(AnalysisRow.id.desc()).limit(limit))
        return [
            OwnHeard(name, sha256, result, seconds, tuple(values)) for name, sha256, result, seconds, *values in found
        ]

    async def named(self, owner: str, analyses: Sequence[str]) -> dict[str, AnalysisRow]:
        """Give a few of an owner's analyses by their ids, as far as they are still there."""
        query = select(AnalysisRow).where(AnalysisRow.id.in_(analyses), *_is_told(owner))
        return {row.id: row for row in await self._session.scalars(query)}

    async def _some(self, query: Any, limit: int) -> list[Own]:  # noqa: ANN401 - a select of the three
        return [(row, heard, key) for row, heard, key in await self._session.execute(query.limit(limit))]


_ID = AnalysisRow.id


def _key(sort: CatalogueSort) -> ColumnElement[Any]:
    """By what they are sorted; of popularity and year nothing is known."""
    if sort is CatalogueSort.TITLE:
        return func.substr(AnalysisRow.folded, 1, LONGEST_TITLE)
    if sort.value in MODEL_KEYS:
        return HeardFeaturesRow.__table__.c[sort.value]
    return func.nullif(literal(0.0, Float), literal(0.0, Float))


def _is_told(owner: str) -> list[ColumnElement[bool]]:
    """Whether one is this owner's, has its report and was not deleted."""
    return [
        AnalysisRow.owner == owner, AnalysisRow.deleted.is_(None), AnalysisRow.state == State.SUCCEEDED.value,
    ]  # fmt: skip


def _conditions(sought: Sought) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [
        or_(*(AnalysisRow.folded.contains(form, autoescape=True) for form in each)) for each in sought.words
    ]
    for name, (low, high) in sought.ranges.items():
        stored = HeardFeaturesRow.__table__.c[name]
        found += [stored >= low] if low is not None else []
        found += [stored <= high] if high is not None else []
    return found


def _beyond(key: ColumnElement[Any], after: Place | None, sought: Sought) -> list[ColumnElement[bool]]:
    """What comes behind a place among those that have a key: of one key, behind all published tracks."""
    if after is None:
        return []
    further = key < after.key if sought.is_descending else key > after.key
    if not after.is_own:
        return [or_(further, key == after.key)]
    later = after.name > _ID if sought.is_descending else after.name < _ID
    return [or_(further, (key == after.key) & later)]


def _within(after: Place | None, sought: Sought) -> list[ColumnElement[bool]]:
    if after is None or after.key is not None or not after.is_own:
        return []
    return [after.name > _ID if sought.is_descending else after.name < _ID]
