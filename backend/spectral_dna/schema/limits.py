"""What the service takes, for those who want to say so before they send anything."""

from spectral_dna.schema.values import Value


class BatchLimits(Value):
    """Most items of one batch, most bytes of its files and of its list, and how many of a caller's may be open."""

    items: int
    total_bytes: int
    list_bytes: int
    open: int


class PictureLimits(Value):
    """Largest picture in bytes and in pixels (in WebP, a third of them), its shortest side, how many may be kept."""

    max_bytes: int
    max_pixels: int
    min_side: int
    kept: int


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
    pictures: PictureLimits
