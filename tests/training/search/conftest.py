from pathlib import Path

import pytest

from spectral_dna.inference.manifest import Manifest
from spectral_training.evaluation.lab import Lab
from spectral_training.fitting.lenses import read_settings
from spectral_training.tables.datasets import read_billboard, read_tracks
from spectral_training.tables.questions import parted


@pytest.fixture(scope="session")
def bare_lab(tables: Path, tmp_path_factory: pytest.TempPathFactory) -> Lab:
    """What rivals and ablations look at: training rows and settings; they fit their own models."""
    read = {"tracks": read_tracks(tables), "billboard": read_billboard(tables)}
    return Lab(
        tables=read, questions=parted(read, rehearse=True), settings=read_settings(quick=True), seed=42,
        yardstick=None, folder=tmp_path_factory.mktemp("lab"), manifest=Manifest.model_construct(),
        tell=lambda _: None,
    )  # fmt: skip
