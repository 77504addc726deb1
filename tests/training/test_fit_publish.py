"""From tables to served files, on the synthetic catalogue."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from spectral_dna.inference.manifest import Manifest
from spectral_dna.inference.store import load
from spectral_dna.schema.feature_table import MODEL_KEYS
from spectral_dna.schema.verdict import LensName, MemberName, SetName
from spectral_training.cli import app
from spectral_training.errors import GateFailed
from spectral_training.publishing.card import render_card
from spectral_training.publishing.publish import publish
from training.conftest import quick_fit

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
        assert {path.suffix for path in out.iterdir()} == {".onnx", ".ubj", ".npz", ".json"}

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

    def test_the_same_data_and_seed_give_the_same_bytes(self, fitted: Fitted, tables: Path, tmp_path: Path) -> None:
        assert quick_fit(tables, tmp_path / "again").model_dump_json() == fitted[1].model_dump_json()


class TestPublish:
    def test_the_service_loads_what_was_published(self, fitted: Fitted, tmp_path: Path) -> None:
        publish(fitted[0], tmp_path / "served", tmp_path / "CARD.md")
        assert load(tmp_path / "served").manifest == fitted[1]
        assert (tmp_path / "CARD.md").read_text(encoding="utf-8") == render_card(fitted[1])

    def test_files_of_the_release_before_are_gone(self, fitted: Fitted, tmp_path: Path) -> None:
        (tmp_path / "old.onnx").write_bytes(b"old")
        publish(fitted[0], tmp_path, None)
        assert not (tmp_path / "old.onnx").exists()

    def test_an_altered_file_is_refused_by_name(self, fitted: Fitted, tmp_path: Path) -> None:
        copy = Path(shutil.copytree(fitted[0], tmp_path / "copy"))
        name = next(iter(fitted[1].files))
        (copy / name).write_bytes((copy / name).read_bytes() + b"x")
        with pytest.raises(GateFailed, match=f"unaltered: {name}"):
            publish(copy, tmp_path / "served", None)
        assert not (tmp_path / "served").exists()

    def test_a_missing_file_is_refused(self, fitted: Fitted, tmp_path: Path) -> None:
        copy = Path(shutil.copytree(fitted[0], tmp_path / "copy"))
        (copy / next(iter(fitted[1].files))).unlink()
        with pytest.raises(GateFailed, match="complete"):
            publish(copy, tmp_path / "served", None)

    def test_no_manifest_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(GateFailed, match="manifest"):
            publish(tmp_path, tmp_path / "served", None)

    def test_a_lens_that_only_guesses_is_refused(self, fitted: Fitted, tmp_path: Path) -> None:
        copy = Path(shutil.copytree(fitted[0], tmp_path / "copy"))
        whole = fitted[1].model_dump()
        whole["sets"]["catalogue"]["lenses"]["charting"]["metrics"]["auc_exact"]["low"] = 0.49
        (copy / "manifest.json").write_text(Manifest.model_validate(whole).model_dump_json(), encoding="utf-8")
        with pytest.raises(GateFailed, match="better than chance: catalogue charting"):
            publish(copy, tmp_path / "served", None)

    def test_too_large_is_refused(self, fitted: Fitted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("spectral_training.publishing.publish.LARGEST", 1000)
        with pytest.raises(GateFailed, match="size"):
            publish(fitted[0], tmp_path / "served", None)

    def test_another_feature_table_is_refused(self, fitted: Fitted, tmp_path: Path) -> None:
        copy = Path(shutil.copytree(fitted[0], tmp_path / "copy"))
        other = fitted[1].model_copy(update={"feature_hash": "0"})
        (copy / "manifest.json").write_text(other.model_dump_json(), encoding="utf-8")
        with pytest.raises(GateFailed, match="feature table"):
            publish(copy, tmp_path / "served", None)


class TestCommandLine:
    def test_publish_from_the_command_line(self, fitted: Fitted, tmp_path: Path) -> None:
        answer = CliRunner().invoke(app, ["publish", "--from", str(fitted[0]), "--to", str(tmp_path / "served")])
        assert answer.exit_code == 0, answer.output
        assert (tmp_path / "served" / "manifest.json").is_file()

    def test_help_names_both_commands(self) -> None:
        answer = CliRunner().invoke(app, ["--help"])
        assert "fit" in answer.output
        assert "publish" in answer.output
