"""Slips between words, and the words that are nearest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spectral_dna.catalogue.spelling import MOST, distance, forgiven, nearest

WORDS = st.text("abc", max_size=6)


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("halo", "halo", 0), ("halo", "hallo", 1), ("halo", "hao", 1), ("halo", "hlao", 1), ("halo", "hale", 1),
        ("ahlo", "halo", 1), ("beyonse", "beyonce", 1), ("kitten", "sitting", 3), ("ca", "abc", 3), ("", "ab", 2),
    ],
)  # fmt: skip
def test_slips_are_counted(one: str, other: str, slips: int):
    assert distance(one, other, 9) == slips
    assert distance(other, one, 9) == slips
    for most in range(slips):
        assert distance(one, other, most) == most + 1


@given(WORDS, WORDS, st.integers(0, 6))
def test_a_limit_changes_nothing_below_it(one: str, other: str, most: int):
    whole = distance(one, other, 20)
    assert distance(one, other, most) == min(whole, most + 1)


def test_short_words_and_numbers_forgive_nothing():
    assert [forgiven(word) for word in ("abc", "2020", "20202020", "abcd", "abcdefg")] == [0, 0, 0, 1, 2]


def test_only_the_nearest_stand_in_and_not_too_many():
    assert nearest("beyonse", ["beyonce", "beyond", "bayonne", "x"]) == ["beyonce"]
    assert len(nearest("aaaa", [f"aaa{letter}" for letter in "bcdefghijklmn"])) == MOST
    assert nearest("aaaa", []) == nearest("abc", ["abd"]) == []


def test_a_part_of_a_script_without_spaces_is_near():
    assert nearest("駆ける", ["夜に駆ける", "夜"]) == ["夜に駆ける"]
    assert nearest("love", ["glove", "lovely"]) == ["glove"]
