"""What the service takes, for those who want to say so before they send anything."""

from spectral_dna.schema.values import Value


class BatchLimits(Value):
    """Most items of one batch, most bytes of its files and of its list, and how many of a caller's may be open."""

    items: int
    total_bytes: int
    list_bytes: int
    open: int


class LimitsFacts(Value):
    """The largest upload in bytes, the shortest and the longest recording in seconds; whether addresses are taken.

    What was deleted may be restored for `undo_seconds`; 0: never.
    """

    max_bytes: int
    min_seconds: float
    max_seconds: float
    youtube: bool
    undo_seconds: float
    batches: BatchLimits
