"""What of a training is logged: settings, figures, files with their digests, code, data and libraries."""

import json
import math
import subprocess
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

from pydantic import JsonValue

from spectral_dna.inference.checks import models_of
from spectral_dna.inference.manifest import LensEntry, Manifest, Metric, ModelFile
from spectral_dna.schema.verdict import SetName
from spectral_training.fitting.lenses import Settings
from spectral_training.tracking.drawings import calibration, members
from spectral_training.tracking.store import Tracked

_LIBRARIES = ("lightgbm", "mlflow", "optuna", "pandera")
"""Beside those that the manifest names."""


def log_origin(run: Tracked, *, command: Mapping[str, object]) -> None:
    """Log what was asked, the code's revision and the libraries."""
    run.parameters({f"command.{name}": value for name, value in command.items()})
    run.tags({**revision(Path(__file__).parent), **{f"library.{name}": version(name) for name in _LIBRARIES}})


def log_settings(run: Tracked, settings: Settings) -> None:
    """Log every setting under its path."""
    run.parameters(dict(flat(settings.model_dump(mode="json"), "settings")))


def log_fit(run: Tracked, manifest: Manifest, folder: Path) -> None:
    """Log what was fitted: data and versions here, and a run inside for each lens and each regressor of each set."""
    run.tags({f"data.{name}": digest for name, digest in manifest.data.items()})
    run.tags({f"library.{name}": number for name, number in manifest.libraries.items()})
    run.tags({"models": manifest.version, "trained": manifest.trained, "feature_hash": manifest.feature_hash})
    run.metrics({"bytes": sum(entry.bytes for entry in manifest.files.values())})
    run.file(folder / "manifest.json", "models")
    for set_name, entry in manifest.sets.items():
        for lens, fitted in entry.lenses.items():
            with run.child(f"{set_name} {lens}") as inner:
                _log_lens(inner, fitted, set_name)
                _log_files(inner, list(fitted.members.values()), manifest, folder)
        with run.child(f"{set_name} popularity") as inner:
            inner.metrics(_values(entry.popularity.metrics))
            _log_files(inner, [entry.popularity.model], manifest, folder)


def log_served(run: Tracked, manifest: Manifest, folder: Path) -> None:
    """Log the files that are served, fitted on everyone, in a run of their own: their figures are the other fit's."""
    with run.child("served") as inner:
        inner.metrics({"bytes": sum(entry.bytes for entry in manifest.files.values())})
        inner.file(folder / "manifest.json", "models")
        _log_files(inner, list(models_of(manifest.sets)), manifest, folder)


def log_evaluation(run: Tracked, folder: Path) -> None:
    """Log every figure of the evaluation's sections, and their files."""
    for path in sorted(folder.glob("*.json")):
        run.file(path, "evaluation")
        found = json.loads(path.read_text(encoding="utf-8")).get("found")
        if found is not None:
            named = flat(found, path.stem)
            run.metrics({name: value for name, value in named if _is_number(value)})  # type: ignore[misc]


def flat(value: JsonValue, path: str) -> Iterator[tuple[str, JsonValue]]:
    """Walk to the leaves of nested values, each under its path."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from flat(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from flat(inner, f"{path}.{index}")
    else:
        yield path, value


def revision(folder: Path) -> dict[str, str]:
    """Give the commit of the code, and whether files differ from it."""
    try:
        commit = _git(folder, "rev-parse", "HEAD")
        changed = _git(folder, "status", "--porcelain", "--untracked-files=no")
    except (OSError, subprocess.CalledProcessError):
        return {"code.revision": "unknown: not in a git checkout"}
    return {"code.revision": commit, "code.changed": "yes" if changed else "no"}


def _git(folder: Path, *asked: str) -> str:
    return subprocess.run(["git", "-C", str(folder), *asked], capture_output=True, check=True, text=True).stdout.strip()


def _log_lens(run: Tracked, fitted: LensEntry, set_name: SetName) -> None:
    run.metrics(_values(fitted.metrics))
    for name, own in fitted.member_metrics.items():
        run.metrics(_values(own, f"{name}."))
    kind = "extracted" if set_name is SetName.RECORDING else "exact"
    run.figure(members(fitted, kind), "members")
    if fitted.calibration is not None:
        run.figure(calibration(fitted.calibration, fitted.base_rate), "calibration")


def _log_files(run: Tracked, models: list[ModelFile], manifest: Manifest, folder: Path) -> None:
    for model in models:
        run.file(folder / model.file, "models")
    run.tags({f"sha256.{model.file}": manifest.files[model.file].sha256 for model in models})


def _values(figures: Mapping[str, Metric], prefix: str = "") -> dict[str, float]:
    """Lay a figure out as its value and the two ends of its interval."""
    named = {
        f"{prefix}{name}{end}": value
        for name, figure in figures.items()
        for end, value in (("", figure.value), (".low", figure.low), (".high", figure.high))
    }
    return {name: value for name, value in named.items() if value is not None and math.isfinite(value)}


def _is_number(value: JsonValue) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
