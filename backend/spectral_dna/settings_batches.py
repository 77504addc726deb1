"""What an operator may set of batches, and of the calls that tell of them."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, NonNegativeFloat, PositiveFloat, PositiveInt


class Batches(BaseModel):
    """How much one batch, one caller with several, and all callers together may hold."""

    model_config = ConfigDict(frozen=True)

    items: PositiveInt = Field(500, description="Most items of one batch.")
    total_bytes: PositiveInt = Field(2 * 1024**3, description="Largest batch of files, in bytes.")
    list_bytes: PositiveInt = Field(1024 * 1024, description="Largest list of items as JSON or CSV, in bytes.")
    open: PositiveInt = Field(5, description="Batches of one caller that have not ended, before 429.")
    open_minutes: PositiveFloat = Field(
        60.0, description="How long one that was opened waits for its next item before it closes by itself."
    )
    waiting_items: PositiveInt = Field(10_000, description="Items of all callers that may wait, before 503.")
    waiting_bytes: PositiveInt = Field(
        20 * 1024**3, description="Bytes of recordings of all callers' items that may be kept, before 503."
    )
    queue_share: float = Field(0.5, gt=0, le=1, description="Part of the queue that batches may fill.")
    keep_failed_hours: NonNegativeFloat = Field(
        24.0, description="How long the recording of an item that failed by our fault stays for another try; 0: not."
    )


class Webhooks(BaseModel):
    """Calls to the addresses that callers name."""

    model_config = ConfigDict(frozen=True)

    tries: PositiveInt = Field(8, description="Tries before a delivery is given up.")
    first_wait_seconds: PositiveFloat = Field(5.0, description="Wait before the second try; each next is 4 times it.")
    longest_wait_seconds: PositiveFloat = Field(3600.0, description="No wait is longer.")
    seconds: PositiveFloat = Field(10.0, description="Longest call, from the look-up of the name to the answer.")
    at_once: PositiveInt = Field(4, description="Calls under way at once.")
    visitors: bool = Field(False, description="Also call where visitors say; else only where holders of keys do.")
    allow_loopback: bool = Field(False, description="Also call this very machine, there also by plain http.")
    ca_file: Path | None = Field(None, description="Certificates to believe, in place of the system's.")
