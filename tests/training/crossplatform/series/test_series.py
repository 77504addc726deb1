"""What was planted in made-up series is found, and what was not is not."""

import csv
import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from typer.testing import CliRunner

from material.weekly import weekly, write
from spectral_dna.crossplatform.report import Verdict
from spectral_training.cli import app
from spectral_training.crossplatform.series.forecasts import foretell
from spectral_training.crossplatform.series.hazards import hazards, ordered
from spectral_training.crossplatform.series.lasting import STAYS, durations, lasting
from spectral_training.crossplatform.series.leads import leads
from spectral_training.crossplatform.series.methods import Foretold, last_known, widths, without_model
from spectral_training.crossplatform.series.reading import Panel, read_series
from spectral_training.crossplatform.series.run import run_series
from spectral_training.crossplatform.series.scores import Judged, method
from spectral_training.crossplatform.series.told import SeriesReport

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # MLflow's own, of SQLAlchemy


def panel(folder: Path, table: pd.DataFrame) -> Panel:
    return read_series(write(folder, table), today=date(2026, 1, 5))


def walk(seed: int) -> pd.DataFrame:
    """Make series that go where they go, without a season."""
    table = weekly(20, 90, seed=seed)
    steps = np.random.default_rng(seed).normal(0, 0.1, (20, 90)).cumsum(axis=1)
    return table.assign(streams=np.exp(10 + steps).round().astype(int).reshape(-1))


@pytest.fixture(scope="module")
def seasonal(tmp_path_factory: pytest.TempPathFactory) -> Panel:
    return panel(tmp_path_factory.mktemp("seasonal"), weekly(24, 110, seed=2))


