"""The items of a batch while they arrive: each with its own limits and its own error, all under one roof."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime

import structlog

from spectral_dna.db.away import Undecided
from spectral_dna.errors import BatchTooLarge, Busy, SpectralError, StorageUnavailable
from spectral_dna.jobs.incoming import Incoming, Store
from spectral_dna.jobs.order import video_at, video_order
from spectral_dna.schema.analysis import SourceKind
from spectral_dna.schema.batches import Draft, ListedItem
from spectral_dna.schema.ids import new_id
from spectral_dna.schema.names import clean_name, clean_title
from spectral_dna.schema.stated import NOTHING, Stated
from spectral_dna.settings import Settings

log = structlog.get_logger(__name__)

LONGEST_SAMPLE = 200


class _Part:
    """One file of several: taken until it is refused, then only counted."""

    def __init__(self, incoming: Incoming, name: str) -> None:
        self.incoming = incoming
        self.name = name
        self.error: SpectralError | None = None
        self.is_complete = False
        self._is_there = True

    def take(self, data: bytes | memoryview) -> None:
        if self.error is None:
            try:
                self.incoming.take(data)
            except SpectralError as error:
                self.error = error

    async def flush(self) -> None:
        if self.error is None:
            try:
                await self.incoming.flush(last=self.is_complete)
            except Busy:
                raise
            except SpectralError as error:
                self.error = error

    async def forget(self) -> None:
        """Leave nothing of it; what can't be reached now is swept later."""
        if self._is_there:
            self._is_there = False
            try:
                await asyncio.to_thread(self.incoming.forget)
            except StorageUnavailable:
                log.warning("batch.part_not_removed")

    def draft(self, stated: Stated) -> Draft:
        if self.error is None:
            try:
                order = self.incoming.order(stated)
            except SpectralError as error:
                self.error = error
            else:
                return Draft(
                    id=order.id, kind="upload", name=self.name, sha256=order.sha256, bytes=order.bytes,
                    stated=stated, began=order.began,
                )  # fmt: skip
        return refused(self.error, id=self.incoming.id, kind="upload", name=self.name, stated=stated)


def refused(error: SpectralError, *, id: str, kind: SourceKind, name: str, stated: Stated = NOTHING) -> Draft:
    """Make an item that already has its error."""
    return Draft.model_validate(
        {
            "id": id, "kind": kind, "name": name, "stated": stated, "began": datetime.now(UTC),
            "error_code": error.code, "error_detail": error.detail,
        }
    )  # fmt: skip


class Arrivals:
    """Takes one file after the other, and rows of lists; what is not a recording has its error and spoils nothing."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self.is_accepted = False
        self._store, self._settings = store, settings
        self._parts: list[_Part] = []
        self._unwritten: list[_Part] = []
        self._listed: list[Draft] = []
        self._bytes = 0

    def __len__(self) -> int:
        """Count the items."""
        return len(self._parts) + len(self._listed)

    def begin(self, filename: str) -> None:
        """Begin a file."""
        self._make_room()
        part = _Part(self._store.begin(), clean_name(filename, longest=self._settings.limits.max_name))
        part.incoming.call(filename)
        self._parts.append(part)
        self._unwritten.append(part)

    def take(self, data: bytes | memoryview) -> None:
        """Take the next bytes of the file that began last."""
        self._bytes += len(data)
        if self._bytes > self._settings.batches.total_bytes:
            raise BatchTooLarge(f"Its files have more than {self._settings.batches.total_bytes:,} bytes.")
        self._parts[-1].take(data)

    def end(self) -> None:
        """End the file that began last."""
        self._parts[-1].is_complete = True

    async def flush(self) -> None:
        """Write what was collected of each file that is not yet whole on disk."""
        for part in self._unwritten:
            await part.flush()
            if part.error is not None:
                await part.forget()
        self._unwritten = [part for part in self._unwritten if not part.is_complete]

    def add(self, item: ListedItem | SpectralError, *, name: str, kind: SourceKind) -> None:
        """Add a row of a list, or what is wrong with it; `name` is of one that has none of its own."""
        self._make_room()
        name = clean_name(name, longest=self._settings.limits.max_name)
        try:
            if isinstance(item, SpectralError):
                raise item
            draft = self._sample(item, name) if item.url is None else self._video(item, item.url, name)
        except SpectralError as error:
            draft = refused(error, id=new_id(), kind=kind, name=name)
        self._listed.append(draft)

    def _sample(self, item: ListedItem, name: str) -> Draft:
        source = clean_title(item.sample or "", longest=LONGEST_SAMPLE)
        return Draft(id=new_id(), kind="sample", name=name, source=source, stated=item.stated, began=datetime.now(UTC))

    def _video(self, item: ListedItem, address: str, name: str) -> Draft:
        """Name a video by our own address of it: what was sent goes no further."""
        video = video_at(address, self._settings.youtube)
        order = video_order(video, item.stated)
        return Draft(
            id=order.id, kind="youtube", name=name if item.name else order.name, source=video.url, stated=item.stated,
            began=order.began,
        )  # fmt: skip

    def _make_room(self) -> None:
        if len(self) >= self._settings.batches.items:
            raise BatchTooLarge(f"It has more than {self._settings.batches.items} items.")

    def drafts(self, stated: Stated) -> list[Draft]:
        """Give every item in its order, files first; what was stated for all of them is theirs unless they say more."""
        return [*(part.draft(stated) for part in self._parts), *self._listed]

    @contextmanager
    def accepted(self) -> Iterator[None]:
        """Keep all that arrived, unless the block that accepts it fails.

        Cancelled by a stop, or while the database is away, it may have been accepted all the same: what was not is
        swept at the next start.
        """
        self.is_accepted = True
        try:
            yield
        except Exception as refusal:
            self.is_accepted = isinstance(refusal, Undecided)
            raise

    async def discard(self) -> None:
        """Remove all that arrived."""
        for part in self._parts:
            await part.forget()


@asynccontextmanager
async def arriving(store: Store, settings: Settings) -> AsyncIterator[Arrivals]:
    """Receive a batch: it is there with all that arrived once it was accepted; before that, nothing of it stays."""
    arrivals = Arrivals(store, settings)
    try:
        yield arrivals
    finally:
        if not arrivals.is_accepted:
            await arrivals.discard()
            log.info("batch.not_accepted", items=len(arrivals))
