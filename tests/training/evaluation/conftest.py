from pathlib import Path

import pytest

from spectral_dna.inference.manifest import Manifest
from spectral_training.evaluation.lab import Lab
from spectral_training.fitting.lenses import read_settings
from spectral_training.tables.datasets import read_billboard, read_tracks
from spectral_training.tables.questions import parted


@pytest.fixture(scope="session")
def lab(tables: Path, fitted: tuple[Path, Manifest]) -> Lab:
    """What a section works with, on the synthetic tables."""
    folder, manifest = fitted
    read = {"tracks": read_tracks(tables), "billboard": read_billboard(tables)}
    return Lab(
        tables=read, questions=parted(read), settings=read_settings(quick=True), seed=42, yardstick=None,
        folder=folder, manifest=manifest, tell=lambda _: None,
    )  # fmt: skip
