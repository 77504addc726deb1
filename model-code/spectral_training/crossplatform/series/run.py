"""From a table of weekly counts to forecasts and a report."""

from datetime import datetime
from pathlib import Path

import numpy as np
import pandas as pd

import spectral_dna
from spectral_dna.schema.cells import harmless
from spectral_training.crossplatform.hypotheses.verdicts import sentence
from spectral_training.crossplatform.models.learn import Tell
from spectral_training.crossplatform.series.forecasts import foretell
from spectral_training.crossplatform.series.lasting import lasting
from spectral_training.crossplatform.series.leads import leads
from spectral_training.crossplatform.series.methods import Foretold
from spectral_training.crossplatform.series.reading import Panel, read_series
from spectral_training.crossplatform.series.told import SeriesReport
from spectral_training.publishing.replace import write_whole
from spectral_training.tables.checksums import digest_of

REPORT, FORECAST = "series_report.json", "forecast.csv"
_SYNTHETIC = sentence(
    "series_synthetic_only", "These methods were tested on made-up series with planted answers, as no series of real"
    " tracks may be part of this project: how well they do on yours is what the figures here say, and nothing else.",
)  # fmt: skip
_DAYS = sentence(
    "series_weeks", "Series are weekly: nothing is said of the first seven days, or of any window shorter than a week."
)

_CUT = sentence(
    "series_last_line", "The table has no line break after its last row: if it was cut off there, that row's last value"
    " may be too small.",
)  # fmt: skip


def run_series(data: Path, out: Path, *, ahead: int, seed: int, made: datetime, tell: Tell) -> SeriesReport:
    """Read, foretell, test and report; both files appear whole or not at all.

    Raises
    ------
    TableUnusable : the table can't be read, or holds too little.
    """
    tell("reading the series")
    panel = read_series(data, today=made.date())
    tell(f"foretelling {ahead} weeks of {len(panel.names):,} tracks")
    future = foretell(panel, ahead, seed=seed)
    tell("what leads, and how long tracks last")
    report = SeriesReport(
        schema_version="3", made=made, version=spectral_dna.__version__, seed=seed, data=digest_of([data]),
        tracks=len(panel.names), artists=panel.artists.nunique(), weeks=len(panel.weeks),
        first=f"{panel.weeks[0]:%Y-%m-%d}", last=f"{panel.weeks[-1]:%Y-%m-%d}",
        left_out={**panel.left_out, "tracks of too few weeks": panel.short}, forecasts=future.forecasts,
        leads=leads(panel), lasting=lasting(panel), limits=[_SYNTHETIC, _DAYS, *([] if panel.is_ended else [_CUT])],
    )  # fmt: skip
    out.mkdir(parents=True, exist_ok=True)
    write_whole(out / FORECAST, _written(panel, future.ahead).encode())
    write_whole(out / REPORT, (report.model_dump_json(indent=1) + "\n").encode())
    return report


def _written(panel: Panel, ahead: Foretold) -> str:
    """Lay out a row for each track and week foretold; texts that look like formulas begin with '."""
    steps = ahead.said.shape[1]
    weeks = pd.date_range(panel.weeks[-1] + pd.Timedelta(days=7), periods=steps, freq="7D")
    names = panel.names[["track", "artist"]].map(harmless)
    table = names.loc[names.index.repeat(steps)].reset_index(drop=True)
    table["week"] = np.tile(weeks.strftime("%Y-%m-%d"), len(names))
    for column, values in (("expected", ahead.said), ("low", ahead.low), ("high", ahead.high)):
        table[column] = pd.Series(np.maximum(np.expm1(values.reshape(-1)), 0)).round().astype("Int64")
    return table[table["expected"].notna()].to_csv(index=False)
