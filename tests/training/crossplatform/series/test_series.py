"""What was planted in made-up series is found, and what was not is not."""

import csv
import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from typer.testing import CliRunner

from material.weekly import weekly, write
from spectral_dna.crossplatform.report import Verdict
from spectral_training.cli import app
from spectral_training.crossplatform.series.forecasts import foretell
from spectral_training.crossplatform.series.lasting import STAYS, durations, lasting
from spectral_training.crossplatform.series.leads import leads
from spectral_training.crossplatform.series.reading import Panel, read_series


def panel(folder: Path, table: pd.DataFrame) -> Panel:
    return read_series(write(folder, table))


@pytest.fixture(scope="module")
def seasonal(tmp_path_factory: pytest.TempPathFactory) -> Panel:
    return panel(tmp_path_factory.mktemp("seasonal"), weekly(24, seed=2))


class TestForecasts:
    def test_the_model_beats_last_year_where_there_is_something_to_learn(self, seasonal: Panel) -> None:
        future = foretell(seasonal, 8, seed=1)
        figures = {one.key: one.figures for one in future.forecasts.methods}
        assert future.forecasts.given == "boosted"
        assert figures["boosted"]["log_error"].value < figures["seasonal"]["log_error"].value
        assert 0.8 < figures["boosted"]["coverage"].value < 0.97
        assert (future.ahead.low < future.ahead.said).all()

    def test_last_year_is_given_where_the_model_is_no_better(self, tmp_path: Path) -> None:
        table = weekly(12, 110, seed=3)
        week = table.groupby("track").cumcount() % 52
        exact = table.assign(streams=(1000 + 10 * week).astype(int))
        future = foretell(panel(tmp_path, exact), 8, seed=1)
        assert future.forecasts.given == "seasonal"
        ahead = np.expm1(future.ahead.said[0])
        assert ahead == pytest.approx([1000 + 10 * ((110 + step) % 52) for step in range(8)])

    def test_of_a_short_series_the_last_week_goes_on(self, tmp_path: Path) -> None:
        future = foretell(panel(tmp_path, weekly(6, 18, seed=4)), 4, seed=1)
        assert future.forecasts.given == "seasonal"
        assert np.ptp(future.ahead.said, axis=1).max() == 0


class TestLeads:
    def test_a_lead_that_was_planted_is_found(self, seasonal: Panel) -> None:
        found = leads(seasonal)
        assert found is not None
        assert found.verdict is Verdict.CONFIRMED
        best = max(found.evidence, key=lambda one: one.figure.value)
        assert best.key == "lag_after_2"

    def test_without_a_lead_the_claim_is_refuted(self, tmp_path: Path) -> None:
        found = leads(panel(tmp_path, weekly(seed=5, lead=0)))
        assert found is not None
        assert found.verdict is Verdict.REFUTED

    def test_without_views_it_is_not_asked(self, tmp_path: Path) -> None:
        assert leads(panel(tmp_path, weekly(4, 30, seed=6).drop(columns="views"))) is None


class TestLasting:
    def test_half_lives_are_found(self, tmp_path: Path) -> None:
        found = lasting(panel(tmp_path, weekly(200, 80, seed=7, half_life=20.0)))
        assert found.median_weeks is not None
        # of exponential lives of 20 weeks half are under 13.9, after three weeks at the peak
        assert 14 < found.median_weeks < 21
        share = [one[1] for one in found.curve]
        assert share == sorted(share, reverse=True)
        assert all(low <= value <= high for _, value, low, high in found.curve)

    def test_a_weak_week_is_no_fall_and_a_last_week_is_no_end(self) -> None:
        steady = [10.0, 100, 90, 40, 90, 90, 90, 90]
        fallen = [10.0, 100, 90, *([40] * STAYS), 90]
        known = durations(np.array([steady, fallen]))
        assert known["fallen"].tolist() == [0, 1]
        assert known["weeks"].tolist() == [6, 2]
        assert known["rising"].tolist() == [1, 1]


class TestCommand:
    def test_leaves_a_forecast_and_a_report_that_says_what_it_was_tested_on(self, tmp_path: Path) -> None:
        table = weekly(8, 60, seed=8).assign(artist="=Formula")
        call = ["crossplatform", "series", "--data", str(write(tmp_path, table)), "--out", str(tmp_path / "out")]
        assert CliRunner().invoke(app, [*call, "--weeks", "5"]).exit_code == 0
        with (tmp_path / "out" / "forecast.csv").open(encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        assert len(rows) == 8 * 5
        assert rows[0]["artist"] == "'=Formula"
        assert rows[0]["week"] == "2023-02-27"
        assert int(rows[0]["low"]) <= int(rows[0]["expected"]) <= int(rows[0]["high"])
        report = json.loads((tmp_path / "out" / "series_report.json").read_text())
        assert "series_synthetic_only" in {one["key"] for one in report["limits"]}
        assert (report["tracks"], report["weeks"]) == (8, 60)

    def test_what_is_no_table_is_told_in_a_line(self, tmp_path: Path) -> None:
        (tmp_path / "weekly.csv").write_text("a,b\n1,2\n")
        done = CliRunner().invoke(app, ["crossplatform", "series", "--data", str(tmp_path / "weekly.csv")])
        assert done.exit_code == 1
        assert "artist" in str(done.exception or done.output)
