from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from spectral_training.tables import synthetic

TRACKS = 900


def write_charts(path: Path, *, seed: int = 0) -> Path:
    """Charts in which BR takes what is danceable, DE takes anything, IS takes ten tracks, and the world takes all."""
    rng = np.random.default_rng(seed)
    tracks = synthetic.years(TRACKS, seed=seed).rename(columns={"id": "spotify_id"})
    tracks = tracks.assign(time_signature=4, is_explicit=False, daily_rank=1).drop(columns=["artists", "name"])
    liked = tracks["danceability"] + rng.normal(0, 0.1, TRACKS)
    parts = {
        "BR": tracks[liked > liked.quantile(0.85)], "DE": tracks.sample(120, random_state=seed),
        "IS": tracks.head(10), "GLOBAL": tracks,
    }  # fmt: skip
    rows = pd.concat([part.assign(country=code) for code, part in parts.items()])
    rows.to_csv(path, index=False)
    return path


@pytest.fixture(scope="session")
def charts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_charts(tmp_path_factory.mktemp("charts") / "charts.csv")
