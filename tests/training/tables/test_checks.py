"""Columns that can't be what they say are refused by column and row; single odd rows are only told."""

from pathlib import Path

import pandas as pd
import pytest

from spectral_dna.schema.feature_table import MODEL_FEATURES
from spectral_training.errors import TableUnusable
from spectral_training.tables.checks import findings
from spectral_training.tables.datasets import read_billboard, read_table, read_tracks
from spectral_training.tables.schemas import TRACKS, YOUTUBE
from spectral_training.tables.synthetic import billboard, tracks, youtube


@pytest.fixture
def rows() -> pd.DataFrame:
    return tracks(250, seed=1)


def refused(folder: Path, rows: pd.DataFrame) -> str:
    rows.to_csv(folder / "dataset.csv", index=False)
    with pytest.raises(TableUnusable) as error:
        read_tracks(folder)
    return str(error.value)


class TestUnits:
    @pytest.mark.parametrize(
        ("column", "change", "guess"),
        [
            ("loudness", lambda values: -values, "decibels below full scale are negative"),
            ("duration_ms", lambda values: values / 1000, "it looks like seconds"),
            ("duration_ms", lambda values: values / 60_000, "it looks like minutes"),
            ("tempo", lambda values: values / 60, "it looks like beats a second (Hz)"),
            ("danceability", lambda values: values * 100, "it looks like percent"),
            ("energy", lambda values: values * 1000, "another unit or another column"),
        ],
    )
    def test_a_column_in_another_unit(
        self, tmp_path: Path, rows: pd.DataFrame, column: str, change: object, guess: str
    ) -> None:
        message = refused(tmp_path, rows.assign(**{column: change(rows[column])}))  # type: ignore[operator]
        assert f"dataset.csv, column {column}: the median is" in message
        assert guess in message

    def test_a_slightly_positive_loudness_in_one_row_is_no_other_unit(self, tmp_path: Path, rows: pd.DataFrame) -> None:
        rows.loc[3, "loudness"] = 1.7
        rows.to_csv(tmp_path / "dataset.csv")
        assert read_tracks(tmp_path).findings == ()

    def test_every_feature_is_held_to_its_range_in_their_unit(self, rows: pd.DataFrame) -> None:
        for spec in MODEL_FEATURES:
            raw = rows.rename(columns={str(spec.column): spec.key}).astype({spec.key: float})
            raw.loc[4, spec.key] = (spec.high + 1) * spec.column_scale
            found = findings(raw[[spec.key]], TRACKS, "dataset.csv")
            assert [(one.column, one.rows, one.count, one.fatal) for one in found] == [(spec.column, [5], 1, False)]


