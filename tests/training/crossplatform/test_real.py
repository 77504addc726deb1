"""The table as it is published, or a part of it."""

from pathlib import Path

import pytest

from spectral_training.crossplatform.frame import Frame, read_frame
from spectral_training.crossplatform.orders import compared

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def frame(real_tables: Path) -> Frame:
    return read_frame(real_tables / "spotify_youtube.csv.gz")


class TestRealTable:
    def test_is_cleaned_as_a_whole_table_was(self, frame: Frame) -> None:
        assert [step.rows_out for step in frame.steps] == [18_868, 18_868, 18_336, 18_334, 16_666]
        assert (frame.artists, frame.is_part, frame.findings) == (1859, False, ())
        assert 95 < frame.quality.score < 99

    def test_the_other_order_throws_a_third_of_the_hits_away(self, frame: Frame) -> None:
        lost = compared(frame).lost[0].numbers
        assert (lost["hits"], lost["lost"]) == (1667, 570)
