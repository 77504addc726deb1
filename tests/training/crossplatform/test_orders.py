"""What the other order of cleaning loses, on rows whose answer is known."""

import numpy as np
import pandas as pd
import pytest

from spectral_training.crossplatform.frame import Frame, read_frame
from spectral_training.crossplatform.orders import compared
from spectral_training.crossplatform.spread import Spread
from spectral_training.tables.synthetic import youtube


@pytest.fixture(scope="module")
def frame(tmp_path_factory: pytest.TempPathFactory) -> Frame:
    """400 recordings of like sound and a million streams; 40 hits, of which 4 lie far out; 10 without views."""
    table = youtube(400, seed=1)
    sound = ["Danceability", "Energy", "Loudness", "Speechiness", "Acousticness", "Liveness", "Valence"]
    steps = np.linspace(0, 0.001, 400)  # no two of one sound, and none far from the mean
    table = table.assign(**{name: table[name].median() + steps for name in sound}, Tempo=120 + 1000 * steps, Key=5)
    streams = np.full(400, 1e6) + np.arange(400)
    streams[:40], streams[:4] = 2e6, 1e9
    views = pd.Series(1e5 + np.arange(400.0)).mask(np.arange(400) >= 390)
    table = table.assign(Stream=streams, Views=views, Likes=views / 100, Comments=views / 1000, Duration_ms=200_000)
    table = table.assign(Instrumentalness=0.0)
    path = tmp_path_factory.mktemp("orders") / "Spotify_Youtube.csv"
    table.to_csv(path)
    return read_frame(path)


class TestOrders:
    def test_hits_that_lie_far_out_are_counted_as_lost(self, frame: Frame) -> None:
        lost = {one.key: one.numbers for one in compared(frame).lost}["hits_lost_to_the_order"]
        assert lost == {"lost": 4, "hits": 40, "share": 0.1, "share_of_others": 0.0, "by_streams": 4}

    def test_the_line_sinks(self, frame: Frame) -> None:
        moved = {one.key: one.numbers for one in compared(frame).lost}["hit_line_moved"]
        assert moved["ours"] == frame.rows["streams"].quantile(0.9)
        assert moved["theirs"] == frame.rows["streams"].sort_values().head(396).quantile(0.9)

    def test_unknown_views_would_have_been_zero(self, frame: Frame) -> None:
        zeros = {one.key: one.numbers for one in compared(frame).lost}["zeros_made_of_unknowns"]
        assert zeros == {"rows": 10, "share": 10 / 396, "zeros_known": 0}
        assert frame.rows["views"].isna().sum() == 10

    def test_their_steps_go_from_all_rows_to_what_is_left(self, frame: Frame) -> None:
        steps = compared(frame).theirs
        assert (steps[0].rows_in, steps[0].rows_out, steps[-1].rows_out) == (400, 396, 396)
        assert steps[-1].key == "hits_defined"

    def test_ours_marks_outliers_and_keeps_them(self, frame: Frame) -> None:
        assert len(frame.rows) == 400
        assert frame.rows.loc[frame.rows["streams"] == 1e9, "is_outlier"].all()


class TestWinsorised:
    def test_draws_in_by_the_spread_of_fitting_rows(self, frame: Frame) -> None:
        spread = Spread().add(frame.rows[frame.rows["streams"] < 1e9])
        drawn = spread.winsorised(frame.rows)
        logs = np.log10(frame.rows.loc[frame.rows["streams"] < 1e9, "streams"] + 1)
        assert drawn["streams"].max() == pytest.approx(10 ** (logs.mean() + 3 * logs.std(ddof=0)) - 1, rel=1e-6)
        assert (
            drawn["streams"][frame.rows["streams"] < 2e6] == frame.rows["streams"][frame.rows["streams"] < 2e6]
        ).all()
        assert drawn["views"].isna().sum() == 10
