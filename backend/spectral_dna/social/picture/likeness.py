"""How alike two pictures are, by their fingerprints: knows no pixels."""

from collections.abc import Sequence

_UNRELATED = 32
"""Bits in which the hashes of two unrelated pictures differ on average."""


def bits_apart(one: str, other: str) -> int:
    """Count the bits in which two hashes differ."""
    return (int(one, 16) ^ int(other, 16)).bit_count()


def colours_shared(one: Sequence[float], other: Sequence[float]) -> float:
    """Give the intersection of two histograms, 0 to 1.

    References
    ----------
    Swain and Ballard, "Color indexing", International Journal of Computer Vision 7(1), 1991.
    """
    return min(1.0, sum(map(min, one, other)))


def likeness(bits: int, colours: float) -> float:
    """Weigh both alike; hashes that differ in half of their bits have nothing in common."""
    return round(0.5 * max(0.0, 1 - bits / _UNRELATED) + 0.5 * colours, 3)
