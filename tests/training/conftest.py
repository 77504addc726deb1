import os
import subprocess
import sys
from pathlib import Path

import pytest

from spectral_dna.inference.manifest import Manifest
from spectral_training.fit import Plan, fit_all
from spectral_training.fitting.lenses import read_settings
from spectral_training.tables.synthetic import write_tables

ROWS = 1500
SECTIONS = ("data", "scores")
"""Parts of the evaluation that take seconds on small tables; each is computed in the same way."""
_RUN = f"""
import sys
from spectral_training import sections
sections.SECTIONS = tuple(section for section in sections.SECTIONS if section.name in {SECTIONS!r})
from spectral_training.cli import main
main()
"""


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


@pytest.fixture(scope="session")
def trained(tables: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One whole training in a process of its own, whose hashes and threads are others than in this one."""
    out = tmp_path_factory.mktemp("trained")
    other = {"PYTHONHASHSEED": "7", "OMP_NUM_THREADS": "2", "OPENBLAS_NUM_THREADS": "2"}
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **other}
    run = [sys.executable, "-c", _RUN, "train", "--data", str(tables), "--out", str(out), "--quick"]
    ended = subprocess.run(run, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    return out
