"""From tables to served files, on the synthetic catalogue."""

from pathlib import Path

import numpy as np
from typer.testing import CliRunner

from live_service import Killable, serving
from material import audio_files
from spectral_dna.inference.manifest import Manifest
from spectral_dna.schema.feature_table import MODEL_KEYS
from spectral_dna.schema.verdict import LensName, MemberName, SetName
from spectral_training.cli import app

Fitted = tuple[Path, Manifest]


class TestFit:
    def test_both_sets_have_both_lenses_of_five_members(self, fitted: Fitted) -> None:
        _, manifest = fitted
        assert set(manifest.sets) == set(SetName)
        for entry in manifest.sets.values():
            assert set(entry.lenses) == set(LensName)
            assert all(set(lens.members) == set(MemberName) for lens in entry.lenses.values())

    def test_the_planted_signal_is_found_on_unseen_artists(self, fitted: Fitted) -> None:
        _, manifest = fitted
        exact = manifest.sets[SetName.CATALOGUE]
        assert exact.lenses[LensName.CHARTING].metrics["auc_exact"].value > 0.7
        assert exact.lenses[LensName.EMERGING].metrics["auc_exact"].value > 0.6
        assert exact.popularity.metrics["spearman_exact"].value > 0.3

    def test_emerging_is_a_chance_and_charting_a_likeness(self, fitted: Fitted) -> None:
        _, manifest = fitted
        for entry in manifest.sets.values():
            assert entry.lenses[LensName.EMERGING].kind == "chance"
            assert entry.lenses[LensName.EMERGING].calibration is not None
            assert entry.lenses[LensName.CHARTING].kind == "likeness"
            assert entry.lenses[LensName.CHARTING].decades[-1] == "2010s"

    def test_the_interval_is_also_scored_with_the_zeros_that_it_was_not_made_for(self, fitted: Fitted) -> None:
        for entry in fitted[1].sets.values():
            alone, whole = (entry.popularity.metrics[f"interval_coverage{end}"] for end in ("", "_with_zeros"))
            assert whole.n > alone.n
            assert whole.value < alone.value

    def test_balanced_accuracy_is_called_so(self, fitted: Fitted) -> None:
        for entry in fitted[1].sets.values():
            for lens in entry.lenses.values():
                figures = [*lens.metrics, *(name for own in lens.member_metrics.values() for name in own)]
                assert not [name for name in figures if "accuracy" in name and "balanced_accuracy" not in name]

    def test_nothing_that_is_written_is_a_pickle(self, fitted: Fitted) -> None:
        out, _ = fitted
        assert {path.suffix for path in out.iterdir() if path.is_file()} == {".onnx", ".ubj", ".npz", ".json"}

    def test_every_model_feature_has_a_reference(self, fitted: Fitted) -> None:
        for entry in fitted[1].sets.values():
            assert list(entry.reference) == list(MODEL_KEYS)

    def test_exact_rows_stand_among_exact_ones_and_uploads_among_estimates(self, fitted: Fitted) -> None:
        quarter = {
            name: float(np.interp(25, line.y, line.x))
            for name, entry in fitted[1].sets.items()
            for line in [entry.reference["instrumentalness"].percentile]
        }
        assert quarter[SetName.CATALOGUE] < 0.01 < 0.03 < quarter[SetName.RECORDING]


class TestServed:
    def test_a_service_that_is_given_the_folder_answers_with_these_models(self, fitted: Fitted, tmp_path: Path) -> None:
        folder, manifest = fitted
        song = audio_files.write(tmp_path / "song.wav", audio_files.music(8.0))
        with serving(Killable(tmp_path / "data", folder)) as running:
            facts = running.service.http.get("/api/v1/models").json()
            answered = running.service.submit(song).json()["id"]
            report = running.service.until(answered, "succeeded")["report"]
        assert facts["version"] == report["models"]["version"] == manifest.version
        assert set(report["lenses"]) == set(LensName)


class TestCommandLine:
    def test_help_names_both_commands(self) -> None:
        answer = CliRunner().invoke(app, ["--help"])
        assert "fit" in answer.output
        assert "publish" in answer.output
