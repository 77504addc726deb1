"""Which decade a row belongs to, however a table writes it."""

import re
from collections.abc import Sequence

COLUMNS = ("decade", "year", "release_year", "release_date", "album_release_date", "track_album_release_date")
"""Columns that may say it; of those that a table has, the first whose cell isn't blank is used."""

_SHORT = re.compile(r"'?(\d)0\s?'?s", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)")
_OLDEST_SHORT = 3
"""Short forms from 30s on are of the last century, 00s to 20s of this one."""


def year_of(cell: str) -> int | None:
    """Read "60s", "1960s", "1964", "1964.0", "2019-06-14" or "4/26/2024"; None for what is no year."""
    text = cell.strip()
    short = _SHORT.fullmatch(text)
    if short:
        tens = int(short[1])
        return (1900 if tens >= _OLDEST_SHORT else 2000) + 10 * tens
    found = _YEAR.search(text)
    return int(found[0]) if found else None


def nearest(year: int, decades: Sequence[str]) -> tuple[str, bool]:
    """Give the decade of a year, and whether the year lay outside all of `decades` (oldest first)."""
    starts = [int(name.rstrip("s")) for name in decades]
    start = min(max(year // 10 * 10, starts[0]), starts[-1])
    return f"{start}s", start != year // 10 * 10
