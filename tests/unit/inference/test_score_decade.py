"""However a table writes a year."""

import pytest

from spectral_dna.inference.design import DECADES
from spectral_dna.inference.score_decade import nearest, year_of


@pytest.mark.parametrize(
    ("cell", "year"),
    [
        ("60s", 1960), ("1960s", 1960), ("1964", 1964), ("1964.0", 1964), (" 90S ", 1990), ("'80s", 1980),
        ("00s", 2000), ("10s", 2010), ("2019-06-14", 2019), ("4/26/2024", 2024), ("2020", 2020),
        ("soon", None), ("19999", None),
    ],
)  # fmt: skip
def test_years_are_read(cell, year):
    assert year_of(cell) == year


@pytest.mark.parametrize(
    ("year", "decade", "clamped"),
    [(1964, "1960s", False), (2019, "2010s", False), (1931, "1960s", True), (2024, "2010s", True)],
)
def test_years_outside_go_to_the_nearest_decade(year, decade, clamped):
    assert nearest(year, DECADES) == (decade, clamped)
