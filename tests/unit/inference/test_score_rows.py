"""One row of a table, good or bad."""

import pytest

from spectral_dna.errors import MissingColumns
from spectral_dna.inference.design import DECADES
from spectral_dna.inference.score_rows import RowReader
from spectral_dna.schema.feature_table import MODEL_FEATURES, MODEL_KEYS

HEADER = [str(spec.column) for spec in MODEL_FEATURES]
GOOD = {
    "danceability": "0.5", "energy": "0.6", "loudness": "-7.5", "speechiness": "0.05", "acousticness": "0.2",
    "instrumentalness": "0", "liveness": "0.1", "valence": "0.4", "tempo": "120.5", "key": "11", "mode": "1",
    "time_signature": "4", "duration_ms": "200500",
}  # fmt: skip
MEDIANS = dict.fromkeys(MODEL_KEYS, 3.0)


def read(extra=None, **changes):
    cells = {**GOOD, **(extra or {}), **changes}
    return RowReader(list(cells), DECADES, MEDIANS).read(list(cells.values()))


def value(row, key):
    return row.values[MODEL_KEYS.index(key)]


class TestGoodRows:
    def test_units_become_ours(self):
        assert value(read(), "duration") == 200.5

    def test_extra_columns_and_capital_letters_do_not_matter(self):
        header = ["Artist", *(name.upper() for name in HEADER)]
        row = RowReader(header, DECADES, MEDIANS).read(["Someone", *(GOOD[name] for name in HEADER)])
        assert row.values == read().values

    def test_without_a_year_the_latest_decade_serves(self):
        assert (read().decade, read().notes) == ("2010s", ())

    def test_a_decade_is_preferred_to_a_year(self):
        assert read({"year": "2015", "decade": "70s"}).decade == "1970s"

    def test_a_year_outside_is_noted(self):
        row = read({"year": "1931"})
        assert row.decade == "1960s"
        assert "nearest decade" in row.notes[0]

    @pytest.mark.parametrize(("column", "key", "cell"), [("tempo", "tempo", "0"), ("key", "key", "-1")])
    def test_what_spotify_did_not_find_is_filled_and_noted(self, column, key, cell):
        row = read(**{column: cell})
        assert value(row, key) == 3.0
        assert column in row.notes[0]

    def test_whole_numbers_may_be_written_as_decimals(self):
        assert value(read(key="7.0"), "key") == 7

    def test_a_loudness_slightly_above_zero_is_taken(self):
        assert read(loudness="1.2").error is None

    @pytest.mark.parametrize("energy", ["0.05", "0.1"])
    def test_calm_rows_are_scored_and_warned_of(self, energy):
        row = read(energy=energy)
        assert row.error is None
        assert row.warning == "note: energy of 0.1 or less: calmer than the training rows"

    def test_a_filled_gap_is_no_warning(self):
        assert read(tempo="0").warning == ""

    def test_a_year_that_is_none_costs_no_answer(self):
        row = read({"year": "soon"})
        assert (row.error, row.decade) == (None, "2010s")
        assert "unreadable year" in row.warning

    def test_a_blank_decade_leaves_the_word_to_the_year(self):
        row = read({"decade": " ", "year": "1984"})
        assert (row.decade, row.notes) == ("1980s", ())

    def test_neither_decade_nor_year_is_noted(self):
        row = read({"decade": "", "year": ""})
        assert (row.decade, row.notes) == ("2010s", ("no year or decade: the 2010s are taken",))


class TestBadRows:
    @pytest.mark.parametrize(
        ("changes", "reason"),
        [
            ({"tempo": ""}, "tempo is empty"),
            ({"tempo": "fast"}, "tempo 'fast' is not a number"),
            ({"energy": "nan"}, "energy nan is not a finite number"),
            ({"energy": "inf"}, "energy inf is not a finite number"),
            ({"energy": "1.5"}, "energy 1.5 is outside 0 to 1"),
            ({"duration_ms": "0"}, "duration_ms 0 is outside 1000 to 7200000"),
            ({"key": "4.5"}, "key 4.5 is not a whole number"),
            ({"mode": "2"}, "mode 2 is outside 0 to 1"),
        ],
    )
    def test_the_reason_names_the_column(self, changes, reason):
        assert read(**changes).error == reason

    @pytest.mark.parametrize("cells", [list(GOOD.values())[:-1], [*GOOD.values(), "surplus"]])
    def test_too_few_or_too_many_cells(self, cells):
        assert "where the header has 13" in str(RowReader(HEADER, DECADES, MEDIANS).read(cells).error)


def test_missing_columns_are_named():
    with pytest.raises(MissingColumns, match="energy, duration_ms"):
        RowReader([name for name in HEADER if name not in ("energy", "duration_ms")], DECADES, MEDIANS)
