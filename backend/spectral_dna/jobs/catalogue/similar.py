"""What is similar to an analysis, a track of the catalogue or a setting: who is near, how far, and why."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import islice

from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.catalogue.similar import explain
from spectral_dna.catalogue.similar.choose import Wanted, choose
from spectral_dna.catalogue.similar.index import Index, Near
from spectral_dna.catalogue.similar.space import weights_of
from spectral_dna.db.catalogue_models import CatalogueTrackRow
from spectral_dna.db.catalogue_similar import SimilarRepository
from spectral_dna.db.session import Database
from spectral_dna.errors import NothingHeard, TooManyPredictions
from spectral_dna.jobs.catalogue.similar_about import About, about_asked, values_of
from spectral_dna.jobs.catalogue.similar_index import Opened, SimilarIndex
from spectral_dna.jobs.catalogue.similar_own import Question, Told, own_near, together
from spectral_dna.jobs.places import Places
from spectral_dna.schema.heard import Notice
from spectral_dna.schema.similar import SIMILAR_KEYS, SimilarRequest, SimilarTrack, SimilarTracks
from spectral_dna.settings import Settings

SPARE = 3
"""Neighbours more than wanted that are looked up at once: some may be gone since the index was built."""
LOOKS = 4
"""Times that more are looked up, twice as many each time; whoever has fewer by then gets those."""


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
                about = await about_asked(asked, session, owner=owner)
            return await self.near(about, asked, owner=owner)

    async def near(self, about: About, asked: SimilarRequest, *, owner: str | None = None) -> SimilarTracks:
        """Find the tracks nearest to this; raises as `find` does, but for what it names.

        Where they are asked for, `owner`'s analyses are among them; without an owner there are none.
        """
        opened = self.index.opened()
        weights = weights_of(asked.weights.model_dump(), list(about.values))
        compared = [key for key, weight in zip(SIMILAR_KEYS, weights, strict=True) if weight]
        if not compared:
            raise NothingHeard("None of the features that count is known of it.")
        question = Question(about, weights, opened.index.space, asked.count)
        told, (own, looked_at) = await self._published(asked, question, opened), await self._own(asked, question, owner)
        tracks = together(told, own, asked.count)
        return SimilarTracks(
            tracks=tracks, compared=compared, notices=list(_notices(about, asked, compared, tracks)),
            own=looked_at, index=self.index.state(opened.facts),
        )  # fmt: skip

    async def _published(self, asked: SimilarRequest, question: Question, opened: Opened) -> list[Told]:
        """Give the nearest tracks of the catalogue."""
        found = choose(opened.index, _wanted(asked, question, opened))
        told: list[Told] = []
        for look in range(LOOKS):
            async with self.turn:
                near = await asyncio.to_thread(_next, found, (asked.count + SPARE) * 2**look)
            if near:
                async with self.database.read() as session:
                    told += await _told(near, opened.index, session, question)
            if not near or len(told) >= asked.count:
                break
        return sorted(told, key=lambda one: one.track.distance)[: asked.count]

    async def _own(self, asked: SimilarRequest, question: Question, owner: str | None) -> tuple[list[Told], int | None]:
        """Give the nearest of an owner's analyses, and how many were compared: None where none were asked for.

        Of a file nobody knows its genre and its year, so whoever asks for these finds none.
        """
        if not asked.mine or owner is None:
            return [], None
        if not (asked.genre is None and asked.year_from is None and asked.year_to is None):
            return [], 0
        async with self.turn:
            return await own_near(self.database, question, owner=owner)


def _next(found: Iterator[Near], count: int) -> list[Near]:
    return list(islice(found, count))


def _wanted(asked: SimilarRequest, question: Question, opened: Opened) -> Wanted:
    about, weights = question.about, question.weights
    genre = None
    if asked.genre is not None:
        name = asked.genre.strip().casefold()
        genre = opened.facts.genres.index(name) if name in opened.facts.genres else -1
    return Wanted(
        here=opened.index.space.point(about.values), weights=weights,
        alike_is_same=about.is_same_when_alike(weights), track=about.track, songs=about.songs,
        seconds=about.seconds, genre=genre, years=(asked.year_from, asked.year_to),
    )  # fmt: skip


async def _told(near: list[Near], index: Index, session: AsyncSession, question: Question) -> list[Told]:
    """Look up what was found, and measure it as it stands now: it may be another since the index was built."""
    catalogue = SimilarRepository(session)
    numbers = [int(index.rows.numbers[one.place]) for one in near]
    rows, genres = await catalogue.tracks(numbers), await catalogue.genres_of(numbers)
    told = [
        Told(_track(rows[number], genres[number], question), (rows[number].song,))
        for number in numbers
        if number in rows and values_of(rows[number]).keys() == set(SIMILAR_KEYS)
    ]
    is_same = question.about.is_same_when_alike(question.weights)
    return [one for one in told if one.track.distance or not is_same]


def _track(row: CatalogueTrackRow, genres: list[str], question: Question) -> SimilarTrack:
    width, weights = question.space.width, question.weights
    told = explain.differences(question.about.values, values_of(row), weights, width)
    return SimilarTrack(
        kind="published", id=row.id, title=row.title, artist=row.artist, album=row.album, year=row.year, genres=genres,
        popularity=row.popularity, duration=row.duration, distance=explain.distance(told, weights, width),
        features=told, closest=explain.closest(told), furthest=explain.furthest(told),
        sentence=explain.sentence(told, is_setting=not question.about.is_recording),
    )  # fmt: skip


def _notices(about: About, asked: SimilarRequest, compared: list[str], tracks: list[SimilarTrack]) -> Iterator[Notice]:
    if lacking := [key for key in SIMILAR_KEYS if key not in about.values]:
        yield explain.missing(lacking)
    if about.is_heard or (about.is_recording and any(track.kind == "own" for track in tracks)):
        yield explain.estimated(compared)
    if len(tracks) < asked.count:
        yield explain.fewer(len(tracks))


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
