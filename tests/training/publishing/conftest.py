import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from spectral_dna.inference.manifest import Manifest
from spectral_training.publishing.evaluated import FOLDER, write_record

GOOD = {
    "auc_exact": 0.8, "auc_extracted": 0.78, "auc_behind_best": 0.001, "calibration_error": 0.02,
    "spearman_exact": 0.3, "spearman_extracted": 0.25, "mean_error": 14.0, "interval_coverage": 0.9,
}  # fmt: skip


def figure(value: float, *, wide: float = 0.02, n: int = 5000) -> dict[str, float | int]:
    return {"value": value, "low": value - wide, "high": value + wide, "n": n}


@dataclass(frozen=True)
class Ready:
    """A fit that passes every gate, and a way to spoil it."""

    folder: Path

    @property
    def manifest(self) -> Manifest:
        return Manifest.model_validate_json((self.folder / "manifest.json").read_bytes())

    def spoil(self, change: Callable[[dict[str, Any]], None]) -> None:
        whole = self.manifest.model_dump(mode="json")
        change(whole)
        (self.folder / "manifest.json").write_text(json.dumps(whole), encoding="utf-8")

    def set_figure(self, set_name: str, question: str, name: str, figure: dict[str, float | int] | None) -> None:
        def change(whole: dict[str, Any]) -> None:
            entry = whole["sets"][set_name]
            metrics = (entry["popularity"] if question == "popularity" else entry["lenses"][question])["metrics"]
            metrics.pop(name, None)
            if figure is not None:
                metrics[name] = figure

        self.spoil(change)


def _good(whole: dict[str, Any]) -> None:
    whole["provenance"]["quick"] = False
    for entry in whole["sets"].values():
        for metrics in (entry["popularity"]["metrics"], *(lens["metrics"] for lens in entry["lenses"].values())):
            metrics.update({name: figure(value) for name, value in GOOD.items() if name in metrics})


@pytest.fixture
def ready(fitted: tuple[Path, Manifest], tmp_path: Path) -> Ready:
    made = Ready(Path(shutil.copytree(fitted[0], tmp_path / "ready")))
    made.spoil(_good)
    (made.folder / FOLDER).mkdir()
    (made.folder / FOLDER / "learning.json").write_text("{}", encoding="utf-8")
    write_record(made.folder / FOLDER, made.manifest.files, ["learning"], [])
    return made
