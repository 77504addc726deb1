"""Whose an analysis is."""

from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.db.models import AnalysisRow
from spectral_dna.errors import AnalysisNotFound
from spectral_dna.schema.ids import is_id


async def owned(session: AsyncSession, analysis: str, owner: str) -> AnalysisRow:
    """Give the row of an analysis to its owner; to everyone else it does not exist.

    Raises
    ------
    AnalysisNotFound : this owner has none of that name.
    """
    row = await AnalysisRepository(session).owned(analysis, owner=owner) if is_id(analysis) else None
    if row is None:
        raise AnalysisNotFound
    return row
