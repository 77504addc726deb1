"""The data report counts what lies in the tables, and holds no row and no name."""

from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner

from spectral_training.cli import app
from spectral_training.errors import TableMissing, TableUnusable
from spectral_training.tables.datasets import read_table
from spectral_training.tables.report import DataReport, TableReport, report_on
from spectral_training.tables.synthetic import billboard, tracks, write_published


def reported(folder: Path, rows: pd.DataFrame) -> TableReport:
    rows.to_csv(folder / "dataset.csv", index=False)
    return report_on(read_table("tracks", folder))


def invoke(*words: object) -> tuple[int, BaseException | None]:
    result = CliRunner().invoke(app, [str(word) for word in words])
    return result.exit_code, result.exception


class TestCounts:
    def test_repeats_re_issues_and_gaps_are_counted(self, tmp_path: Path) -> None:
        rows = tracks(500, seed=2)  # 50 rows repeat under another genre, 50 recordings stand under a second id
        rows.loc[[0, 1, 2], "tempo"] = 0
        rows.loc[3, "duration_ms"] = 0
        rows.loc[[4, 5], "track_name"] = None
        found = reported(tmp_path, rows)
        assert (found.rows, found.repeated_ids, found.ids_joined) == (600, 50, 50)
        assert found.recordings == 500
        assert (found.zeros, found.outside, found.missing) == ({"tempo": 3}, {"duration": 1}, {"title": 2})
        assert found.warnings == ["dataset.csv, column duration_ms: outside 1000 to 7.2e+06 in 1 row (4)"]

    def test_each_cleaning_step_says_how_many_and_why(self, tmp_path: Path) -> None:
        found = reported(tmp_path, tracks(500, seed=2))
        steps = found.cleanings["emerging"]
        assert steps[0].rows_in == 600
        assert all(one.rows_out == other.rows_in for one, other in pairwise(steps))
        assert {one.step: one.rows_out for one in steps}["one row a recording"] == steps[-1].rows_out < 501
        assert all(len(one.why.split()) > 5 for one in steps)

    def test_shares_of_hits_by_decade(self, tmp_path: Path) -> None:
        made = billboard(600, seed=0)
        made.loc[made["decade"] == "80s", "target"] = 1
        made.to_csv(tmp_path / "billboard_decades.csv", index=False)
        shares = report_on(read_table("billboard", tmp_path)).hit_shares
        assert shares["1980s"] == 1
        assert shares["all"] == pytest.approx(made["target"].mean())

    def test_too_few_rows_for_a_question_are_told(self, tmp_path: Path) -> None:
        found = reported(tmp_path, tracks(300, seed=2).assign(energy=0.05))
        assert found.cleanings == {}
        assert found.warnings[0].startswith("not enough for emerging: Only 0 rows are left")


class TestCheck:
    def test_all_tables_are_told_and_written(self, tmp_path: Path) -> None:
        write_published(tmp_path, rows=400)
        assert invoke("check", "--data", tmp_path) == (0, None)
        report = DataReport.model_validate_json((tmp_path / "data_report.json").read_bytes())
        assert list(report.tables) == ["tracks", "billboard", "playlists", "years", "youtube", "charts"]

    def test_a_bad_table_does_not_hide_the_others(self, tmp_path: Path) -> None:
        tracks(300, seed=0).to_csv(tmp_path / "dataset.csv")
        billboard(300, seed=0).assign(loudness=5).to_csv(tmp_path / "billboard_decades.csv")
        code, error = invoke("check", "--data", tmp_path, "--out", tmp_path / "report.json")
        assert code == 1
        assert isinstance(error, TableUnusable)
        assert "column loudness" in str(error)
        assert list(DataReport.model_validate_json((tmp_path / "report.json").read_bytes()).tables) == ["tracks"]

    def test_an_empty_folder(self, tmp_path: Path) -> None:
        assert isinstance(invoke("check", "--data", tmp_path)[1], TableMissing)


class TestBeforeFitting:
    def test_fit_refuses_a_bad_table_before_it_makes_anything(self, tmp_path: Path) -> None:
        tracks(300, seed=0).assign(tempo=2.0).to_csv(tmp_path / "dataset.csv")
        billboard(300, seed=0).to_csv(tmp_path / "billboard_decades.csv")
        code, error = invoke("fit", "--quick", "--data", tmp_path, "--out", tmp_path / "out")
        assert (code, type(error)) == (1, TableUnusable)
        assert "column tempo: the median is 2, expected between 40 and 240" in str(error)
        assert not (tmp_path / "out").exists()
