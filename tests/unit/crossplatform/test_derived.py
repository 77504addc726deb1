"""Derived columns, on values whose answer is known."""

import numpy as np
import pytest

from spectral_dna.crossplatform.derived import DERIVED, MIXED


def derive(key: str, **given: float) -> float:
    compute = {one.key: one.compute for one in DERIVED}[key]
    return float(compute({name: np.array([value]) for name, value in given.items()})[0])


class TestComplexity:
    def test_of_one_character_alone_is_none(self) -> None:
        assert derive("audio_complexity", **dict.fromkeys(MIXED, 0.0) | {"energy": 0.9}) == 0

    def test_of_an_even_mixture_is_whole_however_loud(self) -> None:
        assert derive("audio_complexity", **dict.fromkeys(MIXED, 0.2)) == pytest.approx(1)

    def test_of_two_alike_is_what_entropy_says(self) -> None:
        given = dict.fromkeys(MIXED, 0.0) | {"energy": 0.5, "danceability": 0.5}
        assert derive("audio_complexity", **given) == pytest.approx(np.log(2) / np.log(6))

    def test_of_silence_is_none_and_of_the_unknown_unknown(self) -> None:
        assert derive("audio_complexity", **dict.fromkeys(MIXED, 0.0)) == 0
        assert np.isnan(derive("audio_complexity", **dict.fromkeys(MIXED, 0.2) | {"energy": np.nan}))


class TestRatios:
    def test_engagement_counts_likes_and_comments(self) -> None:
        assert derive("youtube_engagement", likes=30, comments=2, views=1000) == pytest.approx(0.032)

    def test_engagement_of_unknown_likes_is_unknown_not_none(self) -> None:
        assert np.isnan(derive("youtube_engagement", likes=np.nan, comments=2, views=1000))

    def test_nothing_is_divided_by_no_views(self) -> None:
        assert np.isnan(derive("youtube_engagement", likes=0, comments=0, views=0))
        assert np.isnan(derive("cross_platform_ratio", streams=5, views=0))

    def test_streams_a_view(self) -> None:
        assert derive("cross_platform_ratio", streams=5, views=2) == 2.5


class TestLogarithms:
    def test_no_views_are_zero_and_no_streams_unknown(self) -> None:
        assert derive("log_views", views=0) == 0
        assert np.isnan(derive("log_streams", streams=0))
        assert derive("log_streams", streams=1000) == pytest.approx(3)


class TestTable:
    def test_positivity_and_minutes(self) -> None:
        assert derive("audio_positivity", danceability=0.3, energy=0.6, valence=0.9) == pytest.approx(0.6)
        assert derive("duration_min", duration=90) == 1.5

    def test_each_needs_what_it_says_and_no_more(self) -> None:
        for one in DERIVED:
            assert len(one.compute({key: np.array([0.5]) for key in one.needs})) == 1
