"""What lies in the repository is what was fitted, and its card says nothing else."""

import hashlib
from pathlib import Path

import pytest

import spectral_dna
from spectral_dna.inference.design import columns
from spectral_dna.inference.manifest import Manifest
from spectral_dna.inference.markets import MarketsFile, open_markets
from spectral_dna.schema.feature_table import feature_hash
from spectral_dna.schema.verdict import LensName, SetName
from spectral_training.markets.findings import figures_of, read_findings
from spectral_training.publishing.card import render_card
from tiny_models import one_track

ARTIFACTS = Path(spectral_dna.__file__).parent / "artifacts"
CARD = Path(__file__).parents[2] / "model-code" / "MODEL_CARD.md"


@pytest.fixture(scope="module")
def manifest() -> Manifest:
    return Manifest.model_validate_json((ARTIFACTS / "manifest.json").read_bytes())


class TestArtifacts:
    def test_together_at_most_25_megabytes(self, manifest: Manifest) -> None:
        assert sum(entry.bytes for entry in manifest.every_file.values()) <= 25 * 2**20

    def test_each_file_is_the_one_in_the_manifest(self, manifest: Manifest) -> None:
        for name, entry in manifest.every_file.items():
            assert hashlib.sha256((ARTIFACTS / name).read_bytes()).hexdigest() == entry.sha256, name

    def test_no_file_is_left_over(self, manifest: Manifest) -> None:
        there = {path.name for path in ARTIFACTS.iterdir() if path.is_file()}
        assert there == {*manifest.every_file, "manifest.json"}

    def test_fitted_for_this_table_and_these_columns(self, manifest: Manifest) -> None:
        assert manifest.feature_hash == feature_hash()
        for entry in manifest.sets.values():
            assert entry.lenses[LensName.CHARTING].scaler.columns == columns(with_decade=True)
            assert entry.lenses[LensName.EMERGING].scaler.columns == columns(with_decade=False)
            assert entry.popularity.scaler.columns == columns(with_decade=False)


class TestMarkets:
    @pytest.fixture
    def found(self, manifest: Manifest) -> MarketsFile:
        opened = open_markets(ARTIFACTS, manifest)
        assert opened is not None
        return opened.found

    def test_the_kept_figures_are_those_of_the_file(self, found: MarketsFile) -> None:
        kept = read_findings(CARD.with_name("evaluation"))
        assert kept is not None
        assert (kept.trained, kept.tracks, kept.artists_known) == (found.trained, found.tracks, found.artists_known)
        for name, own in found.sets.items():
            assert kept.sets[name].markets == figures_of(own)

    def test_six_are_among_them_and_most_can_be_told(self, found: MarketsFile) -> None:
        for own in found.sets.values():
            by_code = {one.code: one for one in own.markets}
            assert {"US", "GB", "DE", "FR", "JP", "BR"} <= {*by_code}
            assert all(by_code[code].has_evidence for code in ("US", "GB", "JP", "BR"))
            assert sum(one.has_evidence for one in own.markets) > len(own.markets) / 2

    def test_regressions_are_no_worse_than_the_trees_that_they_stand_for(self) -> None:
        kept = read_findings(CARD.with_name("evaluation"))
        assert kept is not None
        for own in kept.sets.values():
            assert own.mean_auc > own.trees_mean_auc - 0.01

    def test_calm_piano_is_at_home_elsewhere_than_dance(self, manifest: Manifest) -> None:
        """Golden: two made-up tracks, as the published weights place them."""
        models = open_markets(ARTIFACTS, manifest)
        assert models is not None
        funk = one_track(danceability=0.75, energy=0.85, valence=0.8, tempo=130.0, speechiness=0.1, loudness=-4.0,
                         acousticness=0.4, instrumentalness=0.0, liveness=0.2, duration=160.0)  # fmt: skip
        rock = one_track(danceability=0.5, energy=0.9, valence=0.6, tempo=165.0, speechiness=0.06, loudness=-3.5,
                         acousticness=0.03, instrumentalness=0.0, liveness=0.2, duration=240.0)  # fmt: skip
        said = {name: models.likeness(one, SetName.CATALOGUE) for name, one in (("funk", funk), ("rock", rock))}
        assert said["funk"]["BR"] > said["rock"]["BR"]
        assert said["rock"]["JP"] > said["funk"]["JP"]
        assert said["rock"]["JP"] > 90


class TestCard:
    def test_in_step_with_the_manifest(self, manifest: Manifest) -> None:
        assert CARD.read_text(encoding="utf-8") == render_card(manifest, CARD.with_name("evaluation"))
