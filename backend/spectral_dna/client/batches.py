"""Batches for programs that wait."""

import json
import time
from collections.abc import Iterable, Iterator
from typing import Any, Protocol, TypeVar

import httpx2

from spectral_dna.client import batch_calls
from spectral_dna.client.calls import Call, Source
from spectral_dna.client.connection import stated
from spectral_dna.client.patience import gone
from spectral_dna.client.refusals import refusal
from spectral_dna.schema.batches import (
    Batch,
    BatchDetail,
    BatchItem,
    BatchPage,
    Callback,
    ItemState,
    ListedItem,
    Retried,
)

Answer = TypeVar("Answer")
POLL_SECONDS = 2.0
"""As often as the service asks for."""


class Sender(Protocol):
    """Sends a call until it is answered, or patience ends."""

    def __call__(self, call: Call[Answer]) -> Answer:
        """Send it."""


class Batches:
    """The batches of a client: `client.batches`."""

    def __init__(self, http: httpx2.Client, do: Sender) -> None:
        """Share a client's connections and patience."""
        self._http, self._do = http, do

    def send(
        self,
        files: Iterable[Source],
        *,
        name: str | None = None,
        callback: Callback | None = None,
        genre: str | None = None,
        explicit: bool | None = None,
        year: int | None = None,
        decade: str | None = None,
    ) -> Batch:
        """Send recordings by their paths; what is stated holds for all of them."""
        said = stated(genre, explicit, year, decade)
        return self._do(batch_calls.send(files, said, name=name, callback=callback))

    def send_list(
        self, items: Iterable[ListedItem], *, name: str | None = None, callback: Callback | None = None
    ) -> Batch:
        """Send addresses of videos and names of sample tracks, each with what is stated of it."""
        return self._do(batch_calls.send_list(items, name=name, callback=callback))

    def get(
        self, batch: str, *, cursor: str | None = None, limit: int = 100, state: ItemState | None = None
    ) -> BatchDetail:
        """Give a batch as it stands, with a page of its items."""
        return self._do(batch_calls.get(batch, cursor, limit, state))

    def items(self, batch: str, *, state: ItemState | None = None) -> Iterator[BatchItem]:
        """Give all items of a batch, asking for page after page."""
        cursor = None
        while True:
            page = self.get(batch, cursor=cursor, state=state)
            yield from page.items
            if (cursor := page.next_cursor) is None:
                return

    def page(self, *, cursor: str | None = None, limit: int = 20) -> BatchPage:
        """Give a page of batches, newest first."""
        return self._do(batch_calls.page(cursor, limit))

    def wait(self, batch: str) -> Batch:
        """Wait until every item has ended."""
        while (seen := self.get(batch, limit=1)).state == "running":
            time.sleep(POLL_SECONDS)
        return seen

    def results(self, batch: str) -> Iterator[dict[str, Any]]:
        """Give a row for each item, with the names of the CSV's columns, as they are read."""
        try:
            with self._http.stream("GET", batch_calls.results(batch)) as response:
                if response.is_error:
                    response.read()
                    raise refusal(response)
                for line in response.iter_lines():
                    yield json.loads(line)
        except httpx2.TransportError as error:
            raise gone(error) from error

    def retry(self, batch: str) -> Retried:
        """Try again what failed; says what can't be."""
        return self._do(batch_calls.retry(batch))

    def cancel(self, batch: str) -> Batch:
        """Stop what waits or runs."""
        return self._do(batch_calls.cancel(batch))

    def delete(self, batch: str) -> None:
        """Delete a batch with its analyses; for a while it can be restored."""
        self._do(batch_calls.delete(batch))

    def restore(self, batch: str) -> Batch:
        """Take that back; what was stopped stays so."""
        return self._do(batch_calls.restore(batch))
