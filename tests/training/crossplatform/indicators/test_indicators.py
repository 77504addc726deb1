"""Indicators on tables whose answers are known."""

import numpy as np
import pandas as pd
import pytest

from spectral_training.crossplatform.indicators.artists import artists, shrunk
from spectral_training.crossplatform.indicators.bands import GROUPS, bands
from spectral_training.crossplatform.indicators.table import ASKED, indicators
from spectral_training.crossplatform.survey import with_derived
from spectral_training.evaluation.metrics import median

ROWS = 600


@pytest.fixture(scope="module")
def rows() -> pd.DataFrame:
    """Recordings of 120 artists: fast ones have ten times the streams, every tenth has no video."""
    rng = np.random.default_rng(5)
    tempo = rng.uniform(60, 180, ROWS)
    sound = {key: rng.random(ROWS) for key in (
        "danceability", "energy", "valence", "acousticness", "instrumentalness", "liveness", "speechiness",
    )}  # fmt: skip
    views = np.where(np.arange(ROWS) % 10 == 0, np.nan, rng.lognormal(12, 1, ROWS))
    table = pd.DataFrame(sound | {
        "artist": [f"Artist {place % 120}" for place in range(ROWS)],
        "artist_key": [f"artist{place % 120}" for place in range(ROWS)],
        "tempo": tempo, "duration": rng.uniform(100, 320, ROWS), "views": views, "likes": views * 0.02,
        "comments": views * 0.001, "streams": np.where(tempo > 120, 1e7, 1e6) * rng.lognormal(0, 0.3, ROWS),
        "official_video": np.where(np.isnan(views), np.nan, 1.0),
    })  # fmt: skip
    return with_derived(table)


class TestIndicators:
    def test_each_has_its_interval_around_it(self, rows: pd.DataFrame) -> None:
        found = {one.key: one for one in indicators(rows)}
        assert set(found) == {one.key for one in ASKED}
        for one in found.values():
            assert one.figure.low is not None
            assert one.figure.high is not None
            assert one.figure.low <= one.figure.value <= one.figure.high

    def test_engagement_is_of_videos_alone(self, rows: pd.DataFrame) -> None:
        found = {one.key: one.figure for one in indicators(rows)}
        assert found["mean_engagement"].value == pytest.approx(2.1)
        assert found["mean_engagement"].n == found["median_views"].n == ROWS * 9 // 10
        assert found["official_videos"].value == 100

    def test_the_top_hundredth_holds_its_part(self, rows: pd.DataFrame) -> None:
        top = rows["streams"].nlargest(6).sum() / rows["streams"].sum() * 100
        found = {one.key: one.figure.value for one in indicators(rows)}
        assert found["top_share"] == pytest.approx(top)

    def test_what_hardly_any_row_knows_is_left_out(self, rows: pd.DataFrame) -> None:
        unseen = rows.assign(views=np.nan, likes=np.nan, comments=np.nan)
        assert "median_views" not in {one.key for one in indicators(with_derived(unseen))}


class TestBands:
    def test_every_recording_is_in_one_band_of_each_group(self, rows: pd.DataFrame) -> None:
        found = bands(rows)
        assert [sum(one.n for one in found if one.group == group.key) for group in GROUPS] == [ROWS] * len(GROUPS)

    def test_the_planted_tempo_stands_out(self, rows: pd.DataFrame) -> None:
        tempo = {one.low: one for one in bands(rows) if one.group == "tempo"}
        fast, slow = tempo[120.0].streams, tempo[100.0].streams
        assert fast is not None
        assert slow is not None
        assert fast.low is not None
        assert slow.high is not None
        assert fast.low > slow.high * 5

    def test_a_band_of_a_few_has_no_figure(self, rows: pd.DataFrame) -> None:
        few = bands(rows.assign(energy=0.5))
        assert [(one.n, one.streams) for one in few if one.group == "energy" and one.low == 0.8] == [(0, None)]


class TestMedian:
    def test_counts_each_row_as_often_as_it_was_drawn(self) -> None:
        weights = np.array([[1, 1, 1], [0, 0, 3], [5, 1, 1]])
        assert median(np.array([1.0, 7.0, 9.0]))(weights).tolist() == [7, 9, 1]


class TestShrunk:
    def test_few_are_drawn_further_than_many(self) -> None:
        rng = np.random.default_rng(1)
        groups = pd.Series([f"g{place % 40}" for place in range(400)] + ["few"])
        own = pd.Series([float(place % 40) / 10 for place in range(400)] + [9.0])
        found = shrunk(own + rng.normal(0, 1, 401), groups)
        assert 2 < found["few"] < 9
        assert found["g39"] == pytest.approx(3.9, abs=0.8)

    def test_of_no_difference_between_groups_all_are_the_mean(self) -> None:
        values, groups = pd.Series([0.0, 1.0] * 20), pd.Series(["a", "a", "b", "b"] * 10)
        assert shrunk(values, groups).tolist() == [0.5, 0.5]

    def test_nothing_known_stays_unknown(self) -> None:
        found = shrunk(pd.Series([1.0, 2.0, np.nan]), pd.Series(["a", "a", "b"]))
        assert np.isnan(found["b"])

    def test_one_row_an_artist(self, rows: pd.DataFrame) -> None:
        found = artists(rows, pd.Series(np.nan, index=rows.index))
        assert len(found) == 120
        assert found["tracks"].sum() == ROWS
        assert found["streams"].sum() == pytest.approx(rows["streams"].sum(), rel=1e-6)
        assert found["shrunk_residual"].isna().all()
