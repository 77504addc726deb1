"""Versions of the models: YEAR.MONTH.NUMBER, the number counted within the month."""

import re
from datetime import date

_VERSION = re.compile(r"(\d{4})\.(\d{1,2})\.(\d+)")


def as_numbers(version: str) -> tuple[int, int, int] | None:
    """Take a version apart, so that it can be compared; None for what is no version."""
    found = _VERSION.fullmatch(version)
    return None if found is None else (int(found[1]), int(found[2]), int(found[3]))


def next_version(published: str | None, today: date) -> str:
    """Give the version after the published one."""
    last = as_numbers(published) if published is not None else None
    first = (today.year, today.month, 1)
    year, month, number = first if last is None or last < first else (last[0], last[1], last[2] + 1)
    return f"{year}.{month}.{number}"
