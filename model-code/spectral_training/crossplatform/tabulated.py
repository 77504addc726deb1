"""Rows as readers get them, in a database or a file: columns named as published, whole numbers whole."""

import pandas as pd
from sqlalchemy import BigInteger, Boolean, Integer

from spectral_dna.db.analytics import TRACKS

_OURS = {"uri": "id", "track": "title", "title": "video_title", "stream": "streams"}
"""Ours, where the published name is another."""
_LATER = ("expected_before", "expected_after", "residual")
COLUMNS = tuple(column.name for column in TRACKS.columns if column.name not in _LATER)
_MS = 1000


def tabulated(rows: pd.DataFrame) -> pd.DataFrame:
    """Give the columns `COLUMNS` of rows of a survey; the first row of the file is row 1."""
    given = rows.assign(row=rows.index + 1, duration_ms=rows["duration"] * _MS)
    made = {}
    for name in COLUMNS:
        values, kind = given[_OURS.get(name, name)], TRACKS.columns[name].type
        if isinstance(kind, Boolean):
            values = values.astype("boolean")
        elif isinstance(kind, BigInteger | Integer):
            values = values.round().astype("Int64")
        made[name] = values
    return pd.DataFrame(made)
