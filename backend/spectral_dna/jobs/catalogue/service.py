"""What the API may ask of the catalogue: how full it is, what it holds, one track judged, and its download."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from spectral_dna.catalogue.identity import SECONDS_ALIKE
from spectral_dna.catalogue.tables import BY_KEY
from spectral_dna.db.catalogue import CatalogueRepository
from spectral_dna.db.catalogue_fetches import FetchRepository
from spectral_dna.db.catalogue_models import CatalogueFetchRow, CatalogueImportRow
from spectral_dna.db.catalogue_search import CatalogueSearch
from spectral_dna.db.catalogue_words import CatalogueWords
from spectral_dna.errors import CatalogueFetchDisabled, CatalogueTrackNotFound, TooManyPredictions
from spectral_dna.errors.codes import BY_CODE
from spectral_dna.jobs import scores, worker
from spectral_dna.jobs.catalogue import searching
from spectral_dna.jobs.catalogue.fetching import Fetching
from spectral_dna.jobs.catalogue.importing import SILENT_SECONDS
from spectral_dna.jobs.catalogue.judging import LEARNT, question_of
from spectral_dna.jobs.places import Places
from spectral_dna.jobs.runtime import Runtime
from spectral_dna.schema.caller import Caller, Scope
from spectral_dna.schema.catalogue import (
    CUT_SHORT,
    MOST_GENRES_TOLD,
    CatalogueStatus,
    FetchFacts,
    FetchState,
    GenreFacts,
    SearchFacts,
    TableFacts,
    counted,
)
from spectral_dna.schema.catalogue_search import MOST_COPIES, CataloguePage, CatalogueTrack
from spectral_dna.schema.requests import Prediction

FILL = "Run `spectral-dna catalogue fetch`, or `spectral-dna catalogue import FILE` with a table that you downloaded."
FILL_HERE = "Fetch the published table: POST /api/v1/catalogue/fetch, or `spectral-dna catalogue fetch`."

SEARCHES = 4
"""At once: fewer than the connections of a process, which others need meanwhile; the rest wait for their turn."""


class CatalogueService:
    """The catalogue: published rows are common to all, own analyses belong to their owners' answers alone."""

    def __init__(self, runtime: Runtime) -> None:
        """Work with what the process has."""
        self._runtime = runtime
        self._settings = runtime.settings.catalogue
        self._places = Places(runtime.settings.limits.predictions, TooManyPredictions)
        self._turn = asyncio.Semaphore(SEARCHES)
        self._genres: tuple[tuple[datetime | None, int], list[GenreFacts]] | None = None
        self.fetching = Fetching(runtime.database, self._settings, runtime.settings.data_dir)

    async def status(self, caller: Caller) -> CatalogueStatus:
        """Say how full it is, and how it can be filled."""
        async with self._runtime.database.read() as session:
            catalogue = CatalogueRepository(session)
            tracks, imports = await catalogue.tracks(), await catalogue.imports()
            genres = await self._counted(catalogue, tracks)
            fetch, typos = await FetchRepository(session).get(), await CatalogueWords(session).typos()
        facts = self._fetch(fetch, imports, caller)
        advice = None if tracks else FILL_HERE if facts.allowed else FILL
        engine = "fts5" if typos == "trigrams" else "postgresql"
        return CatalogueStatus(
            tracks=tracks, tables=[_table(row) for row in imports], genres=genres,
            search=SearchFacts(engine=engine, typos=typos), fetch=facts, advice=advice,
        )  # fmt: skip

    async def _counted(self, catalogue: CatalogueRepository, tracks: int) -> list[GenreFacts]:
        """Count the tracks of each genre, once for each state of the catalogue: who watches an import asks often."""
        state = (await catalogue.revision(), tracks)
        if self._genres is None or self._genres[0] != state:
            counted = await catalogue.genres(MOST_GENRES_TOLD)
            self._genres = state, [GenreFacts(genre=genre, tracks=count) for genre, count in counted]
        return self._genres[1]

    def _fetch(
        self, row: CatalogueFetchRow | None, imports: Sequence[CatalogueImportRow], caller: Caller
    ) -> FetchFacts:
        state = FetchState.NEVER if row is None else FetchState(row.state)
        if row is not None and state is FetchState.RUNNING and _is_silent(row):
            state = FetchState.INTERRUPTED
        return FetchFacts(
            allowed=self._settings.fetch and Scope.ADMIN in caller.scopes,
            source=urlsplit(self._settings.url).hostname or "", state=state,
            bytes=0 if row is None else row.bytes, total=None if row is None else row.total,
            rows=0 if row is None else row.rows, started=None if row is None else row.started,
            finished=None if row is None else row.finished,
            is_made_good=row is not None and any(_is_whole_since(row, one) for one in imports),
            error_code=None if row is None else row.error_code,
            error_title=None if row is None else _title(row.error_code),
            error_detail=None if row is None or Scope.ADMIN not in caller.scopes else row.error_detail,
        )  # fmt: skip

    async def fetch(self, caller: Caller) -> CatalogueStatus:
        """Begin to fetch the published table, unless that is under way; gives how far it is.

        Raises
        ------
        CatalogueFetchDisabled : the operator fills it by hand.
        """
        if not self._settings.fetch:
            raise CatalogueFetchDisabled
        await self.fetching.begin()
        return await self.status(caller)

    async def page(self, asked: Any, caller: Caller) -> CataloguePage:  # noqa: ANN401 - made from the feature table
        """Give a page of what a `CatalogueQuery` asks for.

        Raises
        ------
        InvalidCursor : we did not make it, or did so for another order.
        InvalidRequest : a range ends before it begins.
        TooManyPredictions : enough searches wait already.
        """
        most = self._runtime.settings.limits.page
        with self._places.take():
            async with self._turn:
                return await searching.page(self._runtime.database, asked, owner=caller.id, most=most)

    async def held(self, names: Sequence[str]) -> list[str]:
        """Give those of some ids that published tracks here have, each once and in their order."""
        async with self._runtime.database.read() as session:
            held = await CatalogueSearch(session).held(names)
        return [name for name in dict.fromkeys(names) if name in held]

    async def track(self, name: str, *, judge: bool) -> CatalogueTrack:
        """Give a published track, and what the models say of it.

        Raises
        ------
        CatalogueTrackNotFound : there is none of this id.
        TooManyPredictions : enough wait already.
        """
        async with self._runtime.database.read() as session:
            search = CatalogueSearch(session)
            row = await search.get(name)
            if row is None:
                raise CatalogueTrackNotFound
            copies = await search.copies(row, SECONDS_ALIKE, MOST_COPIES)
            genres = (await search.genres([row.number]))[row.number]
        asked, filled = question_of(row, self._runtime.manifest)
        prediction = None
        if judge:
            answer = await self._runtime.workers.answer(worker.predict, asked)
            scores.of_prediction(answer, asked.set)
            prediction = Prediction.model_validate_json(answer)
        return CatalogueTrack(
            track=searching.item_of(row, genres), copies=copies, prediction=prediction,
            filled=filled if judge else [], note=LEARNT if judge else None,
        )  # fmt: skip


def _is_silent(row: CatalogueFetchRow) -> bool:
    return row.beat < datetime.now(UTC) - timedelta(seconds=SILENT_SECONDS)


def _title(code: str | None) -> str | None:
    """Give the title of an error; one of a later release is called by its code."""
    return BY_CODE[code].title if code in BY_CODE else code


def _is_whole_since(row: CatalogueFetchRow, later: CatalogueImportRow) -> bool:
    """Whether this import has reached its end since: one that the download began itself is before its last beat."""
    return later.imported > row.beat and CUT_SHORT not in later.notes


def _table(row: CatalogueImportRow) -> TableFacts:
    table = BY_KEY[row.table]
    return TableFacts(
        table=row.table, title=table.title, page=table.page, file=row.file, rows=row.rows, tracks=row.tracks,
        left_out=counted(row.left_out), notes=counted(row.notes), imported=row.imported,
    )  # fmt: skip


@asynccontextmanager
async def kept(runtime: Runtime) -> AsyncIterator[CatalogueService]:
    """Keep the catalogue at hand, as long as the service runs."""
    service = CatalogueService(runtime)
    await service.fetching.resume(is_alone=runtime.executor.is_alone)
    try:
        yield service
    finally:
        await service.fetching.close()
