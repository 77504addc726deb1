"""Looks at the test artists are counted, whether what was seen is published or not."""

from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner

from spectral_dna.inference.manifest import Manifest
from spectral_training.cli import app
from spectral_training.errors import WouldOpen
from spectral_training.evaluation.openings import note_opening, read_openings
from spectral_training.publishing.card import render_card
from spectral_training.tables.splits import DRAWING

PUBLISHED = pd.DataFrame({"id": ["4uLU6hMCjMI75M1A2tKUQC"]})
MADE_UP = pd.DataFrame({"id": ["synthetic0x000001"]})


@pytest.fixture
def opened(fitted: tuple[Path, Manifest]) -> Manifest:
    return fitted[1]


def as_other_files(manifest: Manifest) -> Manifest:
    assert manifest.provenance is not None
    other = manifest.provenance.model_copy(update={"measured_on": "0" * 64})
    return manifest.model_copy(update={"provenance": other})


class TestLedger:
    def test_none_yet_means_never(self, tmp_path: Path) -> None:
        assert read_openings(tmp_path / "openings.json").of(DRAWING) == []

    def test_each_set_of_files_counts_once(self, opened: Manifest, tmp_path: Path) -> None:
        path = tmp_path / "evaluation" / "openings.json"
        for manifest in (opened, opened, as_other_files(opened)):
            note_opening(path, manifest, PUBLISHED)
        ledger = read_openings(path)
        assert len(ledger.of(DRAWING)) == 2
        assert ledger.of("another drawing") == []
        assert "looked at 2 times" in render_card(opened, path.parent)
        assert ledger.openings[0].version == opened.version
        assert ledger.openings[0].data == opened.data

    def test_a_rehearsal_opens_nothing(self, opened: Manifest, tmp_path: Path) -> None:
        assert opened.provenance is not None
        rehearsed = opened.provenance.model_copy(update={"rehearsal": True})
        note_opening(tmp_path / "openings.json", opened.model_copy(update={"provenance": rehearsed}), PUBLISHED)
        assert not (tmp_path / "openings.json").exists()

    def test_made_up_tables_have_nothing_to_open(self, opened: Manifest, tmp_path: Path) -> None:
        note_opening(tmp_path / "openings.json", opened, MADE_UP)
        assert not (tmp_path / "openings.json").exists()


class TestCommand:
    def test_files_and_artists_must_belong_together(self, fitted: tuple[Path, Manifest], tables: Path) -> None:
        asked = ["evaluate", "--data", str(tables), "--from", str(fitted[0]), "--quick", "--rehearse"]
        answer = CliRunner().invoke(app, asked)
        assert isinstance(answer.exception, WouldOpen)
        assert "without --rehearse" in str(answer.exception)
