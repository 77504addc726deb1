"""A run over weekly series that is kept in MLflow: what it followed, every figure, and its report."""

from pathlib import Path

from spectral_training.crossplatform.series.run import REPORT
from spectral_training.crossplatform.series.told import SeriesReport
from spectral_training.tracking.store import Tracked, tracked


def keep_run(report: SeriesReport, out: Path, uri: str) -> None:
    """Log a run that is done; the forecast itself, rows of somebody's data, stays where it is."""
    with tracked(uri, out, "weekly series") as run:
        run.parameters({"seed": report.seed, "weeks": report.forecasts.weeks, "sha256": report.data})
        run.tags({"given": report.forecasts.given, "views_lead": report.leads.verdict if report.leads else "not asked"})
        _log(run, report)
        run.file(out / REPORT, "report")


def _log(run: Tracked, report: SeriesReport) -> None:
    for one in report.forecasts.methods:
        run.metrics({f"{one.key}.{key}": figure.value for key, figure in one.figures.items()})
    if report.forecasts.gain is not None:
        run.metrics({"gain": report.forecasts.gain.value})
    found = report.lasting
    run.metrics({one.key: one.figure.value for one in (*found.hazards, *found.with_age)})
    if found.concordance is not None:
        run.metrics({"concordance": found.concordance.value})
