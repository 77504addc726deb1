"""`spectral-dna bulk` from its words to its files, with real processes and tiny models."""

import csv
import json
import shutil
import signal
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from material.bulk_runs import copies, start, until_said
from material.killing import children_of, spawned_by, stopped, wait_until_gone
from spectral_dna.bulk.columns import COLUMNS
from spectral_dna.cli import app
from spectral_dna.schema.feature_table import FEATURES
from spectral_dna.settings import settings


@pytest.fixture
def run(service):  # noqa: ARG001 - it settles which models are used
    return lambda *words: CliRunner().invoke(app, ["bulk", *map(str, words)])


@pytest.fixture(scope="module")
def done(sounds: Path, tiny_artifacts: Path, tmp_path_factory: pytest.TempPathFactory):
    """One run that several scenarios look at."""
    out = tmp_path_factory.mktemp("answers") / "out"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SDNA_ARTIFACTS_DIR", str(tiny_artifacts))
        settings.cache_clear()
        words = [sounds, "--out", out, "--workers", 2, "--decade", "1980s", "--csv", out / "rows.csv"]
        yield CliRunner().invoke(app, ["bulk", *map(str, words)]), out
    settings.cache_clear()


class TestFolder:
    def test_gives_a_row_for_every_recording_below_it_and_for_nothing_else(self, done, rows, sounds: Path):
        result, out = done
        assert result.exit_code == 0, result.output
        found = {Path(row["source"]).relative_to(sounds).as_posix(): row for row in rows(out)}
        tracks = {f"album/disc 1/track {number}.wav" for number in range(3)}
        assert set(found) == {*tracks, "single.flac", "album/broken.mp3"}
        assert {name for name, row in found.items() if row["error_code"]} == {"album/broken.mp3"}
        assert found["album/broken.mp3"]["error_code"] == "unsupported_audio"

    def test_a_row_holds_what_the_report_holds(self, done, rows, sounds: Path, tiny_artifacts: Path, monkeypatch):
        monkeypatch.setenv("SDNA_ARTIFACTS_DIR", str(tiny_artifacts))
        settings.cache_clear()
        words = ["analyze", "--json", "--decade", "1980s", str(sounds / "single.flac")]
        report = json.loads(CliRunner().invoke(app, words).stdout)
        (row,) = (row for row in rows(done[1]) if row["source"].endswith("single.flac"))
        assert {spec.key: row[spec.key] for spec in FEATURES} == {
            spec.key: report["features"][spec.key]["value"] for spec in FEATURES
        }
        assert row["sha256"] == report["source"]["sha256"]
        assert row["no_verdict"] == report["no_verdict"]
        if report["popularity"] is not None:
            assert row["popularity"] == report["popularity"]["value"]
            assert row["hit_score"] == report["popularity"]["hit_score"]
        for name, lens in (report["lenses"] or {}).items():
            assert (row[f"{name}_votes"], row[f"{name}_hit"]) == (lens["votes"], lens["hit"])
            assert row[f"{name}_decade"] == lens["decade"]
        assert row["models"] == "tiny"
        assert row["seconds"] > 0
        assert row["attempts"] == 1

    def test_a_summary_counts_what_came_of_it(self, done):
        told = json.loads((done[1] / "summary.json").read_text())
        assert (told["recordings"], told["succeeded"], told["heard"], told["passed"]) == (5, 4, 5, 0)
        assert told["errors"] == {"unsupported_audio": 1}
        assert told["is_complete"] is True
        assert told["rate"] > 0

    def test_the_csv_holds_the_same_rows(self, done, rows):
        with (done[1] / "rows.csv").open(newline="") as file:
            told = list(csv.DictReader(file))
        assert [one["id"] for one in told] == [row["id"] for row in rows(done[1])]
        assert list(told[0]) == [column.name for column in COLUMNS]

    def test_started_again_it_hears_nothing_twice(self, done, run, rows, sounds: Path):
        before = rows(done[1])
        again = run(sounds, "--out", done[1], "--decade", "1980s")
        assert again.exit_code == 0
        assert "0 heard" in again.output
        assert rows(done[1]) == before

    def test_other_settings_are_refused_with_advice(self, done, run, sounds: Path):
        refused = run(sounds, "--out", done[1], "--decade", "1990s")
        assert refused.exit_code == 1
        assert "1980s" in refused.output
        assert "1990s" in refused.output
        assert "another folder" in refused.output


