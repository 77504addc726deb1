"""From the table as published to one row a recording."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from spectral_dna.crossplatform.derived import DERIVED
from spectral_training.crossplatform.frame import Frame, hit_threshold, is_hit, read_frame
from spectral_training.errors import TableMissing
from spectral_training.tables.synthetic import tracks, youtube


@pytest.fixture
def published() -> pd.DataFrame:
    return youtube(600, seed=3)


def framed(table: pd.DataFrame, folder: Path) -> Frame:
    table.to_csv(folder / "Spotify_Youtube.csv")
    return read_frame(folder / "Spotify_Youtube.csv")


class TestReadFrame:
    def test_holds_a_recording_once_by_its_most_streams(self, published: pd.DataFrame, tmp_path: Path) -> None:
        twin = published.iloc[[0]].assign(Artist="Somebody Else", Stream=published["Stream"].max() * 2)
        rows = framed(pd.concat([published, twin], ignore_index=True), tmp_path).rows
        assert rows["recording"].is_unique
        assert rows.loc[rows["title"] == published["Track"].iloc[0], "artist"].tolist() == ["Somebody Else"]

    def test_missing_views_and_negative_likes_stay_unknown(self, published: pd.DataFrame, tmp_path: Path) -> None:
        published.loc[5, "Likes"] = -3
        rows = framed(published, tmp_path).rows.set_index("title")
        named = published["Track"]
        assert np.isnan(rows.loc[named[5], "likes"])
        assert np.isnan(rows.loc[named[5], "youtube_engagement"])
        unseen = named[published["Views"].isna()]
        assert rows.loc[unseen, "cross_platform_ratio"].isna().all()
        assert len(unseen) > 0

    def test_has_every_derived_column(self, published: pd.DataFrame, tmp_path: Path) -> None:
        assert {one.key for one in DERIVED} <= set(framed(published, tmp_path).rows)

    def test_another_table_is_named(self, tmp_path: Path) -> None:
        tracks(300, seed=1).to_csv(tmp_path / "dataset.csv")
        with pytest.raises(TableMissing, match="'tracks'"):
            read_frame(tmp_path / "dataset.csv")


class TestHits:
    def test_the_top_tenth_of_those_asked(self) -> None:
        streams = pd.Series(np.arange(1.0, 101.0))
        hits = is_hit(streams, hit_threshold(streams))
        assert hits.sum() == 10
        assert hits[-10:].all()
