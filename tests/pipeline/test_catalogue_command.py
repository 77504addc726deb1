"""`spectral-dna catalogue` as an operator runs it: filled, looked at, emptied, refused in words."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from material.catalogue_tables import TRACKS, text, track, write
from material.table_site import publishing


def run(folder: Path, *words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    own = {**os.environ, **environment, "SDNA_DATA_DIR": str(folder / "data"), "COLUMNS": "200"}
    call = [sys.executable, "-c", "from spectral_dna.cli import main; main()", "catalogue", *words]
    return subprocess.run(call, env=own, capture_output=True, text=True, timeout=240, check=False)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return write(tmp_path / "dataset.csv", TRACKS, [track(1), track(2, energy=7), track(3, track_name="=1+1")])


def test_it_is_filled_looked_at_and_emptied(tmp_path: Path, table: Path):
    assert "It is empty" in run(tmp_path, "status").stdout
    first = run(tmp_path, "import", str(table))
    assert first.returncode == 0, first.stderr
    assert "3 rows; 2 tracks are new, 0 changed, 0 known, 0 named again, 1 left out" in first.stdout
    assert "1 row: energy is outside its range" in first.stdout
    assert "0 tracks are new, 0 changed, 2 known" in run(tmp_path, "import", str(table)).stdout
    assert "Spotify Tracks Dataset" in run(tmp_path, "status").stdout
    assert "2 tracks removed" in run(tmp_path, "clear", "--yes").stdout
    assert "It is empty" in run(tmp_path, "status").stdout


def test_it_is_not_emptied_beneath_an_import(tmp_path: Path, table: Path):
    run(tmp_path, "import", str(table))
    with closing(sqlite3.connect(tmp_path / "data" / "analyses.sqlite")) as tables, tables:
        tables.execute(
            "INSERT INTO catalogue_open_imports VALUES ('x', ?)", [f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S.%f}"]
        )
    refused = run(tmp_path, "clear", "--yes")
    assert refused.returncode != 0
    assert "being filled" in refused.stderr
    assert "after a minute" in refused.stderr
    assert "2" in run(tmp_path, "status").stdout


def test_it_is_not_emptied_by_who_says_no(tmp_path: Path, table: Path):
    run(tmp_path, "import", str(table))
    assert run(tmp_path, "clear").returncode == 1
    assert "2" in run(tmp_path, "status").stdout


def test_what_is_no_such_table_is_refused_by_its_name(tmp_path: Path):
    other = tmp_path / "other.csv"
    other.write_text("a,b\n1,2\n")
    refused = run(tmp_path, "import", str(other))
    assert refused.returncode == 1
    assert "other.csv" in refused.stderr
    assert "none of the tables" in refused.stderr


def test_the_published_table_is_fetched_or_it_says_why_not(tmp_path: Path):
    with publishing(text(TRACKS, [track(1), track(2)]).encode()) as site:
        allowed = {"SDNA_CATALOGUE__ALLOW_LOOPBACK": "true"}
        came = run(tmp_path, "fetch", SDNA_CATALOGUE__URL=f"{site.address}/dataset.csv", **allowed)
        assert (came.returncode, "2 tracks are new" in came.stdout) == (0, True), came.stderr
        gone = run(tmp_path, "fetch", SDNA_CATALOGUE__URL=f"{site.address}/gone", **allowed)
        assert (gone.returncode, "404" in gone.stderr) == (1, True)