class TestValues:
    def test_words_among_numbers(self, tmp_path: Path, rows: pd.DataFrame) -> None:
        rows = rows.astype({"tempo": object})
        rows.loc[[2, 9], "tempo"] = "fast"
        assert "dataset.csv, column tempo: no number in 2 rows (3, 10)" in refused(tmp_path, rows)

    def test_a_feature_without_any_value(self, tmp_path: Path, rows: pd.DataFrame) -> None:
        rows = rows.assign(energy=float("nan"))
        assert "dataset.csv, column energy: no row holds a number" in refused(tmp_path, rows)

    def test_infinities(self, tmp_path: Path, rows: pd.DataFrame) -> None:
        rows.loc[7, "valence"] = float("inf")
        assert "column valence: infinite in 1 row (8)" in refused(tmp_path, rows)

    def test_a_key_between_two_keys(self, tmp_path: Path, rows: pd.DataFrame) -> None:
        rows = rows.astype({"key": float})
        rows.loc[0, "key"] = 3.5
        assert "column key: no whole number in 1 row (1)" in refused(tmp_path, rows)

    def test_a_flag_that_is_neither(self, tmp_path: Path, rows: pd.DataFrame) -> None:
        rows = rows.astype({"explicit": object})
        rows.loc[5, "explicit"] = "perhaps"
        assert "column explicit: neither yes nor no in 1 row (6)" in refused(tmp_path, rows)

    def test_many_rows_out_of_range_are_counted_and_the_first_named(self, tmp_path: Path, rows: pd.DataFrame) -> None:
        rows.loc[10:60, "tempo"] = 900.0
        expected = "column tempo: outside 20 to 300 in 51 rows (11, 12, 13, 14, 15, …)"
        assert expected in refused(tmp_path, rows)

    def test_a_few_rows_out_of_range_are_told_and_left_to_cleaning(self, tmp_path: Path, rows: pd.DataFrame) -> None:
        rows.loc[10, "duration_ms"] = 0
        rows.to_csv(tmp_path / "dataset.csv", index=False)
        table = read_tracks(tmp_path)
        assert [str(one) for one in table.findings] == [
            "dataset.csv, column duration_ms: outside 1000 to 7.2e+06 in 1 row (11)"
        ]
        assert len(table.rows) == len(rows)

    def test_a_tempo_of_0_is_missing_not_wrong(self, tmp_path: Path, rows: pd.DataFrame) -> None:
        rows.assign(tempo=rows["tempo"].mask(rows.index % 4 == 0, 0)).to_csv(tmp_path / "dataset.csv", index=False)
        assert read_tracks(tmp_path).findings == ()

    def test_everything_wrong_is_told_at_once(self, tmp_path: Path, rows: pd.DataFrame) -> None:
        rows.loc[7, "valence"] = float("-inf")
        message = refused(tmp_path, rows.assign(loudness=-rows["loudness"], popularity="high"))
        assert [line.split(": ")[0] for line in message.splitlines()[1:]] == [
            "- dataset.csv, column popularity", "- dataset.csv, column loudness", "- dataset.csv, column valence",
        ]  # fmt: skip

    def test_capital_letters_in_names_of_columns(self, tmp_path: Path) -> None:
        made = youtube(250, seed=2)
        made.loc[1, "Views"] = -1
        made.to_csv(tmp_path / "Spotify_Youtube.csv")
        (found,) = read_table("youtube", tmp_path).findings
        assert (found.column, found.rows) == ("views", [2])
        assert YOUTUBE.name == "youtube"


class TestRows:
    def test_ten_rows(self, tmp_path: Path, rows: pd.DataFrame) -> None:
        assert refused(tmp_path, rows.head(10)) == "dataset.csv holds 10 rows; at least 200 are needed."

    @pytest.mark.parametrize(("popularity", "which"), [(80, "all"), (3, "none")])
    def test_a_label_of_one_class(self, tmp_path: Path, rows: pd.DataFrame, popularity: int, which: str) -> None:
        message = refused(tmp_path, rows.assign(popularity=popularity))
        assert message == f"dataset.csv: {which} of its 300 rows are hits (popularity at least 15); nothing to learn."

    def test_a_label_of_neither_0_nor_1(self, tmp_path: Path) -> None:
        billboard(300, seed=0).assign(target=2).to_csv(tmp_path / "billboard_decades.csv", index=False)
        with pytest.raises(TableUnusable, match="column target: outside 0 to 1 in 300 rows"):
            read_billboard(tmp_path)

    def test_a_decade_that_nobody_knows(self, tmp_path: Path) -> None:
        made = billboard(300, seed=0)
        made.loc[1, "decade"] = "70ies"
        made.to_csv(tmp_path / "billboard_decades.csv", index=False)
        with pytest.raises(TableUnusable, match=r"column decade: not one of .* in 1 row \(2\)"):
            read_billboard(tmp_path)

    def test_of_six_files_the_broken_one_is_named(self, tmp_path: Path) -> None:
        for decade, part in billboard(600, seed=0).groupby("decade"):
            bad = part.assign(loudness=9.0) if decade == "80s" else part
            bad.drop(columns="decade").to_csv(tmp_path / f"dataset-of-{decade}.csv", index=False)
        with pytest.raises(TableUnusable, match=r"dataset-of-80s\.csv, column loudness"):
            read_billboard(tmp_path)
