"""What callers are told of the catalogue: how full it is, what came of an import, and what may be done about it."""

from datetime import datetime
from enum import StrEnum

from pydantic import Field

from spectral_dna.schema.values import Value

MOST_GENRES_TOLD = 300
"""The four tables have some 150 genres together."""

CUT_SHORT = "cut_short"
"""Noted once of an import that ended before its file did."""

_REASONS = {
    CUT_SHORT: "the import ended before the file did",
    "cells": "another number of cells than the header has",
    "no_id": "no track id",
    "bad_id": "an id that is none of Spotify's",
    "no_title": "no title",
    "no_artist": "no artist",
    "too_long": "a text or a line that is too long",
    "nul": "a NUL byte",
    "empty": "an empty cell in {about}",
    "no_number": "no number in {about}",
    "out_of_range": "{about} is outside its range",
    "not_found": "{about} was not found by Spotify, and stays empty",
    "no_year": "no year in {about}",
    "windows_1252": "a line that is not UTF-8, read as Windows-1252",
}


class Counted(Value):
    """How many rows something is true of: `about` names the column, where it is about one.

    `cut_short` is no count of rows: it is said once, of an import that ended before its file did.
    """

    key: str
    about: str | None
    count: int
    sentence: str = Field(description="The same in English.")


def counted(counts: dict[str, int]) -> list[Counted]:
    """Say in words what was counted by keys such as `out_of_range:tempo`; the most frequent first."""
    found = []
    for said, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        key, _, about = said.partition(":")
        sentence = _REASONS.get(key, key).format(about=about)
        found.append(Counted(key=key, about=about or None, count=count, sentence=sentence))
    return found


class Imported(Value):
    """What came of an import: rows are new, changed, known as they are, named once more, or left out."""

    table: str
    title: str
    file: str
    rows: int
    new: int
    changed: int
    known: int
    repeated: int
    left_out: dict[str, int]
    notes: dict[str, int]


class TableFacts(Value):
    """One published table in the catalogue, as it was last imported; `tracks` is how many of its tracks are there."""

    table: str
    title: str
    page: str
    file: str
    rows: int
    tracks: int
    left_out: list[Counted]
    notes: list[Counted]
    imported: datetime


class FetchState(StrEnum):
    """Where the download of the published table stands; `interrupted`: its process ended, and it can be begun anew."""

    NEVER = "never"
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    INTERRUPTED = "interrupted"


class FetchFacts(Value):
    """The download of the published table: whether this caller may begin it, and how far it is."""

    allowed: bool
    source: str = Field(description="The site that it is fetched from.")
    state: FetchState
    bytes: int
    total: int | None
    rows: int
    started: datetime | None
    finished: datetime | None
    is_made_good: bool = Field(description="Whether a table was taken in to its end since its last sign of life.")
    error_code: str | None
    error_title: str | None = Field(description="What is said in English of errors of this code.")
    error_detail: str | None


class SearchFacts(Value):
    """By what the catalogue is searched; `typos` names what finds misspelt words."""

    engine: str
    typos: str


class GenreFacts(Value):
    """A genre as the tables name it, and how many tracks are of it."""

    genre: str
    tracks: int


class CatalogueStatus(Value):
    """How full the catalogue is; `advice` says in English how to fill an empty one."""

    tracks: int
    tables: list[TableFacts]
    genres: list[GenreFacts] = Field(description=f"Of most tracks first; at most {MOST_GENRES_TOLD} of them.")
    search: SearchFacts
    fetch: FetchFacts
    advice: str | None
