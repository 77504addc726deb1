"""Tables of weekly counts as people have them: right, or told what is wrong."""

from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from material.weekly import weekly, write
from spectral_training.crossplatform.series.reading import Panel, read_series
from spectral_training.errors import TableUnusable

TODAY = date(2026, 1, 5)


def read(path: Path) -> Panel:
    return read_series(path, today=TODAY)


@pytest.fixture(scope="module")
def table() -> pd.DataFrame:
    return weekly(4, 20, seed=1)


class TestRead:
    @pytest.mark.parametrize("delimiter", [",", ";", "\t"])
    def test_any_delimiter_and_any_order(self, table: pd.DataFrame, tmp_path: Path, delimiter: str) -> None:
        shuffled = table.sample(frac=1, random_state=1)[["week", "streams", "track", "views", "artist"]]
        panel = read(write(tmp_path, shuffled, delimiter=delimiter))
        assert panel.streams.shape == (4, 20)
        assert panel.views is not None
        place = int(np.flatnonzero(panel.names["track"] == "Song 2")[0])
        assert panel.streams[place].tolist() == table.loc[table["track"] == "Song 2", "streams"].tolist()

    def test_a_week_that_is_missing_stays_missing(self, table: pd.DataFrame, tmp_path: Path) -> None:
        panel = read(write(tmp_path, table.drop(index=7)))
        assert np.isnan(panel.streams).sum() == 1
        assert len(panel.weeks) == 20

    def test_iso_weeks_and_days_within_a_week_are_one(self, table: pd.DataFrame, tmp_path: Path) -> None:
        days = pd.to_datetime(table["week"])
        iso = days.dt.isocalendar()
        named = iso["year"].astype(str) + "-W" + iso["week"].astype(str).str.zfill(2)
        sundays = (days + pd.Timedelta(days=6)).dt.strftime("%Y-%m-%d")
        first = read(write(tmp_path, table))
        for other in (named, sundays):
            again = read(write(tmp_path, table.assign(week=other)))
            assert (again.weeks == first.weeks).all()
            assert np.array_equal(again.streams, first.streams)

    def test_what_cannot_be_is_left_out_and_counted(self, table: pd.DataFrame, tmp_path: Path) -> None:
        wrong = pd.DataFrame({
            "artist": ["A", "A", "", "A"], "track": ["T", "T", "T", "T"],
            "week": ["soon", "2022-01-03", "2022-01-03", "1822-01-03"], "streams": ["1", "-5", "1", "1"], "views": "1",
        })  # fmt: skip
        twice = table.head(1).assign(streams="1,234")
        panel = read(write(tmp_path, pd.concat([table.astype(str), wrong, twice.astype(str)])))
        assert panel.left_out == {
            "no artist or track": 1, "no week": 2, "a week to come": 0, "no streams, or below 0": 1,
            "a week told again": 1,
        }  # fmt: skip
        place = int(np.flatnonzero(panel.names["track"] == "Song 0")[0])
        assert panel.streams[place, 0] == 1234

    @pytest.mark.parametrize(("change", "told"), [
        (lambda table: table.rename(columns={"streams": "plays"}), "streams"),
        (lambda table: table[table["week"] < "2022-02-01"], "16 weeks"),
        (lambda table: table.assign(week="9999-99-99"), "16 weeks"),
        (lambda table: pd.concat([table, table.assign(week="1995-01-02").head(1)]), "spans"),
        (lambda table: table.assign(week="05.01.2024"), r"first in '05\.01\.2024': write 2024-01-05 or 2024-W01"),
    ])  # fmt: skip
    def test_another_table_is_told_so(self, table: pd.DataFrame, tmp_path: Path, change: object, told: str) -> None:
        assert callable(change)
        with pytest.raises(TableUnusable, match=told):
            read(write(tmp_path, change(table)))

    def test_a_week_to_come_is_left_out_and_stretches_nothing(self, table: pd.DataFrame, tmp_path: Path) -> None:
        panel = read(write(tmp_path, pd.concat([table, table.head(1).assign(week="2035-01-01")])))
        assert len(panel.weeks) == 20
        assert panel.left_out["a week to come"] == 1

    @pytest.mark.parametrize(("written", "meant"), [
        ("1.234.567", 1234567), ("123.456", 123456), ("1,5", 1.5), ("131,020", 131020), ("1 234", 1234), (" 12 ", 12),
    ])  # fmt: skip
    def test_numbers_as_people_write_them(
        self, table: pd.DataFrame, tmp_path: Path, written: str, meant: float
    ) -> None:
        wide = table.astype({"streams": str})
        wide.loc[0, "streams"] = written
        assert read(write(tmp_path, wide, delimiter=";")).streams[0, 0] == meant

    def test_a_remix_is_a_series_of_its_own_and_case_and_space_are_not(
        self, table: pd.DataFrame, tmp_path: Path
    ) -> None:
        song = table[table["track"] == "Song 0"]
        remix = song.assign(track="Song 0 (Remix)", streams=7)
        loud = song.assign(track=" SONG  0", week="2022-08-01").head(1)
        panel = read(write(tmp_path, pd.concat([song, remix, loud])))
        assert panel.names["track"].tolist() == ["Song 0", "Song 0 (Remix)"]
        assert panel.streams[:, 0].tolist() == [song["streams"].iloc[0], 7]

    def test_a_file_cut_within_a_row_is_refused_and_one_cut_within_a_value_is_told(
        self, table: pd.DataFrame, tmp_path: Path
    ) -> None:
        path = write(tmp_path, table)
        assert read(path).is_ended
        whole = path.read_text()
        path.write_text(whole[:-2])
        assert not read(path).is_ended
        path.write_text(whole[: whole.rindex(",")])
        with pytest.raises(TableUnusable, match="middle of a row, after 4 of 5"):
            read(path)
