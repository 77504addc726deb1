"""Reasons as sentences."""

import pytest

from spectral_dna.explain import summary
from spectral_dna.explain.wording import measured, reason_sentence
from spectral_dna.schema.feature_table import BY_KEY, MODEL_KEYS
from spectral_dna.schema.verdict import LensName

CHARTING, EMERGING = LensName.CHARTING, LensName.EMERGING


class TestReason:
    def test_value_direction_size_and_standing(self):
        said = reason_sentence("loudness", -7.1, 0.06, lens=CHARTING, percentile=80, error=0.01)
        assert said == (
            "Integrated loudness of -7.1 LUFS raises the likeness by 6 points; "
            "that is higher than 80% of the tracks that the models know."
        )

    def test_emerging_speaks_of_a_chance_in_percentage_points(self):
        said = reason_sentence("valence", 0.2, -0.031, lens=EMERGING, percentile=20)
        assert said.startswith("Valence of 0.20 lowers the chance by 3 percentage points; that is lower than 80%")

    def test_popularity_is_in_points_already(self):
        said = reason_sentence("tempo", 120.0, 1.0, lens=None, percentile=50)
        assert said.startswith("Tempo of 120.0 BPM raises the expected popularity by 1 point;")
        assert "in the middle of the tracks" in said

    def test_within_the_error_no_direction_is_claimed(self):
        said = reason_sentence("liveness", 0.1, 0.004, lens=CHARTING, percentile=None, error=0.01)
        assert said == "Liveness of 0.10 moves the likeness by 0.4 points, which is within the error of the estimate."

    def test_next_to_nothing_is_said_to_be_nothing(self):
        assert "leaves the chance as it is" in reason_sentence("key", 1, 0.0001, lens=EMERGING, percentile=40)

    def test_categories_have_a_name_and_no_standing(self):
        assert reason_sentence("key", 1, 0.02, lens=CHARTING, percentile=12) == (
            "Key of C♯/D♭ raises the likeness by 2 points."
        )

    @pytest.mark.parametrize(("percentile", "amount"), [(100, "nearly all"), (0, "nearly all"), (98, "98% of")])
    def test_the_ends_of_the_scale(self, percentile, amount):
        assert amount in reason_sentence("energy", 0.9, 0.1, lens=CHARTING, percentile=percentile)

    @pytest.mark.parametrize("lens", [CHARTING, EMERGING, None])
    @pytest.mark.parametrize("key", MODEL_KEYS)
    def test_every_feature_can_be_said_and_charting_never_speaks_of_chance(self, key, lens):
        said = reason_sentence(key, BY_KEY[key].low, 0.2, lens=lens, percentile=3.0)
        assert said[0].isupper()
        assert said.endswith(".")
        assert ("chance" in said) == (lens is EMERGING)


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("duration", 223.9, "Duration of 3:44 min"),
        ("mode", 0, "Mode of minor"),
        ("time_signature", 3, "Time signature of 3/4"),
        ("energy", 0.815, "Energy of 0.81"),
    ],
)
def test_values_are_worded_with_their_unit(key, value, said):
    assert measured(BY_KEY[key], value) == said


@pytest.mark.parametrize("lens", LensName)
def test_every_lens_has_its_words(lens: LensName):
    assert reason_sentence("tempo", 120.0, 0.06, lens=lens, percentile=80).startswith("Tempo of 120.0 BPM raises the ")
    assert lens in summary._SENTENCES
