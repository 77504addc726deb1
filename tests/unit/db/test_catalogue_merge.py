"""A track of several tables: whichever comes first, the same row."""

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce
from itertools import permutations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from spectral_dna.catalogue.tables import HAVING, TABLES, PublishedTable
from spectral_dna.db.catalogue_merge import SHOWN, merged, new_row
from spectral_dna.schema.catalogue_tracks import Track
from spectral_dna.schema.feature_table import MODEL_KEYS

GAPS = ("tempo", "key", "time_signature")
"""Features that a table with a column for them may leave out."""

Said = tuple[PublishedTable, Track]


@st.composite
def said(draw: st.DrawFn, table: PublishedTable) -> Said:
    """Draw what a table says of one track: of what it has no column for, nothing."""

    def maybe(fact: str, values: st.SearchStrategy[Any]) -> Any:
        return draw(st.none() | values) if fact in table.facts else None

    title = draw(st.sampled_from(["Halo", "Hallo", "!!!"]))
    year = maybe("year", st.integers(1990, 2020))
    album = maybe("album", st.sampled_from(["One", "Two"]))
    decade = maybe("decade", st.sampled_from([1960, 1970])) if table.released is None else year and year // 10 * 10
    features = [
        maybe(key, st.sampled_from([1, 2])) if key in GAPS else draw(st.sampled_from([0.25, 0.5])) for key in MODEL_KEYS
    ]
    return table, Track(
        id="x" * 22, title=title, artist=title, album=album, year=year, decade=decade,
        explicit=maybe("explicit", st.booleans()), popularity=maybe("popularity", st.integers(0, 100)), genres=(),
        features=tuple(features), song=len(title), title_folded=title.lower().strip("!"), artist_folded=title.lower(),
        album_folded=(album or "").lower(),
    )  # fmt: skip


def row_of(tables: Sequence[Said]) -> dict[str, Any]:
    (table, track), *rest = tables
    return reduce(lambda row, one: merged(row, one[1], one[0].bit, HAVING), rest, new_row(track, 1, table.bit))


@given(st.tuples(*(said(table) for table in TABLES)), st.sampled_from([1960, 1970, 1980]))
@settings(max_examples=60)
def test_any_order_of_tables_gives_the_same_row(tables: tuple[Said, ...], decade: int):
    own, track = tables[-1]
    several = [*tables, (own, replace(track, decade=decade))]
    rows = [row_of(order) for order in permutations(several)]
    assert all(row == rows[0] for row in rows)
    assert set(rows[0]) == set(SHOWN)


@given(st.tuples(*(said(table) for table in TABLES)), st.data())
def test_read_once_more_they_change_nothing(tables: tuple[Said, ...], data: st.DataObject):
    again = data.draw(st.lists(st.sampled_from(tables), max_size=6))
    assert row_of([*tables, *again]) == row_of(tables)


def test_each_value_is_of_the_first_table_that_has_a_column_for_it():
    assert HAVING["year"] == 2 + 4
    assert HAVING["decade"] == 2 + 4 + 8
    assert HAVING["album"] == HAVING["album_folded"] == 1 + 4
    assert HAVING["explicit"] == 1 + 2
    assert HAVING["popularity"] == 1 + 2 + 4
    assert HAVING["time_signature"] == 1 + 8
    assert {HAVING[key] for key in MODEL_KEYS if key != "time_signature"} == {15}
