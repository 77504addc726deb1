"""A run that is kept in MLflow: what each step took, every figure of its report, and the report itself."""

from collections.abc import Iterator

from spectral_dna.crossplatform.report import ExecutiveReport
from spectral_training.crossplatform.asked import CrossRun
from spectral_training.crossplatform.reports.writing import PAGE, REPORT
from spectral_training.crossplatform.run import run_all
from spectral_training.tracking.store import Tracked, tracked
from spectral_training.train.steps import Done, Tell


def run_tracked(asked: CrossRun, uri: str, tell: Tell, *, restart: str | None = None) -> Iterator[Done]:
    """Run inside one run of MLflow; a step that breaks leaves it failed, with all that was done before."""
    with tracked(uri, asked.out, "crossplatform") as run:
        run.parameters({"seed": asked.seed, "data": asked.data.name, "sha256": asked.digest})
        for done in run_all(asked, tell, restart=restart):
            run.metrics({f"seconds.{done.name}": done.stamp.seconds, f"peak_mb.{done.name}": done.stamp.peak})
            run.tags({f"step.{done.name}": "kept" if done.kept else "done"})
            yield done
        _log(run, asked)


def _log(run: Tracked, asked: CrossRun) -> None:
    report = ExecutiveReport.model_validate_json((asked.out / REPORT).read_bytes())
    run.tags({"run": report.run.id})
    for one in report.models:
        named = f"{one.target}.{one.family}.{one.learner}{'.with_artist' if one.with_artist else ''}"
        run.metrics({f"{named}.{key}": metric.value for key, metric in one.folds.items()})
        run.metrics({f"{named}.test.{key}": metric.value for key, metric in one.test.items()})
    run.metrics({f"indicator.{one.key}": one.figure.value for one in report.indicators})
    for name in (REPORT, PAGE):
        run.file(asked.out / name, "report")
