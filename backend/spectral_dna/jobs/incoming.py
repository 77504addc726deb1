"""Uploads on their way to disk, and the folder where they wait for their analysis."""

import asyncio
import hashlib
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import structlog

from spectral_dna.audio.sniff import sniff
from spectral_dna.errors import EmptySource, StorageUnavailable, TooLarge
from spectral_dna.jobs.order import Order
from spectral_dna.jobs.orphans import Orphans
from spectral_dna.jobs.shelves import Shelf, Writing
from spectral_dna.schema.ids import new_id
from spectral_dna.schema.names import clean_name
from spectral_dna.schema.stated import Stated
from spectral_dna.settings import Limits

log = structlog.get_logger(__name__)

STRIDE = 1024 * 1024
HEAD = 8192
MOST_PARTS = 256
"""Parts that are held at once: of single bytes, a stride would take a hundred times its memory."""
ORPHAN_SECONDS = 3600.0


class Incoming:
    """One upload: `take` collects, `flush` sends on and hashes off the event loop, `order` says what arrived."""

    def __init__(self, shelf: Shelf, limits: Limits) -> None:
        self.id = new_id()
        self.kept = False
        self._shelf = shelf
        self._writing: Writing | None = None
        self._began = datetime.now(UTC)
        self._limits = limits
        self._name = ""
        self._parts: list[bytes | memoryview] = []
        self._held = 0
        self._hash = hashlib.sha256()
        self._bytes = 0
        self._sniffed = False

    def call(self, name: str) -> None:
        """Remember the name that the sender gave, made harmless."""
        self._name = clean_name(name, longest=self._limits.max_name)

    def take(self, data: bytes | memoryview) -> None:
        """Take the next bytes, which nobody changes any more."""
        self._parts.append(data)
        self._held += len(data)
        if self._bytes + self._held > self._limits.max_bytes:
            raise TooLarge(f"The recording has more than {self._limits.max_bytes:,} bytes.")

    async def flush(self, *, last: bool = False) -> None:
        """Write what was collected, once that is a stride or the end; refuse what is no recording at once."""
        if not self._sniffed and (last or self._held >= HEAD):
            self._sniffed = True
            if self._held:
                sniff(b"".join(self._parts)[:HEAD])
        # a stride may have ended with the recording: then there is nothing left to write, but it is not yet finished
        is_open = last and self._writing is not None
        if is_open or (self._held and (last or self._held >= STRIDE or len(self._parts) >= MOST_PARTS)):
            parts, self._parts, self._held = self._parts, [], 0
            await asyncio.to_thread(self._write, parts, last=last)

    def _write(self, parts: list[bytes | memoryview], *, last: bool) -> None:
        self._writing = writing = self._writing or self._shelf.begin(self.id)
        for part in parts:
            self._hash.update(part)
            self._bytes += len(part)
            writing.write(part)
        if last:
            writing.finish()
            self._writing = None

    def forget(self) -> None:
        """Leave nothing of what arrived."""
        if self._writing is not None:
            self._writing.abandon()
        elif self._bytes:
            self._shelf.remove(self.id)

    def order(self, stated: Stated) -> Order:
        """Say what arrived, and keep it until its analysis ends."""
        if self._bytes == 0:
            raise EmptySource
        self.kept = True
        return Order(
            id=self.id,
            kind="upload",
            name=self._name,
            sha256=self._hash.hexdigest(),
            bytes=self._bytes,
            stated=stated,
            began=self._began,
        )


class Store:
    """Files under way: uploads on their shelf, and in `work` what a job writes."""

    def __init__(self, shelf: Shelf, limits: Limits, *, work: Path) -> None:
        self._shelf, self._limits = shelf, limits
        self._orphans = Orphans(ORPHAN_SECONDS)
        self.work = work

    @asynccontextmanager
    async def receive(self) -> AsyncIterator[Incoming]:
        """Open an upload; unless it was ordered, nothing of it stays."""
        incoming = Incoming(self._shelf, self._limits)
        try:
            yield incoming
        finally:
            if not incoming.kept:
                await _tidily(incoming.forget)

    def begin(self) -> Incoming:
        """Open one of several uploads; whoever opened it lets it forget what was not ordered."""
        return Incoming(self._shelf, self._limits)

    async def lend(self, item: str, *, to: str) -> bool:
        """Let an analysis have the recording of a batch's item, which stays where it is; False when it is gone."""
        return await asyncio.to_thread(self._shelf.lend, item, to=to)

    async def bring(self, analysis: str, folder: Path) -> Path | None:
        """Give the recording of an analysis as a file of this machine, copied into a folder where it lies elsewhere."""
        return await asyncio.to_thread(self._shelf.bring, analysis, folder)

    async def has(self, analysis: str) -> bool:
        """Whether the recording of an analysis is here."""
        return await asyncio.to_thread(self._shelf.has, analysis)

    async def keep(self, analysis: str, path: Path) -> None:
        """Lay a file where uploads lie; it may be moved."""
        await asyncio.to_thread(self._shelf.keep, analysis, path)

    def share(self, analysis: str, *, leader: str) -> None:
        """Let an upload lie once on disk for all that were sent with its content."""
        self._shelf.share(analysis, leader=leader)

    @contextmanager
    def workspace(self, analysis: str) -> Iterator[Path]:
        """Make the folder in which a job of an analysis may write, and remove it with all that it holds."""
        folder = self.work / analysis
        folder.mkdir(parents=True, exist_ok=True)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    async def discard(self, analysis: str) -> None:
        """Remove everything that lies here for an analysis; what can't be reached now is swept later."""
        await _tidily(self._shelf.remove, analysis)
        shutil.rmtree(self.work / analysis, ignore_errors=True)

    async def sweep(self, live: Iterable[str]) -> None:
        """Remove what belongs to no live analysis, where nobody else works: cut-off uploads, workspaces of the dead."""
        wanted = set(live)
        there = [*await asyncio.to_thread(self._shelf.looks), *(path.name for path in self.work.iterdir())]
        await self._remove([name for name in there if name not in wanted])

    async def sweep_old(self, live: Callable[[Collection[str]], Awaitable[Collection[str]]]) -> None:
        """Remove uploads that for long belonged to no analysis and did not change; an upload on its way does."""
        looks = await asyncio.to_thread(self._shelf.looks)
        await self._remove(self._orphans.look(looks, await live(list(looks))))

    async def _remove(self, orphans: list[str]) -> None:
        for name in orphans:
            await self.discard(name)
        if orphans:
            log.info("store.swept", files=len(orphans))


async def _tidily(remove: Callable[..., None], *names: str) -> None:
    """Remove what nobody needs any more; nobody waits for it either."""
    try:
        await asyncio.to_thread(remove, *names)
    except StorageUnavailable:
        log.warning("store.not_removed")
