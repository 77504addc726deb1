"""The numbers that the models answer, as a distribution: by it an operator sees them drift."""

import json

from spectral_dna.schema.report import Report
from spectral_dna.schema.verdict import SetName
from spectral_dna.telemetry import metrics

ANALYSIS, PREDICTION = "analysis", "prediction"
"""Recordings are kept apart from what people try with sliders."""


def of_report(report: Report) -> None:
    """Count what a report says."""
    which = report.models.set
    if report.no_verdict is not None:
        metrics.WITHHELD.labels(report.no_verdict).inc()
    for name, lens in (report.lenses or {}).items():
        _lens(name, which, ANALYSIS, lens.probability, lens.likeness)
    if report.popularity is not None:
        metrics.POPULARITY.labels(which, ANALYSIS).observe(report.popularity.value)


def of_prediction(answer: str, which: SetName) -> None:
    """Count what a prediction says; it comes as JSON from the process that judged."""
    found = json.loads(answer)
    for name, lens in found["lenses"].items():
        _lens(name, which, PREDICTION, lens["probability"], lens["likeness"])
    metrics.POPULARITY.labels(which, PREDICTION).observe(found["popularity"]["value"])


def _lens(name: str, which: str, asked: str, chance: float | None, likeness: float | None) -> None:
    if chance is not None:
        metrics.CHANCE.labels(name, which, asked).observe(chance)
    if likeness is not None:
        metrics.LIKENESS.labels(name, which, asked).observe(likeness)
