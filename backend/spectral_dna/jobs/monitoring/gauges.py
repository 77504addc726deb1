"""Drift and calibration as Prometheus scrapes them: what has too few behind it is left out."""

from collections.abc import Mapping

from prometheus_client import Gauge

from spectral_dna.schema.monitoring import Monitoring
from spectral_dna.telemetry import metrics

Labels = tuple[str, ...]


def tell(found: Monitoring) -> None:
    """Set the gauges to what was found; what is no longer known goes."""
    drift: dict[Labels, float] = {}
    limits: dict[Labels, float] = {}
    errors: dict[Labels, float] = {}
    for window in found.drift.windows:
        metrics.DRIFT_COUNT.labels(window.window).set(window.recordings)
        metrics.DRIFT_MOVED.labels(window.window).set(window.moved)
        for one in window.subjects:
            if one.psi is not None and one.limit is not None:
                labels = (one.subject, one.kind, window.window)
                drift[labels], limits[labels] = one.psi, one.limit
    for record in found.calibration.lenses:
        if record.is_current:
            metrics.CALIBRATION_OUTCOMES.labels(record.lens).set(record.n)
            if record.error is not None:
                errors[(record.lens.value,)] = record.error
    _replace(metrics.DRIFT_LIMIT, limits)
    _replace(metrics.DRIFT, drift)
    _replace(metrics.CALIBRATION_ERROR, errors)


def _replace(gauge: Gauge, values: Mapping[Labels, float]) -> None:
    """Set what is known and then remove the rest: a scrape at any moment finds every series that stays."""
    for labels, value in values.items():
        gauge.labels(*labels).set(value)
    there = {tuple(sample.labels.values()) for family in gauge.collect() for sample in family.samples}
    for gone in there - values.keys():
        gauge.remove(*gone)
