"""A batch: many sources sent at once, each an analysis of its own."""

from datetime import datetime
from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, SecretStr, model_validator

from spectral_dna.schema.analysis import SourceKind
from spectral_dna.schema.problem import Problem
from spectral_dna.schema.stages import State
from spectral_dna.schema.stated import NOTHING, Stated
from spectral_dna.schema.values import Value

SHORTEST_SECRET, LONGEST_SECRET = 16, 256


class ItemState(StrEnum):
    """Where an item stands; `waiting` means that its turn for the queue has not come."""

    WAITING = "waiting"
    QUEUED = State.QUEUED.value
    RUNNING = State.RUNNING.value
    SUCCEEDED = State.SUCCEEDED.value
    FAILED = State.FAILED.value
    CANCELLED = State.CANCELLED.value


class Callback(Value):
    """Where to tell of the end. The secret signs what is told; it is kept for that, and never shown again."""

    url: str = Field(max_length=2000, description="An https address whose name leads to public addresses only.")
    secret: SecretStr = Field(
        min_length=SHORTEST_SECRET, max_length=LONGEST_SECRET,
        description="16 to 256 characters; after `whsec_` base64 of 24 bytes or more, as Standard Webhooks has it.",
    )  # fmt: skip
    items: bool = Field(False, description="Also tell of the end of each item.")


class ListedItem(Stated):
    """One item of a list: the address of a video or the name of a sample track, and what is known of it."""

    url: str | None = Field(None, max_length=2048, description="The https address of one YouTube video.")
    sample: str | None = Field(None, max_length=200, description="A name from /samples.")
    name: str | None = Field(None, max_length=200, description="What the item is called in lists and tables.")

    @model_validator(mode="after")
    def _names_one_source(self) -> Self:
        if (self.url is None) == (self.sample is None):
            raise ValueError("give either a url or a sample")
        return self

    @property
    def stated(self) -> Stated:
        """What was said beside the source."""
        return Stated(genre=self.genre, explicit=self.explicit, year=self.year, decade=self.decade)


class Draft(Value):
    """An item as it arrived: a source to analyse, or the error that it already has. An upload lies under its id."""

    id: str
    kind: SourceKind
    name: str
    source: str | None = None
    sha256: str | None = None
    bytes: int | None = None
    stated: Stated = NOTHING
    began: datetime
    error_code: str | None = None
    error_detail: str | None = None


class BatchOrder(Value):
    """A batch as it arrived: whole, or open for more."""

    name: str | None
    callback: Callback | None
    drafts: list[Draft]
    is_open: bool = False


class BatchCounts(Value):
    """How many items stand where."""

    waiting: int
    queued: int
    running: int
    succeeded: int
    failed: int
    cancelled: int


class DeliveryFacts(Value):
    """How far the latest telling came: `pending` until a 2xx answered it, `next_try` says when it is tried again."""

    id: str
    type: Literal["batch.ended", "item.ended"]
    state: Literal["pending", "delivered", "given_up"]
    tries: int
    status: int | None
    error: str | None
    last_try: datetime | None
    next_try: datetime | None


class CallbackFacts(Value):
    """Where the end is told, and how that went; never the secret. `url` is shown without its query."""

    url: str
    items: bool
    pending: int
    latest: DeliveryFacts | None


class Batch(Value):
    """One batch. It is `running` until every item has ended; `rounds` counts the retries that began it anew.

    Until `open_until` it takes more items, and each of them moves that on; None: it takes no more.
    """

    id: str
    name: str | None
    state: Literal["running", "ended", "cancelled"]
    total: int
    counts: BatchCounts
    rounds: int
    created: datetime
    open_until: datetime | None
    ended: datetime | None
    url: str
    results_csv_url: str
    results_jsonl_url: str
    callback: CallbackFacts | None


class BatchItem(Value):
    """One item, numbered from 1 as it was sent; `analysis` is None before its turn and once it was deleted.

    `source` is the address of a video or the name of a sample; None for a file, and where the list named none.
    """

    number: int
    name: str
    kind: SourceKind
    source: str | None
    state: ItemState
    analysis: str | None
    analysis_url: str | None
    error: Problem | None


class BatchDetail(Batch):
    """A batch with a page of its items; `next_cursor` is None on the last page."""

    items: list[BatchItem]
    next_cursor: str | None


class BatchPage(Value):
    """Newest first; `next_cursor` is None on the last page."""

    items: list[Batch]
    next_cursor: str | None


class NotRetried(Value):
    """An item that failed and can't be tried again, and why."""

    number: int
    name: str
    reason: str


class Retried(Value):
    """What is tried again, by number, and what can't be."""

    batch: Batch
    retried: list[int]
    not_retried: list[NotRetried]


class ItemEnded(Value):
    """What a webhook tells of one item."""

    number: int
    name: str
    state: ItemState
    analysis: str | None
    error_code: str | None


class Told(Value):
    """The body of a webhook; `id` stays the same over all tries of one delivery."""

    id: str
    type: Literal["batch.ended", "item.ended"]
    created: datetime
    batch: str
    name: str | None
    round: int
    state: Literal["running", "ended", "cancelled"]
    total: int
    counts: BatchCounts
    item: ItemEnded | None
