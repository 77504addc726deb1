"""How good a table is, as one number with its definition: counted over every row, while it streams."""

from dataclasses import dataclass, field

import pandas as pd

from spectral_dna.crossplatform.report import Quality, QualityPart, Sentence
from spectral_training.crossplatform.layout import SCHEMA
from spectral_training.tables.schemas import Kind

_COLUMNS = tuple(one for one in SCHEMA.fields if one.required)
_NUMBERS = tuple(one for one in SCHEMA.fields if one.kind in (Kind.NUMBER, Kind.WHOLE))
_WITHIN_VIEWS = ("likes", "comments")
_PARTS: tuple[tuple[str, float, str], ...] = (
    ("complete", 0.3, "Cells of the columns that are needed which hold a value, of all of them."),
    ("in_range", 0.2, "Numbers within what their column can hold, of those that are there: no negative likes, no"
                      " energy above 1; a tempo of 0 is none."),
    ("unique", 0.2, "Recordings, of the rows: the same one under a second artist or id counts once."),
    ("consistent", 0.2, "Rows with no more likes and no more comments than views, of the rows that have all three."),
    ("usable", 0.1, "Rows with a title, an artist, streams above 0 and a sound, of all rows."),
)  # fmt: skip


@dataclass
class Counts:
    """What the score is made of: how many there are, and how many are as they should be."""

    right: dict[str, int] = field(default_factory=lambda: {key: 0 for key, *_ in _PARTS})
    there: dict[str, int] = field(default_factory=lambda: {key: 0 for key, *_ in _PARTS})

    def add(self, rows: pd.DataFrame) -> None:
        """Count further rows, in our units."""
        cells = rows[[one.key for one in _COLUMNS]].notna().to_numpy()
        self.put("complete", int(cells.sum()), cells.size)
        for one in _NUMBERS:
            values = rows[one.key]
            fits = values.between(one.low, one.high) & ~(one.zero_missing & (values == 0))
            self.put("in_range", int(fits.sum()), int(values.notna().sum()))
        known = rows[["views", *_WITHIN_VIEWS]].dropna()
        within = (known[list(_WITHIN_VIEWS)].to_numpy() <= known[["views"]].to_numpy()).all(axis=1)
        self.put("consistent", int(within.sum()), len(known))

    def put(self, key: str, right: int, there: int) -> None:
        """Count so many as they should be, of so many."""
        self.right[key] += right
        self.there[key] += there

    def quality(self) -> Quality:
        """Weigh the parts; one of which there is nothing to count is as bad as can be."""
        parts = [
            QualityPart(key=key, share=self.right[key] / max(self.there[key], 1), weight=weight, definition=definition)
            for key, weight, definition in _PARTS
        ]
        return Quality(score=round(100 * sum(part.share * part.weight for part in parts), 2), parts=parts)


FRESHNESS = Sentence(
    key="freshness_unknown",
    text="How fresh the table is can't be told: it names no day on which streams and views were counted.",
    numbers={},
)
