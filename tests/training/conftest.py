from pathlib import Path

import pytest

from spectral_dna.inference.manifest import Manifest
from spectral_training.fit import Plan, fit_all
from spectral_training.fitting.lenses import read_settings
from spectral_training.tables.synthetic import write_tables

ROWS = 1500


def quick_fit(data: Path, out: Path) -> Manifest:
    plan = Plan(read_settings(quick=True), 42, "2026.11.1", "2026-11-21", None)
    return fit_all(data, out, plan, lambda _: None)


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tables")
    write_tables(folder, rows=ROWS)
    return folder


@pytest.fixture(scope="session")
def fitted(tables: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Manifest]:
    out = tmp_path_factory.mktemp("fitted")
    return out, quick_fit(tables, out)
