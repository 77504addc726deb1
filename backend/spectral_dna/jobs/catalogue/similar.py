"""What is similar to an analysis, a track of the catalogue or a setting: who is near, how far, and why."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import islice

from pydantic import BaseModel
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.catalogue.similar import explain
from spectral_dna.catalogue.similar.choose import Wanted, choose
from spectral_dna.catalogue.similar.index import Index, Near
from spectral_dna.catalogue.similar.named import songs_named
from spectral_dna.catalogue.similar.space import Floats, weights_of
from spectral_dna.db.catalogue_models import CatalogueTrackRow
from spectral_dna.db.catalogue_similar import SimilarRepository
from spectral_dna.db.results import ResultRepository
from spectral_dna.db.session import Database
from spectral_dna.errors import CatalogueTrackNotFound, NothingHeard, TooManyPredictions
from spectral_dna.jobs.catalogue.similar_index import Opened, SimilarIndex
from spectral_dna.jobs.ownership import owned
from spectral_dna.jobs.places import Places
from spectral_dna.jobs.views import video_of
from spectral_dna.schema.heard import Notice
from spectral_dna.schema.report import FeatureValue
from spectral_dna.schema.similar import SIMILAR_KEYS, SimilarRequest, SimilarTrack, SimilarTracks
from spectral_dna.schema.video import Video
from spectral_dna.settings import Settings

SPARE = 3
"""Neighbours more than wanted that are looked up at once: some may be gone since the index was built."""
LOOKS = 4
"""Times that more are looked up, twice as many each time; whoever has fewer by then gets those."""


@dataclass(frozen=True)
class About:
    """What is asked about: its values by feature, and what it may be called in the catalogue."""

    values: dict[str, float]
    is_recording: bool
    is_heard: bool = False
    track: int | None = None
    songs: tuple[int, ...] = ()
    seconds: float = 0.0

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


@dataclass
class Similar:
    """Answers with similar tracks, out of an index that it keeps current."""

    database: Database
    index: SimilarIndex
    places: Places
    turn: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(2))

    async def find(self, asked: SimilarRequest, *, owner: str) -> SimilarTracks:
        """Find the tracks nearest to what one caller asks about.

        Raises
        ------
        AnalysisNotFound : this owner has none of that name.
        NothingHeard : it has no features.
        CatalogueTrackNotFound : the catalogue holds no such track.
        CatalogueEmpty : it holds none.
        SimilarNotReady, SimilarIndexDamaged : the index is being built.
        TooManyPredictions : enough wait already.
        """
        with self.places.take():
            self.index.opened()  # of an empty catalogue that is said, and not that it lacks this very track
            async with self.database.read() as session:
                about = await _about(asked, session, owner=owner)
            return await self.near(about, asked)

    async def near(self, about: About, asked: SimilarRequest) -> SimilarTracks:
        """Find the tracks nearest to this; raises as `find` does, but for what it names."""
        opened = self.index.opened()
        weights = weights_of(asked.weights.model_dump(), list(about.values))
        compared = [key for key, weight in zip(SIMILAR_KEYS, weights, strict=True) if weight]
        if not compared:
            raise NothingHeard("None of the features that count is known of it.")
        found = choose(opened.index, _wanted(about, asked, weights, opened))
        tracks: list[SimilarTrack] = []
        for look in range(LOOKS):
            async with self.turn:
                near = await asyncio.to_thread(_next, found, (asked.count + SPARE) * 2**look)
            if near:
                async with self.database.read() as session:
                    tracks += await _told(near, opened.index, session, about, weights)
            if not near or len(tracks) >= asked.count:
                break
        tracks = sorted(tracks, key=lambda track: track.distance)[: asked.count]
        return SimilarTracks(
            tracks=tracks, compared=compared, notices=list(_notices(about, asked, compared, len(tracks))),
            index=self.index.state(opened.facts),
        )  # fmt: skip


def _next(found: Iterator[Near], count: int) -> list[Near]:
    return list(islice(found, count))


async def _about(asked: SimilarRequest, session: AsyncSession, *, owner: str) -> About:
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
    return About(_values(row), is_recording=True, track=row.number, songs=(row.song,), seconds=row.duration)


def about_heard(features: Mapping[str, float], name: str, video: Video | None, *, seconds: float) -> About:
    """Ask about what our extractor has heard, of a file or a video of this name."""
    values = {key: features[key] for key in SIMILAR_KEYS if key in features}
    songs = songs_named(name, None if video is None else video.channel)
    return About(values, is_recording=True, is_heard=True, songs=songs, seconds=seconds)


async def _of_analysis(analysis: str, session: AsyncSession, owner: str) -> About:
    row = await owned(session, analysis, owner)
    stored = None if row.result is None else await ResultRepository(session).get(row.result)
    if stored is None:
        raise NothingHeard
    heard = _Heard.model_validate_json(stored)
    features = {key: measured.value for key, measured in heard.features.items()}
    return about_heard(features, row.name, video_of(row), seconds=heard.duration)


def _wanted(about: About, asked: SimilarRequest, weights: Floats, opened: Opened) -> Wanted:
    genre = None
    if asked.genre is not None:
        name = asked.genre.strip().casefold()
        genre = opened.facts.genres.index(name) if name in opened.facts.genres else -1
    return Wanted(
        here=opened.index.space.point(about.values), weights=weights,
        alike_is_same=about.is_same_when_alike(weights), track=about.track, songs=about.songs,
        seconds=about.seconds, genre=genre, years=(asked.year_from, asked.year_to),
    )  # fmt: skip


async def _told(
    near: list[Near], index: Index, session: AsyncSession, about: About, weights: Floats
) -> list[SimilarTrack]:
    """Look up what was found, and measure it as it stands now: it may be another since the index was built."""
    catalogue = SimilarRepository(session)
    numbers = [int(index.rows.numbers[one.place]) for one in near]
    rows, genres = await catalogue.tracks(numbers), await catalogue.genres_of(numbers)
    told = [
        _track(rows[number], genres[number], index, about, weights)
        for number in numbers
        if number in rows and _values(rows[number]).keys() == set(SIMILAR_KEYS)
    ]
    return [track for track in told if track.distance or not about.is_same_when_alike(weights)]


def _track(row: CatalogueTrackRow, genres: list[str], index: Index, about: About, weights: Floats) -> SimilarTrack:
    width = index.space.width
    told = explain.differences(about.values, _values(row), weights, width)
    return SimilarTrack(
        id=row.id, title=row.title, artist=row.artist, album=row.album, year=row.year, genres=genres,
        popularity=row.popularity, duration=row.duration, distance=explain.distance(told, weights, width),
        features=told, closest=explain.closest(told), furthest=explain.furthest(told),
        sentence=explain.sentence(told),
    )  # fmt: skip


def _values(row: CatalogueTrackRow) -> dict[str, float]:
    known = {key: getattr(row, key) for key in SIMILAR_KEYS}
    return {key: value for key, value in known.items() if value is not None}


def _notices(about: About, asked: SimilarRequest, compared: list[str], found: int) -> Iterator[Notice]:
    if lacking := [key for key in SIMILAR_KEYS if key not in about.values]:
        yield explain.missing(lacking)
    if about.is_heard:
        yield explain.estimated(compared)
    if found < asked.count:
        yield explain.fewer(found)


def similar_in(database: Database, settings: Settings) -> Similar:
    """Answer out of this database, without keeping the index current."""
    return Similar(
        database, SimilarIndex(database, settings), Places(settings.limits.predictions, TooManyPredictions)
    )  # fmt: skip


@asynccontextmanager
async def similar(database: Database, settings: Settings) -> AsyncIterator[Similar]:
    """Keep an index of this database until the end of the block."""
    ones = similar_in(database, settings)
    async with ones.index.kept():
        yield ones
