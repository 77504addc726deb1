"""Made-up weekly series whose season, lead and decay are known."""

from pathlib import Path

import numpy as np
import pandas as pd


def weekly(
    tracks: int = 40, weeks: int = 130, *, seed: int, lead: int = 2, half_life: float | None = None
) -> pd.DataFrame:
    """Make streams with a yearly season that follow views by `lead` weeks; with `half_life` they decay from a peak."""
    rng = np.random.default_rng(seed)
    parts = []
    for track in range(tracks):
        push = rng.normal(0, 0.25, weeks + lead)
        season = 0.5 * np.sin(2 * np.pi * (np.arange(weeks) + 13) / 52)
        level = rng.normal(11, 1) + np.cumsum(rng.normal(0, 0.01, weeks))
        logs = level + season + push[:weeks]
        if half_life is not None:
            life = rng.exponential(half_life)
            logs = rng.normal(11, 1) - np.log(2) * np.maximum(np.arange(weeks) - 3, 0) / max(life, 0.5)
        parts.append(pd.DataFrame({
            "artist": f"Artist {track % (tracks // 2)}", "track": f"Song {track}",
            "week": pd.date_range("2022-01-03", periods=weeks, freq="7D").strftime("%Y-%m-%d"),
            "streams": np.exp(logs).round().astype(int),
            "views": np.exp(logs.mean() + push[lead:] + rng.normal(0, 0.1, weeks)).round().astype(int),
        }))  # fmt: skip
    return pd.concat(parts, ignore_index=True)


def write(folder: Path, table: pd.DataFrame, *, delimiter: str = ",") -> Path:
    """Write a table of weekly counts."""
    path = folder / "weekly.csv"
    table.to_csv(path, index=False, sep=delimiter)
    return path
