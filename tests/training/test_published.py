"""What lies in the repository is what was fitted, and its card says nothing else."""

import hashlib
from pathlib import Path

import pytest

import spectral_dna
from spectral_dna.inference.design import columns
from spectral_dna.inference.manifest import Manifest
from spectral_dna.schema.feature_table import feature_hash
from spectral_dna.schema.verdict import LensName
from spectral_training.publishing.card import render_card

ARTIFACTS = Path(spectral_dna.__file__).parent / "artifacts"
CARD = Path(__file__).parents[2] / "model-code" / "MODEL_CARD.md"


@pytest.fixture(scope="module")
def manifest() -> Manifest:
    return Manifest.model_validate_json((ARTIFACTS / "manifest.json").read_bytes())


class TestArtifacts:
    def test_together_at_most_25_megabytes(self, manifest: Manifest) -> None:
        assert sum(entry.bytes for entry in manifest.files.values()) <= 25 * 2**20

    def test_each_file_is_the_one_in_the_manifest(self, manifest: Manifest) -> None:
        for name, entry in manifest.files.items():
            assert hashlib.sha256((ARTIFACTS / name).read_bytes()).hexdigest() == entry.sha256, name

    def test_no_file_is_left_over(self, manifest: Manifest) -> None:
        there = {path.name for path in ARTIFACTS.iterdir() if path.is_file()}
        assert there == {*manifest.files, "manifest.json"}

    def test_fitted_for_this_table_and_these_columns(self, manifest: Manifest) -> None:
        assert manifest.feature_hash == feature_hash()
        for entry in manifest.sets.values():
            assert entry.lenses[LensName.CHARTING].scaler.columns == columns(with_decade=True)
            assert entry.lenses[LensName.EMERGING].scaler.columns == columns(with_decade=False)
            assert entry.popularity.scaler.columns == columns(with_decade=False)


class TestCard:
    def test_in_step_with_the_manifest(self, manifest: Manifest) -> None:
        assert CARD.read_text(encoding="utf-8") == render_card(manifest, CARD.with_name("evaluation"))
