"""What brings a track near and what keeps it away, in figures and words."""

import numpy as np
import pytest

from spectral_dna.catalogue.similar.explain import closest, differences, estimated, furthest, missing, sentence
from spectral_dna.schema.similar import SIMILAR_KEYS

WIDTH = np.array([1, 1, 50, 1, 1, 1, 1, 1, 200], dtype=float)
HERE = dict(zip(SIMILAR_KEYS, [0.5, 0.5, -8.0, 0.1, 0.2, 0.0, 0.1, 0.6, 120.0], strict=True))


def apart(weights=None, **there):
    weighed = np.array([(weights or {}).get(key, 1.0) for key in SIMILAR_KEYS])
    return differences(HERE, HERE | there, weighed, WIDTH)


class TestDifferences:
    def test_are_signed_in_the_features_own_unit_and_share_the_squared_distance(self):
        told = apart(valence=0.2, tempo=140.0)
        assert [(one.feature, round(one.difference, 9), round(one.share, 9)) for one in told[:2]] == [
            ("valence", -0.4, round(0.16 / 0.17, 9)), ("tempo", 20.0, round(0.01 / 0.17, 9)),
        ]  # fmt: skip
        assert sum(one.share for one in told) == pytest.approx(1)

    def test_are_weighed(self):
        told = {one.feature: one for one in apart({"tempo": 4.0, "energy": 0.0}, valence=0.4, tempo=160.0, energy=0.9)}
        assert told["tempo"].share == pytest.approx(0.16 / 0.20)
        assert "energy" not in told

    def test_of_nothing_are_equal(self):
        told = apart()
        assert {one.stands for one in told} == {"equal"}
        assert {one.share for one in told} == {0}


class TestSentence:
    def test_names_what_is_closer_and_what_is_further(self):
        told = apart(danceability=0.51, energy=0.52, loudness=-7.0, speechiness=0.13, acousticness=0.24,
                     instrumentalness=0.05, liveness=0.15, valence=0.1, tempo=120.4)  # fmt: skip
        assert closest(told) == ["tempo", "danceability"]
        assert furthest(told) == ["valence"]
        assert sentence(told) == "Closer in tempo (+0.4 BPM) and danceability (+0.01), further in valence (−0.50)."

    def test_says_where_nothing_differs(self):
        assert sentence(apart()) == "Equal in all of what was compared."

    def test_of_a_setting_says_that_it_has_these_values(self):
        assert sentence(apart(), is_setting=True) == "Has these very values."
        tempo = apart(dict.fromkeys(SIMILAR_KEYS[:-1], 0.0))
        assert sentence(tempo, is_setting=True) == "Has this very value."
        assert sentence(apart(tempo=130.0), is_setting=True) == sentence(apart(tempo=130.0))

    def test_says_what_is_too_little_to_show(self):
        others = dict.fromkeys(("danceability", "energy", "speechiness", "acousticness", "liveness"), 0.3)
        told = apart(valence=0.1, tempo=120.01, instrumentalness=0.1, loudness=-9, **others)
        assert "tempo (almost equal)" in sentence(told)

    def test_of_one_feature_alone(self):
        told = apart(dict.fromkeys(SIMILAR_KEYS[:-1], 0.0), tempo=130.0)
        assert sentence(told) == "Further in tempo (+10.0 BPM)."


class TestNotices:
    def test_name_features_for_wording_elsewhere(self):
        assert missing(["tempo"]).about == ["tempo"]
        assert missing(["tempo"]).message == "Not known, so not compared: tempo."
        assert estimated(["energy", "valence"]).code == "features_estimated"
