"""The whole way in one command, on a small table: what it leaves, and that it goes on where it was."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from material.report_words import unworded
from spectral_dna.crossplatform.report import ExecutiveReport, Family
from spectral_training.cli import app
from spectral_training.tables.synthetic import youtube

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # MLflow's own, of SQLAlchemy


def run(folder: Path, *more: str) -> int:
    call = ["crossplatform", "run", "--data", str(folder / "Spotify_Youtube.csv"), "--out", str(folder / "out")]
    call += ["--quick", *more]
    return CliRunner().invoke(app, call).exit_code


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("crossplatform")
    youtube(450, seed=7).to_csv(folder / "Spotify_Youtube.csv")
    assert run(folder) == 0
    return folder / "out"


class TestRun:
    def test_leaves_a_report_whose_figures_are_of_its_run(self, done: Path) -> None:
        report = ExecutiveReport.model_validate_json((done / "executive_report.json").read_bytes())
        assert {one.family for one in report.models} == set(Family)
        assert len(report.claims) > 4
        assert report.run.rows == 450
        assert report.run.id in (done / "executive_report.html").read_text(encoding="utf-8")

    @pytest.mark.parametrize("language", ["tr", "ko"])
    def test_leaves_nothing_that_a_reader_of_another_language_meets_in_english(self, done: Path, language: str) -> None:
        report = ExecutiveReport.model_validate_json((done / "executive_report.json").read_bytes())
        assert unworded(report, language) == set()

    def test_leaves_tables_to_ask_of_the_same_run(self, done: Path) -> None:
        report = ExecutiveReport.model_validate_json((done / "executive_report.json").read_bytes())
        with closing(sqlite3.connect(done / "spectral_analytics.db")) as tables:
            ((run_id, figures),) = tables.execute("SELECT id, figures FROM runs")
            assert run_id == report.run.id
            assert "streams_before_release_r2" in json.loads(figures)
            ((expected, residual),) = tables.execute(
                "SELECT count(expected_after), count(residual) FROM tracks WHERE is_best_row"
            )
            assert expected == residual == report.run.learned_from
            assert tables.execute("SELECT sum(tracks) FROM artists").fetchone() == (report.run.recordings,)

    def test_leaves_the_processed_table_and_a_run_of_mlflow(self, done: Path) -> None:
        header = (done / "processed_spotify_youtube.csv").read_text(encoding="utf-8").partition("\n")[0]
        assert "audio_complexity" in header
        with closing(sqlite3.connect(done / "mlflow.db")) as store:
            assert store.execute("SELECT status FROM runs").fetchall() == [("FINISHED",)]

    def test_says_what_each_step_took_and_keeps_all_of_them_the_next_time(self, done: Path) -> None:
        first = json.loads((done / "execution_summary.json").read_text())["steps"]
        names = ["survey", "models", "hypotheses", "indicators", "beyond", "store", "report"]
        assert [one["step"] for one in first] == names
        assert run(done.parent, "--track", "none") == 0
        again = json.loads((done / "execution_summary.json").read_text())["steps"]
        assert [one["step"] for one in again if not one["kept"]] == ["report"]
        assert not (done / "error_log.json").exists()

    def test_rows_of_a_database_that_is_gone_are_stored_again_and_an_old_failure_is_forgotten(self, done: Path) -> None:
        (done / "spectral_analytics.db").unlink()
        (done / "error_log.json").write_text("{}")
        assert run(done.parent, "--track", "none") == 0
        steps = json.loads((done / "execution_summary.json").read_text())["steps"]
        assert [one["step"] for one in steps if not one["kept"]] == ["store", "report"]
        assert not (done / "error_log.json").exists()


class TestBroken:
    def test_a_table_of_a_few_rows_is_told_and_logged(self, tmp_path: Path) -> None:
        assert run(tmp_path, "--reach", str(tmp_path / "none.csv")) == 2
        assert not (tmp_path / "out").exists()
        (tmp_path / "other.csv").write_text("a,b\n1,2\n")
        assert run(tmp_path, "--reach", str(tmp_path / "other.csv"), "--track", "none") == 1
        told = json.loads((tmp_path / "out" / "error_log.json").read_text())
        assert (told["step"], told["error"]) == (None, "TableUnusable")
        youtube(30, seed=1).to_csv(tmp_path / "Spotify_Youtube.csv")
        assert run(tmp_path, "--track", "none") == 1
        told = json.loads((tmp_path / "out" / "error_log.json").read_text())
        assert told["step"] == "survey"
        assert "200" in told["why"]
