"""Every query of the index of similar tracks: what it is built from, and what is told of the tracks that it finds."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.catalogue import CatalogueRepository
from spectral_dna.db.catalogue_models import CatalogueGenreRow, CatalogueTrackRow
from spectral_dna.schema.ids import is_track_id
from spectral_dna.schema.similar import SIMILAR_KEYS, Comparable

_READ = (
    CatalogueTrackRow.number, CatalogueTrackRow.song, CatalogueTrackRow.duration, CatalogueTrackRow.year,
    CatalogueTrackRow.decade, *(getattr(CatalogueTrackRow, key) for key in SIMILAR_KEYS),
)  # fmt: skip


class SimilarRepository:
    """Tracks to compare, within one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        """Work in this session."""
        self._session = session

    async def stamp(self) -> str | None:
        """Give what is another after every change of the catalogue; None while it is empty."""
        catalogue = CatalogueRepository(self._session)
        tracks = await catalogue.tracks()
        revision = await catalogue.revision()
        return None if not tracks else f"{tracks} {'' if revision is None else revision.isoformat()}"

    async def portion(self, *, after: int, limit: int) -> list[Comparable]:
        """Give the tracks after a number, by their numbers."""
        query = select(*_READ).where(CatalogueTrackRow.number > after).order_by(CatalogueTrackRow.number).limit(limit)
        return [
            Comparable(number, song, seconds, *_years(year, decade), tuple(values))
            for number, song, seconds, year, decade, *values in await self._session.execute(query)
        ]

    async def genres(self) -> Sequence[str]:
        """Name every genre."""
        query = select(CatalogueGenreRow.genre).distinct().order_by(CatalogueGenreRow.genre)
        return (await self._session.scalars(query)).all()

    async def of_genre(self, genre: str) -> Sequence[int]:
        """Give the numbers of a genre's tracks."""
        return (
            await self._session.scalars(select(CatalogueGenreRow.track).where(CatalogueGenreRow.genre == genre))
        ).all()

    async def track(self, identifier: str) -> CatalogueTrackRow | None:
        """Give one track by its id."""
        if not is_track_id(identifier):
            return None
        query = select(CatalogueTrackRow).where(CatalogueTrackRow.id == identifier)
        return (await self._session.scalars(query)).first()

    async def tracks(self, numbers: Iterable[int]) -> dict[int, CatalogueTrackRow]:
        """Give a few tracks by their numbers, as far as they are still there."""
        query = select(CatalogueTrackRow).where(CatalogueTrackRow.number.in_(list(numbers)))
        return {row.number: row for row in await self._session.scalars(query)}

    async def genres_of(self, numbers: Iterable[int]) -> dict[int, list[str]]:
        """Give the genres of a few tracks."""
        found: dict[int, list[str]] = {number: [] for number in numbers}
        query = select(CatalogueGenreRow.track, CatalogueGenreRow.genre).where(CatalogueGenreRow.track.in_(list(found)))
        for number, genre in await self._session.execute(query.order_by(CatalogueGenreRow.genre)):
            found[number].append(genre)
        return found


def _years(year: int | None, decade: int | None) -> tuple[int, int]:
    """Give the first and last year in which a track may have come out; 0 where nobody says."""
    if year is not None:
        return year, year
    return (0, 0) if decade is None else (decade, decade + 9)