class TestGoingOn:
    def test_errors_are_heard_again_when_asked(self, done, run, rows, sounds: Path, tmp_path: Path):
        out = shutil.copytree(done[1], tmp_path / "out")
        assert run(sounds, "--out", out, "--decade", "1980s", "--workers", 1, "--retry-errors").exit_code == 0
        told = json.loads((out / "summary.json").read_text())
        assert (told["heard"], told["passed"], told["recordings"], told["failed"]) == (1, 4, 5, 1)
        assert {row["id"] for row in rows(out)} == {row["id"] for row in rows(done[1])}

    def test_it_is_alone_and_asked_to_stop_keeps_what_was_finished_and_says_how_to_go_on(
        self, run, rows, tiny_artifacts: Path, tmp_path: Path, sounds: Path
    ):
        folder, out = copies(sounds, tmp_path / "in", 60), tmp_path / "out"
        process = start(folder, "--out", out, "--workers", 1, SDNA_ARTIFACTS_DIR=str(tiny_artifacts))
        told = until_said(process, "1 of 60 heard")
        # until another run was refused no recording may be the last, however fast the machine is
        with stopped(spawned_by(process.pid)):
            refused = run(folder, "--out", out)
        process.send_signal(signal.SIGINT)
        told += process.communicate(timeout=60)[1]
        assert "Another run writes to this folder" in refused.output
        assert process.returncode == 130, told
        assert "start the same command again" in told
        assert "Traceback" not in told
        assert 1 <= len(rows(out)) < 60
        assert not list(out.glob("*.unfinished"))

    def test_killed_it_leaves_no_process_and_the_next_start_goes_on(
        self, run, rows, tiny_artifacts: Path, tmp_path: Path, sounds: Path
    ):
        folder, out = copies(sounds, tmp_path / "in", 60), tmp_path / "out"
        process = start(folder, "--out", out, "--workers", 1, SDNA_ARTIFACTS_DIR=str(tiny_artifacts))
        until_said(process, "1 of 60 heard")
        helpers = list(children_of(process.pid))
        process.kill()
        process.communicate(timeout=30)
        wait_until_gone(helpers)
        assert run(folder, "--out", out, "--workers", 1, "--limit", 4).exit_code == 0
        assert len({row["id"] for row in rows(out)}) == len(rows(out)) == 4  # the killed run's part was unfinished


class TestRefused:
    def test_nothing_there(self, run, tmp_path: Path):
        refused = run(tmp_path / "nowhere", "--out", tmp_path / "out")
        assert refused.exit_code == 1
        assert "no such file or folder" in refused.output
        assert not (tmp_path / "out").exists()

    def test_a_genre_that_no_model_knows(self, run, sounds: Path, tmp_path: Path):
        refused = run(sounds, "--out", tmp_path / "out", "--genre", "polka")
        assert refused.exit_code == 1
        assert "polka" in refused.output

    @pytest.mark.parametrize(
        ("absent", "words"), [("pyarrow", []), ("ray", ["--ray", "local"]), ("s3fs", ["s3://recordings/"])]
    )
    def test_an_extra_that_is_not_installed_is_named(self, run, absent, words, sounds, tmp_path, monkeypatch):
        monkeypatch.setitem(sys.modules, absent, None)
        given = [] if absent == "s3fs" else [sounds]
        refused = run(*given, *words, "--out", tmp_path / "out")
        assert refused.exit_code == 1
        assert absent in refused.output.lower()
        assert "spectral-dna[bulk" in refused.output
