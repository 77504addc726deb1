"""The features of what callers had analysed, kept beside the reports: by them a search finds own analyses too."""

import asyncio
from collections.abc import Sequence

import structlog
from pydantic import BaseModel, ValidationError
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.catalogue_own import HeardRepository
from spectral_dna.db.session import Database
from spectral_dna.schema.feature_table import BY_KEY, MODEL_KEYS, Scale
from spectral_dna.schema.report import FeatureValue, Report

log = structlog.get_logger(__name__)

A_TURN = 50
NEEDED = frozenset(MODEL_KEYS) - {"tempo", "key", "time_signature"}


class _Heard(BaseModel):
    """What of a report matters here: read of any release's, whatever else it holds."""

    features: dict[str, FeatureValue]


async def keep(session: AsyncSession, result: str, report: Report) -> None:
    """Keep the features of a report, within the transaction that stores it."""
    if features := _features(report.features):
        await HeardRepository(session).put(result, features)


class CatchUp:
    """Keeps those of reports from before anyone did, a few at a time, once in the life of a process."""

    def __init__(self, database: Database) -> None:
        """Begin at the first."""
        self._database, self._after, self._is_done = database, "", False

    async def turn(self) -> int:
        """Look at the next reports; gives how many."""
        if self._is_done:
            return 0
        async with self._database.read() as session:
            rows = await HeardRepository(session).lacking(self._after, A_TURN)
        found = await asyncio.to_thread(_read, rows)
        if found:
            async with self._database.write() as session:
                for result, features in found:
                    await HeardRepository(session).put(result, features)
        self._after, self._is_done = (rows[-1][0], False) if rows else (self._after, True)
        return len(rows)


def _read(rows: Sequence[tuple[str, str]]) -> list[tuple[str, dict[str, float]]]:
    found = []
    for result, report in rows:
        try:
            features = _features(_Heard.model_validate_json(report).features)
        except ValidationError:
            log.warning("heard.unreadable", result=result)
            continue
        if features:
            found.append((result, features))
    return found


def _features(said: dict[str, FeatureValue]) -> dict[str, float] | None:
    """Give the features by name; None where one is missing that every row of them has."""
    if not said.keys() >= NEEDED:
        return None
    values = {key: said[key].value for key in MODEL_KEYS if key in said}
    return {key: round(value) if BY_KEY[key].scale is Scale.CATEGORY else value for key, value in values.items()}
