"""What similar tracks are asked about: its values, and what tells the same recording apart from others."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import BaseModel
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.catalogue.similar.named import songs_named
from spectral_dna.catalogue.similar.space import Floats
from spectral_dna.db.catalogue_models import CatalogueTrackRow
from spectral_dna.db.catalogue_similar import SimilarRepository
from spectral_dna.db.models import AnalysisRow
from spectral_dna.db.results import ResultRepository
from spectral_dna.errors import CatalogueTrackNotFound, NothingHeard
from spectral_dna.jobs.ownership import owned
from spectral_dna.jobs.views import video_of
from spectral_dna.schema.report import FeatureValue
from spectral_dna.schema.similar import SIMILAR_KEYS, SimilarRequest
from spectral_dna.schema.video import Video


@dataclass(frozen=True)
class About:
    """What is asked about: its values by feature, and what it may be called in the catalogue.

    `track` numbers it there, `analysis` is the row of an analysis of the caller's own; both None for a setting.
    """

    values: dict[str, float]
    is_recording: bool
    is_heard: bool = False
    track: int | None = None
    songs: tuple[int, ...] = ()
    seconds: float = 0.0
    analysis: AnalysisRow | None = None

    def is_same_when_alike(self, weights: Floats) -> bool:
        """Whether no distance means the same recording: only if all that is known of it counts.

        By a few features many recordings measure alike.
        """
        known = (weight for key, weight in zip(SIMILAR_KEYS, weights, strict=True) if key in self.values)
        return self.is_recording and all(known)


class _Heard(BaseModel):
    """The little of a stored report that is compared."""

    duration: float
    features: dict[str, FeatureValue]


async def about_asked(asked: SimilarRequest, session: AsyncSession, *, owner: str) -> About:
    """Ask about what a request names.

    Raises
    ------
    AnalysisNotFound : this owner has none of that name.
    NothingHeard : it has no features.
    CatalogueTrackNotFound : the catalogue holds no such track.
    """
    if asked.analysis_id is not None:
        return await _of_analysis(asked.analysis_id, session, owner)
    if asked.track_id is not None:
        return await about_track(asked.track_id, session)
    assert asked.values is not None  # one of the three is there
    given = asked.values.model_dump()
    return About({key: value for key, value in given.items() if value is not None}, is_recording=False)


async def about_track(identifier: str, session: AsyncSession) -> About:
    """Ask about a track of the catalogue.

    Raises
    ------
    CatalogueTrackNotFound : it holds no such track.
    """
    row = await SimilarRepository(session).track(identifier)
    if row is None:
        raise CatalogueTrackNotFound
    return About(values_of(row), is_recording=True, track=row.number, songs=(row.song,), seconds=row.duration)


def about_heard(
    features: Mapping[str, float], name: str, video: Video | None, *, seconds: float, row: AnalysisRow | None = None
) -> About:
    """Ask about what our extractor has heard, of a file or a video of this name; `row` where it is an analysis."""
    values = {key: features[key] for key in SIMILAR_KEYS if key in features}
    songs = songs_named(name, None if video is None else video.channel)
    return About(values, is_recording=True, is_heard=True, songs=songs, seconds=seconds, analysis=row)


async def _of_analysis(analysis: str, session: AsyncSession, owner: str) -> About:
    row = await owned(session, analysis, owner)
    stored = None if row.result is None else await ResultRepository(session).get(row.result)
    if stored is None:
        raise NothingHeard
    heard = _Heard.model_validate_json(stored)
    features = {key: measured.value for key, measured in heard.features.items()}
    return about_heard(features, row.name, video_of(row), seconds=heard.duration, row=row)


def values_of(row: CatalogueTrackRow) -> dict[str, float]:
    """Give what is known of a track's features, of those that are compared."""
    known = {key: getattr(row, key) for key in SIMILAR_KEYS}
    return {key: value for key, value in known.items() if value is not None}
