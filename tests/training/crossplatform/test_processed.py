"""The processed table as a file: every row, whole, and nothing in it that a spreadsheet would run."""

from pathlib import Path

import pandas as pd
import pytest

from spectral_training.crossplatform.processed import NAME, write_processed
from spectral_training.crossplatform.survey import Survey
from spectral_training.crossplatform.tabulated import COLUMNS
from spectral_training.errors import OutputUnwritable


@pytest.fixture
def processed(surveyed: Survey, tmp_path: Path) -> pd.DataFrame:
    assert write_processed(surveyed, tmp_path / NAME, lambda _: None) == 601
    return pd.read_csv(tmp_path / NAME)


class TestProcessed:
    def test_has_every_row_and_column(self, surveyed: Survey, processed: pd.DataFrame) -> None:
        assert tuple(processed) == COLUMNS
        assert processed["row"].tolist() == list(range(1, 602))
        whole = pd.concat(surveyed.chunks())
        assert processed["stream"].tolist() == whole["streams"].astype(int).tolist()
        pd.testing.assert_series_equal(processed["audio_complexity"], whole["audio_complexity"])
        assert processed["is_best_row"].sum() == surveyed.recordings

    def test_counts_are_whole_and_unknown_ones_empty(self, processed: pd.DataFrame, tmp_path: Path) -> None:
        assert processed["views"].isna().any()
        lines = (tmp_path / NAME).read_text().splitlines()
        known = lines[1 + processed["views"].first_valid_index()]  # type: ignore[operator]
        assert f",{int(processed['views'].dropna().iloc[0])}," in known

    def test_a_formula_is_quoted(self, processed: pd.DataFrame) -> None:
        assert processed["track"].iloc[1] == "'=HYPERLINK(A1)"

    def test_broken_off_it_leaves_what_was_there(self, surveyed: Survey, tmp_path: Path) -> None:
        def break_off(_: str) -> None:
            raise KeyboardInterrupt

        (tmp_path / NAME).write_text("before")
        with pytest.raises(KeyboardInterrupt):
            write_processed(surveyed, tmp_path / NAME, break_off)
        assert [path.name for path in tmp_path.iterdir()] == [NAME]
        assert (tmp_path / NAME).read_text() == "before"

    def test_where_nothing_can_be_written_is_told(self, surveyed: Survey, tmp_path: Path) -> None:
        with pytest.raises(OutputUnwritable, match="can't be written"):
            write_processed(surveyed, tmp_path / "missing" / NAME, lambda _: None)
