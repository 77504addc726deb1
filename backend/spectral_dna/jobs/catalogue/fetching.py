"""The published table from where it is published: downloaded beside the service, checked, and taken in."""

import asyncio
import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO
from urllib.parse import unquote, urlsplit

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.catalogue_fetches import FetchRepository
from spectral_dna.db.session import Database
from spectral_dna.errors import AddressRefused, CallFailed, CatalogueFetchFailed, InternalError, SpectralError
from spectral_dna.jobs.catalogue.importing import SILENT_SECONDS, Step, Tell, take_in
from spectral_dna.jobs.catalogue.parts import held_part, remove_left
from spectral_dna.jobs.patience import calm
from spectral_dna.sandbox.outgoing import Caller
from spectral_dna.schema.catalogue import FetchState, Imported
from spectral_dna.settings import Catalogue

log = structlog.get_logger(__name__)

BEAT_SECONDS = 1.0


def name_of(url: str) -> str:
    """Give the name of the file at an address, by which some tables say their decade."""
    return unquote(urlsplit(url).path.rpartition("/")[2]) or "table.csv"


async def fetched(database: Database, settings: Catalogue, folder: Path, tell: Tell) -> Imported:
    """Download the table into a file of a folder, take it in, and remove the file.

    Raises
    ------
    CatalogueFetchFailed : it did not come, or is not what the operator expects.
    BadTable : what came is no table that the catalogue takes.
    """
    with held_part(folder) as file:
        try:
            await _download(settings, file, tell)
        except (AddressRefused, CallFailed) as error:
            raise CatalogueFetchFailed(error.detail) from error
        except OSError as error:
            raise CatalogueFetchFailed(f"It could not be stored: {error.strerror}.") from error
        path = Path(file.name)
        return await take_in(path, database, settings, tell, name=name_of(settings.url))


async def _download(settings: Catalogue, file: IO[bytes], tell: Tell) -> None:
    digest = hashlib.sha256()
    done = 0

    def take(part: bytes, total: int | None) -> None:
        nonlocal done
        file.write(part)
        digest.update(part)
        done += len(part)
        tell(Step(done, total or 0, 0))

    caller = Caller(
        seconds=settings.fetch_seconds, allow_loopback=settings.allow_loopback, ca_file=settings.ca_file
    )  # fmt: skip
    await caller.fetch(settings.url, most=settings.fetch_bytes, take=take)
    file.flush()
    if settings.sha256 is not None and digest.hexdigest() != settings.sha256:
        raise CallFailed(f"Its SHA-256 is {digest.hexdigest()}, and not the one that is set.")


class Fetching:
    """The one download, whichever process is at it; this one's goes on beside its calls."""

    def __init__(self, database: Database, settings: Catalogue, folder: Path) -> None:
        """Take in what is fetched here; unfinished files lie in the folder."""
        self._database, self._settings, self._folder = database, settings, folder
        self._task: asyncio.Task[None] | None = None
        self._step = Step(0, 0, 0)

    async def begin(self) -> None:
        """Begin it, unless it is under way."""
        now = datetime.now(UTC)
        silent_since = now - timedelta(seconds=SILENT_SECONDS)
        async with self._database.write() as session:
            is_ours = await FetchRepository(session).begin(now, silent_since=silent_since)
        if is_ours:
            await self.close()  # one of ours that was silent for so long has been given up
            self._step = Step(0, 0, 0)
            self._task = asyncio.create_task(self._run(now), name="catalogue-fetch")

    async def resume(self, *, is_alone: bool) -> None:
        """At the start: files that were left go; of one that is alone on its data, so does what died with a process."""
        await asyncio.to_thread(remove_left, self._folder)
        if not is_alone:
            return
        async with self._database.write() as session:
            row = await FetchRepository(session).get()
            if row is not None:
                await _end(session, row.started, FetchState.INTERRUPTED, None)

    async def close(self) -> None:
        """Stop it with the service."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self, started: datetime) -> None:
        own = asyncio.current_task()
        assert own is not None
        beating = asyncio.create_task(self._beat(started, own))
        state: FetchState = FetchState.INTERRUPTED
        error: SpectralError | None = None
        try:
            came = await fetched(self._database, self._settings, self._folder, self._tell)
            log.info("catalogue.fetched", rows=came.rows, new=came.new)
            state = FetchState.SUCCEEDED
        except SpectralError as refused:
            log.warning("catalogue.not_fetched", code=refused.code)
            state, error = FetchState.FAILED, refused
        except Exception:
            log.exception("catalogue.fetch_failed")
            state, error = FetchState.FAILED, InternalError()
        finally:
            beating.cancel()
            await asyncio.gather(beating, return_exceptions=True)
            with calm("catalogue.fetch_end"):  # a database that is away is told of by its silence
                async with self._database.write() as session:
                    await self._note(session, started)
                    await _end(session, started, state, error)

    def _tell(self, step: Step) -> None:
        """Keep how far it is: of the download as long as there are no rows, and then of what is read."""
        self._step = step

    async def _beat(self, started: datetime, own: asyncio.Task[None]) -> None:
        """Say how far it is, and stop it once another has begun in its place."""
        is_ours = True
        while is_ours:
            await asyncio.sleep(BEAT_SECONDS)
            with calm("catalogue.fetch_beat"):
                async with self._database.write() as session:
                    is_ours = await self._note(session, started)
        log.warning("catalogue.fetch_superseded")
        own.cancel()

    async def _note(self, session: AsyncSession, started: datetime) -> bool:
        step, now = self._step, datetime.now(UTC)
        return await FetchRepository(session).beat(
            now, started=started, done=step.done, total=step.total or None, rows=step.rows
        )  # fmt: skip


async def _end(session: AsyncSession, started: datetime, state: FetchState, error: SpectralError | None) -> None:
    code, detail = (None, None) if error is None else (error.code, error.detail)
    await FetchRepository(session).end(datetime.now(UTC), started=started, state=state.value, code=code, detail=detail)
