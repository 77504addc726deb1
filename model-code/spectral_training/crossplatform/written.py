"""Numbers as people and spreadsheets write them: 1,040,234,854 streams, or an energy of 0,705."""

import pandas as pd

COUNTS = frozenset({"views", "likes", "comments", "streams", "duration"})
"""Columns of large whole numbers, where a comma before three digits parts thousands; elsewhere it is a decimal one."""
_GROUPS = r"^\s*[+-]?\d{1,3}(?:([,.'’ \u00a0\u202f])\d{3})(?:\1\d{3})*\s*$"
_SEPARATORS = r"[,.'’ \u00a0\u202f]"
_DECIMAL = r"^\s*[+-]?\d+,\d+(?:[eE][+-]?\d+)?\s*$"


def as_numbers(values: "pd.Series[str]", *, are_counts: bool) -> tuple["pd.Series[str]", int]:
    """Rewrite numbers so that a parser takes them; gives how many were. Words stay, for the checks to tell.

    Parameters
    ----------
    values : a column of numbers in which some cell was none.
    are_counts : whether they are large whole numbers, in which "1.234" is one thousand and more.
    """
    text = values.astype("str")
    grouped = text.str.match(_GROUPS).fillna(value=False) & are_counts
    decimal = text.str.match(_DECIMAL).fillna(value=False) & ~grouped
    plain = text.mask(grouped, text.str.replace(_SEPARATORS, "", regex=True))
    plain = plain.mask(decimal, text.str.replace(",", ".", regex=False))
    return plain.where(values.notna()), int((grouped | decimal).sum())
