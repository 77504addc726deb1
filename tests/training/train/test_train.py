"""One command from tables to models, run twice on machines that differ in hashes and threads."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from spectral_dna.inference.manifest import Manifest
from spectral_training import sections
from spectral_training.cli import app
from spectral_training.evaluation.lab import Lab
from spectral_training.fitting.lenses import read_settings
from spectral_training.publishing.evaluated import FOLDER, read_record
from spectral_training.publishing.evaluated import digest_of as digest_of_files
from spectral_training.tables.datasets import read_billboard, read_tracks
from spectral_training.tables.questions import parted
from spectral_training.train.pipeline import Training, steps_of
from training.conftest import SECTIONS

Fitted = tuple[Path, Manifest]
DATED = {"version", "trained"}
"""What of a manifest may differ between two runs: when it was made."""


@pytest.fixture
def few_sections(monkeypatch: pytest.MonkeyPatch) -> None:
    few = tuple(section for section in sections.SECTIONS if section.name in SECTIONS)
    monkeypatch.setattr(sections, "SECTIONS", few)


def read_manifest(out: Path) -> Manifest:
    return Manifest.model_validate_json((out / "models" / "manifest.json").read_bytes())


def asked_for(training: Training) -> dict[str, str]:
    """Give what each step says that it is made from."""
    steps = steps_of(training, lambda _: None)
    return {step.name: step.inputs() for step in steps if step.inputs is not None}


class TestRepeated:
    def test_the_same_data_and_seed_give_the_same_files(self, trained: Path, fitted: Fitted) -> None:
        for name in fitted[1].files:
            assert (trained / "models" / name).read_bytes() == (fitted[0] / name).read_bytes(), name

    def test_and_the_same_manifest_but_for_its_date(self, trained: Path, fitted: Fitted) -> None:
        ours, theirs = (manifest.model_dump(exclude=DATED) for manifest in (read_manifest(trained), fitted[1]))
        assert ours == theirs

    @pytest.mark.usefixtures("few_sections")
    def test_and_the_same_evaluation(self, trained: Path, tables: Path, tmp_path: Path) -> None:
        read = {"tracks": read_tracks(tables), "billboard": read_billboard(tables)}
        lab = Lab(
            tables=read, questions=parted(read), settings=read_settings(quick=True), seed=42, yardstick=None,
            folder=trained / "models", manifest=read_manifest(trained), tell=lambda _: None,
        )  # fmt: skip
        sections.evaluate_all(lab, tmp_path)
        for path in tmp_path.glob("*.json"):
            assert path.read_bytes() == (trained / "models" / FOLDER / path.name).read_bytes(), path.name


class TestEvaluated:
    def test_the_record_is_of_the_fitted_files(self, trained: Path) -> None:
        record = read_record(trained / "models" / FOLDER)
        assert record is not None
        assert record.files == digest_of_files(read_manifest(trained).files)
        assert set(record.sections) == set(SECTIONS)
        assert record.missing == []


class TestAsked:
    @pytest.mark.parametrize("other", ["recordings/new.mp3", "data/fma_echonest.csv"])
    def test_what_only_the_evaluation_looks_at_is_part_of_what_it_was_made_from(
        self, tmp_path: Path, other: str
    ) -> None:
        for name in ("recordings", "data"):
            (tmp_path / name).mkdir()
        for name in ("spotify_tracks.csv", "billboard_decades.csv"):
            (tmp_path / "data" / name).write_bytes(b"a table")
        training = Training(
            tmp_path / "data", tmp_path, seed=1, version="", rehearse=True, recordings=tmp_path / "recordings"
        )  # fmt: skip
        before = asked_for(training)
        (tmp_path / other).write_bytes(b"something")
        after = asked_for(training)
        assert [name for name in before if before[name] != after[name]] == ["evaluate"]


class TestAgain:
    @pytest.mark.usefixtures("few_sections")
    def test_a_second_run_finds_everything_done(self, trained: Path, tables: Path) -> None:
        before = (trained / "models" / "manifest.json").stat().st_mtime_ns
        asked = ["train", "--data", str(tables), "--out", str(trained), "--quick", "--track", "none"]
        answer = CliRunner().invoke(app, asked)
        assert answer.exit_code == 0, answer.output
        assert (trained / "models" / "manifest.json").stat().st_mtime_ns == before
        assert answer.stderr.count("kept from an earlier run") == 5

    @pytest.mark.usefixtures("few_sections")
    def test_publishing_what_is_quick_is_refused_and_says_how_to_go_on(self, trained: Path, tables: Path) -> None:
        asked = ["train", "--data", str(tables), "--out", str(trained), "--quick", "--track", "none", "--publish"]
        answer = CliRunner().invoke(app, asked)
        assert answer.exit_code == 1
        assert "The step publish broke" in str(answer.exception)
        assert "settings: fitted by the small settings of --quick" in str(answer.exception)
        assert "evaluate" in answer.stderr

    def test_the_report_of_the_data_counts_rows(self, trained: Path) -> None:
        assert json.loads((trained / "data_report.json").read_text(encoding="utf-8"))["tables"].keys() == {
            "tracks",
            "billboard",
        }