class TestForecasts:
    def test_the_model_beats_last_year_where_there_is_something_to_learn(self, seasonal: Panel) -> None:
        future = foretell(seasonal, 4, seed=1)
        figures = {one.key: one.figures for one in future.forecasts.methods}
        assert future.forecasts.given == "boosted"
        assert figures["boosted"]["log_error"].value < figures["seasonal"]["log_error"].value
        assert 0.8 < figures["boosted"]["coverage"].value < 0.97
        assert (future.ahead.low < future.ahead.said).all()

    def test_last_year_is_given_where_the_model_is_no_better(self, tmp_path: Path) -> None:
        table = weekly(20, 90, seed=3)
        week = table.groupby("track").cumcount() % 52
        exact = table.assign(streams=(1000 + 10 * week).astype(int))
        future = foretell(panel(tmp_path, exact), 4, seed=1)
        assert future.forecasts.given == "seasonal"
        ahead = np.expm1(future.ahead.said[0])
        assert ahead == pytest.approx([1000 + 10 * ((90 + step) % 52) for step in range(4)])

    def test_of_a_short_series_the_last_week_goes_on(self, tmp_path: Path) -> None:
        future = foretell(panel(tmp_path, weekly(20, 18, seed=4)), 4, seed=1)
        assert future.forecasts.given == "seasonal"
        assert np.ptp(future.ahead.said, axis=1).max() == 0

    def test_where_there_is_no_season_the_last_value_is_the_one_to_beat(self, tmp_path: Path) -> None:
        forecasts = foretell(panel(tmp_path, walk(9)), 4, seed=1).forecasts
        errors = {one.key: one.figures["log_error"].value for one in forecasts.methods}
        assert forecasts.baseline == "last"
        assert errors["last"] < 0.7 * errors["seasonal"]
        assert forecasts.gain is not None
        assert forecasts.gain.value == pytest.approx(errors["last"] - errors["boosted"])

    def test_intervals_widen_with_the_weeks_ahead_of_a_walk(self, tmp_path: Path) -> None:
        series = panel(tmp_path, walk(10))
        ahead = without_model(np.log1p(series.streams), 90, 8, last_known)
        width = (ahead.high - ahead.low)[0]
        assert width[-1] > 1.5 * width[0]

    def test_intervals_are_as_wide_as_a_track_is_restless(self, tmp_path: Path) -> None:
        restless = np.repeat([0.03, 0.1, 0.4], 10)[:, None]
        steps = np.random.default_rng(12).normal(0, 1, (30, 100)) * restless
        table = weekly(30, 100, seed=12).assign(streams=np.exp(12 + steps).round().astype(int).reshape(-1))
        future = foretell(panel(tmp_path, table), 4, seed=1)
        wide = (future.ahead.high - future.ahead.low).mean(axis=1)
        calm, wild = (wide[[str(name) in names for name in table["track"].unique()]].mean() for names in (
            {f"Song {place}" for place in range(10)}, {f"Song {place}" for place in range(20, 30)},
        ))  # fmt: skip
        assert wild > 4 * calm
        for one in future.forecasts.methods:
            for share in one.within_by_spread:
                assert share is not None
                assert 0.78 < share < 0.99, (one.key, one.within_by_spread)

    def test_of_few_artists_no_interval_and_no_model_is_given(self, tmp_path: Path) -> None:
        forecasts = foretell(panel(tmp_path, weekly(12, 60, seed=2)), 8, seed=1).forecasts
        assert forecasts.gain is None
        assert forecasts.given == forecasts.baseline
        assert [one.key for one in forecasts.notes] == ["series_few_artists"]
        assert all(figure.low is None for one in forecasts.methods for figure in one.figures.values())

    def test_a_track_long_gone_is_given_nothing(self, tmp_path: Path) -> None:
        table = weekly(6, 40, seed=2)
        place = table.groupby("track").cumcount()
        gone = (table["track"] == "Song 1") & (place >= 32)
        late = (table["track"] == "Song 2") & (place >= 33)
        future = foretell(panel(tmp_path, table[~gone & ~late]), 4, seed=1)
        assert future.forecasts.gone == 1
        assert np.isnan(future.ahead.said).any(axis=1).tolist() == [False, True, False, False, False, False]

    def test_errors_are_scaled_by_each_tracks_own_steps_before_the_window(self) -> None:
        logs = np.array([[0.0, 1, 0, 1, 3], [0.0, 4, 0, 4, 6], [2.0, 2, 2, 2, 4]])
        judged = Judged(logs, [4], 1, pd.Series(["a", "b", "c"]))
        said = np.array([[1.0], [4.0], [2.0]])
        nothing = np.full((3, 1), np.nan)
        found = method("last", judged, [Foretold(said, nothing, nothing)])
        assert found.figures["mase"].value == pytest.approx((2 / 1 + 2 / 4) / 2)  # the third never moved
        assert "coverage" not in found.figures
        assert found.within_by_week == [None]

    def test_one_miss_in_ten_lies_beyond_the_width(self) -> None:
        misses = np.arange(1.0, 20)[:, None] * [1, 10]
        assert widths(misses).tolist() == [18, 180]
        assert np.isnan(widths(misses[:8])).all()


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

    @pytest.mark.parametrize(("change", "key"), [
        ({"views": 7}, "leads_too_flat"), ({"streams": 7}, "leads_too_flat"),
        ({"artist": "A"}, "leads_too_few_artists"),
    ])  # fmt: skip
    def test_what_cannot_be_tested_stays_open(self, tmp_path: Path, change: dict[str, object], key: str) -> None:
        found = leads(panel(tmp_path, weekly(24, 40, seed=6).assign(**change)))
        assert found is not None
        assert (found.verdict, found.finding.key) == (Verdict.OPEN, key)


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

    def test_hazards_that_run_off_are_not_given(self, tmp_path: Path) -> None:
        series = panel(tmp_path, weekly(60, 60, seed=7))
        rng = np.random.default_rng(1)
        rise, life, high = rng.integers(0, 9, 60), rng.exponential(10, 60), rng.normal(11, 1, 60)
        since = np.arange(60) - rise[:, None]
        mixed = np.exp(high[:, None] - np.abs(since) / life[:, None])
        assert len(lasting(replace(series, streams=mixed)).hazards) == 2
        falls = np.arange(60) % 2 == 0  # tracks with the high peak alone fall: no coefficient is large enough
        parted = np.where(falls[:, None], 1e6 * mixed / mixed.max(axis=1, keepdims=True), 100.0 - (since != 0))
        assert lasting(replace(series, streams=parted)).hazards == []


