"""What a look at the machine finds."""

from __future__ import annotations

from typing import NamedTuple


class Found(NamedTuple):
    """Whether it will do, and what there is."""

    is_enough: bool
    said: str
