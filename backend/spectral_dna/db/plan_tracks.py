"""What plans show of tracks of the catalogue."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.catalogue_models import CatalogueTrackRow


async def titles(session: AsyncSession, tracks: Collection[str]) -> dict[str, str]:
    """Give artist and title of those of these tracks that the catalogue holds, by their ids."""
    row = CatalogueTrackRow
    query = select(row.id, row.artist, row.title).where(row.id.in_(list(tracks)))
    return {name: f"{artist}: {title}" for name, artist, title in await session.execute(query)}