def fallen(seed: int, *, effect: float = 0.0, young: float = 0.0) -> tuple[pd.DataFrame, "pd.Series[str]"]:
    """Tracks that fall sooner by `effect` a tenfold of the peak; with `young` in their first weeks alone."""
    rng = np.random.default_rng(seed)
    peak, rising = rng.normal(5, 1, 300), rng.integers(0, 20, 300).astype(float)
    weeks = rng.exponential(30 * np.exp(-effect * (peak - 5)))
    early = rng.exponential(30 * np.exp(-young * (peak - 5)))
    weeks = np.where(early < 10, early, 10 + weeks) if young else weeks
    known = pd.DataFrame({"weeks": np.ceil(np.minimum(weeks, 80)), "fallen": (weeks < 80).astype(float)})
    return known.assign(peak=peak, rising=rising), pd.Series([f"artist {row // 3}" for row in range(300)])


class TestHazards:
    def test_order_tracks_of_unseen_artists_where_something_was_planted(self) -> None:
        found = hazards(*fallen(1, effect=1.0))
        assert found.concordance is not None
        assert found.concordance.low is not None
        assert found.concordance.low > 0.65

    def test_order_nothing_where_nothing_was(self) -> None:
        concordance = hazards(*fallen(2)).concordance
        assert concordance is not None
        assert concordance.low is not None
        assert concordance.high is not None
        assert concordance.low < 0.5 < concordance.high

    def test_of_young_tracks_alone_move_with_age(self) -> None:
        same, young = (hazards(*fallen(3, **one)).with_age[0] for one in ({"effect": 1.0}, {"young": 1.5}))
        assert young.p_value is not None
        assert same.p_value is not None
        assert young.p_value < 0.001 < 0.01 < same.p_value
        assert young.figure.value < 0

    def test_a_tie_in_risk_counts_half_and_the_censored_are_no_first(self) -> None:
        weeks, fell, risk = np.array([1.0, 2, 3]), np.array([1.0, 0, 1]), np.array([2.0, 2, 1])
        assert ordered(weeks, fell, risk)(np.ones((1, 3)))[0] == pytest.approx(0.75)


class TestCommand:
    @pytest.mark.parametrize("change", [{"streams": 0}, {"streams": 9}, {"artist": "One"}, {}])
    def test_a_report_reads_back_whatever_the_table(self, tmp_path: Path, change: dict[str, object]) -> None:
        path = write(tmp_path, weekly(20, 45, seed=8).assign(**change))
        made = datetime(2026, 1, 5, tzinfo=UTC)
        report = run_series(path, tmp_path / "out", ahead=5, seed=1, made=made, tell=lambda _: None)
        written = (tmp_path / "out" / "series_report.json").read_text()
        assert SeriesReport.model_validate_json(written) == report
        wape = [one.key for one in report.forecasts.methods if "wape" in one.figures]
        assert wape == ([] if change == {"streams": 0} else ["seasonal", "last", "boosted"])

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
        with closing(sqlite3.connect(tmp_path / "out" / "mlflow.db")) as store:
            ((kept,),) = store.execute("SELECT value FROM metrics WHERE key = 'last.log_error'")
        (last,) = [one for one in report["forecasts"]["methods"] if one["key"] == "last"]
        assert kept == pytest.approx(last["figures"]["log_error"]["value"])

    def test_what_is_no_table_is_told_in_a_line(self, tmp_path: Path) -> None:
        (tmp_path / "weekly.csv").write_text("a,b\n1,2\n")
        done = CliRunner().invoke(app, ["crossplatform", "series", "--data", str(tmp_path / "weekly.csv")])
        assert done.exit_code == 1
        assert "artist" in str(done.exception or done.output)
