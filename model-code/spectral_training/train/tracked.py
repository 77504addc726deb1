"""A training that is kept as a run: what it followed, took and reached."""

from collections.abc import Iterator

from spectral_dna.inference.manifest import Manifest
from spectral_training.publishing.evaluated import FOLDER
from spectral_training.tracking.contents import log_evaluation, log_fit, log_origin, log_served, log_settings
from spectral_training.tracking.drawings import spent
from spectral_training.tracking.store import Tracked, tracked
from spectral_training.train.pipeline import Training, read_fitted_manifest, read_kept_settings, train
from spectral_training.train.steps import Done, Tell


def train_tracked(training: Training, uri: str, tell: Tell, *, restart: str | None = None) -> Iterator[Done]:
    """Train inside one run; a step that breaks leaves the run failed, with all that was done before it."""
    seconds: dict[str, float] = {}
    with tracked(uri, training.out, "train") as run:
        log_origin(run, command=_command(training))
        for done in train(training, tell, restart=restart):
            _log(run, training, done)
            seconds |= {path: took.seconds for path, took in done.stamp.parts.items()}
            yield done
        run.figure(spent(seconds), "seconds")


def _command(training: Training) -> dict[str, object]:
    return {
        "seed": training.seed, "search": training.search, "quick": training.quick, "rehearse": training.rehearse,
        "publish": training.places is not None, "forced": dict(training.forced) or None,
    }  # fmt: skip


def _log(run: Tracked, training: Training, done: Done) -> None:
    """Log a step's cost, and what it left; a kept step too, so that every run can be read alone."""
    stamp = done.stamp
    run.metrics({f"seconds.{done.name}": stamp.seconds, f"peak_mb.{done.name}": stamp.peak})
    run.metrics({f"seconds/{path}": took.seconds for path, took in stamp.parts.items()})
    run.tags({f"step.{done.name}": "kept" if done.kept else "done"})
    if done.name == "search":
        log_settings(run, read_kept_settings(training))
    if done.name == "fit":
        log_fit(run, read_fitted_manifest(training), training.models)
    if done.name == "whole":
        log_served(run, Manifest.model_validate_json((training.whole / "manifest.json").read_bytes()), training.whole)
    if done.name == "evaluate":
        log_evaluation(run, training.models / FOLDER)
