"""One small table for those who only read it."""

import pandas as pd
import pytest

from spectral_training.crossplatform.survey import Survey, survey
from spectral_training.tables.synthetic import youtube


@pytest.fixture(scope="session")
def streams_and_views() -> pd.DataFrame:
    """600 rows as published; the first again under another artist, and the second with a title that is a formula."""
    table = youtube(600, seed=3)
    table.loc[1, "Track"] = "=HYPERLINK(A1)"
    twin = table.iloc[[0]].assign(Artist="Somebody Else", Stream=table["Stream"].max() * 2)
    return pd.concat([table, twin], ignore_index=True)


@pytest.fixture(scope="session")
def surveyed(streams_and_views: pd.DataFrame, tmp_path_factory: pytest.TempPathFactory) -> Survey:
    path = tmp_path_factory.mktemp("surveyed") / "Spotify_Youtube.csv"
    streams_and_views.to_csv(path)
    return survey(path)
