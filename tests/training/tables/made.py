"""Small tables for these tests: a few rows of interest in front of enough ordinary ones."""

from pathlib import Path

import pandas as pd

from spectral_training.tables.datasets import read_tracks
from spectral_training.tables.limits import FEWEST_ROWS
from spectral_training.tables.synthetic import tracks


def one_row(**changes: object) -> dict[str, object]:
    row = tracks(8, seed=3).iloc[0].to_dict()
    return {**row, "energy": 0.6, "tempo": 120.0, "time_signature": 4, **changes}


def read(folder: Path, rows: list[dict[str, object]]) -> pd.DataFrame:
    """Read these rows through the loader, and give them back without the ordinary ones behind them."""
    ordinary = tracks(FEWEST_ROWS, seed=5)
    pd.concat([pd.DataFrame(rows), ordinary]).to_csv(folder / "spotify_tracks.csv", index=False)
    return read_tracks(folder).rows.head(len(rows))
