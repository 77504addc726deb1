"""Uploads on their way to disk, and the folder where they wait for their analysis."""

import asyncio
import hashlib
import shutil
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import structlog

from spectral_dna.audio.sniff import sniff
from spectral_dna.errors import EmptySource, TooLarge
from spectral_dna.jobs.order import Order
from spectral_dna.schema.ids import new_id
from spectral_dna.schema.names import clean_name
from spectral_dna.schema.stated import Stated
from spectral_dna.settings import Limits

log = structlog.get_logger(__name__)

STRIDE = 1024 * 1024
HEAD = 8192


class Incoming:
    """One upload: `take` collects, `flush` writes and hashes off the event loop, `order` says what arrived."""

    def __init__(self, folder: Path, limits: Limits) -> None:
        self.id = new_id()
        self.path = folder / self.id
        self.kept = False
        self._began = datetime.now(UTC)
        self._limits = limits
        self._name = ""
        self._buffer = bytearray()
        self._hash = hashlib.sha256()
        self._bytes = 0
        self._sniffed = False

    def call(self, name: str) -> None:
        """Remember the name that the sender gave, made harmless."""
        self._name = clean_name(name, longest=self._limits.max_name)

    def take(self, data: bytes) -> None:
        """Take the next bytes."""
        self._buffer.extend(data)
        if self._bytes + len(self._buffer) > self._limits.max_bytes:
            raise TooLarge(f"The recording has more than {self._limits.max_bytes:,} bytes.")

    async def flush(self, *, last: bool = False) -> None:
        """Write what was collected, once that is a stride or the end; refuse what is no recording at once."""
        if not self._sniffed and (last or len(self._buffer) >= HEAD):
            self._sniffed = True
            if self._buffer:
                sniff(bytes(self._buffer[:HEAD]))
        if self._buffer and (last or len(self._buffer) >= STRIDE):
            data, self._buffer = bytes(self._buffer), bytearray()
            await asyncio.to_thread(self._write, data)

    def _write(self, data: bytes) -> None:
        self._hash.update(data)
        self._bytes += len(data)
        with self.path.open("ab") as file:
            file.write(data)

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
    """The folders of files under way: `incoming` for uploads, `work` for what a job writes."""

    def __init__(self, data_dir: Path, limits: Limits, *, work: Path) -> None:
        self._limits = limits
        self.incoming = data_dir / "incoming"
        self.work = work
        self.incoming.mkdir(parents=True, exist_ok=True)

    @asynccontextmanager
    async def receive(self) -> AsyncIterator[Incoming]:
        """Open an upload; unless it was ordered, nothing of it stays."""
        incoming = Incoming(self.incoming, self._limits)
        try:
            yield incoming
        finally:
            if not incoming.kept:
                incoming.path.unlink(missing_ok=True)

    def path(self, analysis: str) -> Path:
        """Where the upload of an analysis lies."""
        return self.incoming / analysis

    def share(self, analysis: str, *, leader: str) -> None:
        """Let an upload lie once on disk for all that were sent with its content; a sample track lies elsewhere."""
        if self.path(leader).is_file() and self.path(analysis).is_file():
            link = self.path(f"{analysis}.link")
            link.hardlink_to(self.path(leader))
            link.replace(self.path(analysis))

    @contextmanager
    def workspace(self, analysis: str) -> Iterator[Path]:
        """Make the folder in which a job of an analysis may write, and remove it with all that it holds."""
        folder = self.work / analysis
        folder.mkdir(exist_ok=True)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def discard(self, analysis: str) -> None:
        """Remove everything that lies here for an analysis."""
        self.path(analysis).unlink(missing_ok=True)
        shutil.rmtree(self.work / analysis, ignore_errors=True)

    def sweep(self, live: Iterable[str]) -> None:
        """Remove what belongs to no live analysis: uploads cut off by a kill, workspaces of the dead."""
        wanted = set(live)
        orphans = [path.name for folder in (self.incoming, self.work) for path in folder.iterdir()]
        orphans = [name for name in orphans if name not in wanted]
        for name in orphans:
            self.discard(name)
        if orphans:
            log.info("store.swept", files=len(orphans))
