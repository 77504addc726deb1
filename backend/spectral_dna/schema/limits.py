"""What the service takes, for those who want to say so before they send anything."""

from spectral_dna.schema.values import Value


class LimitsFacts(Value):
    """The largest upload in bytes, the shortest and the longest recording in seconds; whether addresses are taken."""

    max_bytes: int
    min_seconds: float
    max_seconds: float
    youtube: bool
