"""Weekly series of one's own tracks: what to expect of the weeks to come, what leads what, how long tracks last."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from spectral_training.commands.terminal import Told, console
from spectral_training.commands.train import NO_TRACK

LEVEL = 0.05

if TYPE_CHECKING:
    from spectral_training.crossplatform.series.told import SeriesReport


def series(
    data: Annotated[
        Path, typer.Option(help="CSV with artist, track, week, streams, and views if known.", dir_okay=False)
    ],
    out: Annotated[Path, typer.Option(help="Folder for report and forecast.", file_okay=False)] = Path("build/series"),
    weeks: Annotated[int, typer.Option(help="Weeks to foretell.", min=1, max=52)] = 13,
    seed: Annotated[int, typer.Option(help="The same table and seed give the same figures.")] = 42,
    track: Annotated[
        str | None, typer.Option(help="Address of an MLflow store; SQLite in --out by default, none for no tracking.")
    ] = None,
) -> None:
    """Foretell weekly streams, test whether views lead them, and say how long tracks last."""
    # statsmodels and XGBoost take seconds to import, which `--help` needn't wait for
    from spectral_training.crossplatform.series.run import FORECAST, REPORT, run_series

    with console.status("begins") as status:
        report = run_series(data, out, ahead=weeks, seed=seed, made=datetime.now(UTC), tell=Told(status))
        if track != NO_TRACK:
            _keep(report, out, track)
    console.print(_table(report))
    for line in _lines(report):
        console.print(line, highlight=False)
    console.print(f"[bold]{out / FORECAST}[/bold], [bold]{out / REPORT}[/bold]", highlight=False)


def _keep(report: "SeriesReport", out: Path, track: str | None) -> None:
    from spectral_training.crossplatform.series.tracked import keep_run
    from spectral_training.tracking.store import sqlite_in

    keep_run(report, out, track or sqlite_in(out))


def _table(report: "SeriesReport") -> Table:
    from spectral_training.evaluation.metrics import shown

    table = Table("forecast", "log error", "MASE", "WAPE", "within 90 %")
    for one in report.forecasts.methods:
        figures = [one.figures.get(key) for key in ("log_error", "mase", "wape", "coverage")]
        cells = ["-" if each is None else shown(each) for each in figures]
        table.add_row(f"{one.key}{' (given)' if one.key == report.forecasts.given else ''}", *cells)
    return table


def _lines(report: "SeriesReport") -> list[str]:
    left = ", ".join(f"{reason}: {count:,}" for reason, count in report.left_out.items() if count)
    lasts = report.lasting.median_weeks
    half = f"half of them fall within {lasts:.0f} weeks" if lasts is not None else "fewer than half of them have fallen"
    return [
        f"{report.tracks:,} tracks of {report.artists:,} artists, {report.first} to {report.last}."
        + (f" Left out: {left}." if left else ""),
        f"{report.lasting.fallen:,} of {report.lasting.tracks:,} have fallen under half of their peak; {half}.",
        *_lasts(report),
        *([f"Not foretold, as not seen for weeks: {report.forecasts.gone:,} tracks."] if report.forecasts.gone else []),
        *(one.text for one in report.forecasts.notes),
        *([report.leads.finding.text] if report.leads is not None else ["No views: whether they lead is not tested."]),
    ]


def _lasts(report: "SeriesReport") -> list[str]:
    """Say how well falling is foretold, and whether a ratio of hazards moves with age."""
    found = report.lasting
    said = []
    if found.concordance is not None and found.concordance.low is not None and found.concordance.high is not None:
        share, low, high = found.concordance.value, found.concordance.low, found.concordance.high
        said.append(f"Which of two tracks of unseen artists falls sooner is told right in {share:.2f} of pairs"
                    f" ({low:.2f} to {high:.2f}; by chance .5).")  # fmt: skip
    moving = [one.label for one in found.with_age if one.p_value is not None and one.p_value < LEVEL]
    return [*said, *(f"{label}: another ratio, so that one hazard ratio is a mean over ages." for label in moving)]
