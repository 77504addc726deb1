"""What a search takes for the same."""

import pytest

from spectral_dna.schema.folding import folded


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Café del Mar.mp3", "cafe del mar.mp3"),
        ("IŞIK İstanbul ılık", "isik istanbul ilik"),
        ("Straße", "STRASSE"),
        ("Ærø Łódź Đorđe", "aero lodz dorde"),
        ("ＡＢＣ", "abc"),
        ("morning_waltz", "Morning  Waltz"),
        ("a\0b\n\tc\u200b", "ab c"),
        ("사랑", "사랑"),
    ],
)
def test_is_the_same_in_whatever_way_it_is_typed(written: str, typed: str):
    assert folded(written) == folded(typed)
    assert folded(folded(written)) == folded(written)


def test_a_syllable_that_is_still_being_typed_is_found():
    assert folded("사라") in folded("노래 사랑")


def test_what_is_another_letter_stays_another():
    assert folded("o") != folded("u")
    assert folded("노래") != folded("나래")
