"""What the collector of garbage need not look at again."""

import gc

YOUNG = 10_000
"""Objects made before the youngest are looked at: a request makes thousands, and leaves none in a circle."""


def settle() -> None:
    """Leave out of every later collection what was loaded for good.

    All of it was looked at again and again: a fifth of a second in which nothing else in the process went on.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, 10, 10)
