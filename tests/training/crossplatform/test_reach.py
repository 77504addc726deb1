"""Reach elsewhere on tables where it is known what belongs together."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from spectral_training.crossplatform.reach import reach, read_reach
from spectral_training.errors import TableUnusable

ROWS = 400


@pytest.fixture(scope="module")
def rows() -> pd.DataFrame:
    rng = np.random.default_rng(4)
    streams = rng.lognormal(16, 1, ROWS)
    return pd.DataFrame({
        "title": [f"Song {place}" for place in range(ROWS)], "recording": np.arange(ROWS),
        "artist_key": [f"artist{place % 100}" for place in range(ROWS)], "streams": streams,
        "views": rng.lognormal(14, 1, ROWS),
    })  # fmt: skip


def write(folder: Path, rows: pd.DataFrame, **more: object) -> Path:
    """Write the second table: Shazam counts follow streams, TikTok views nothing."""
    rng = np.random.default_rng(5)
    half = rows.head(ROWS // 2)
    table = pd.DataFrame({
        "Track": half["title"].str.upper() + " (Live)", "Artist": [f"Artist {place % 100}" for place in half.index],
        "Spotify Streams": [f"{int(value):,}" for value in half["streams"]],
        "Shazam Counts": [f"{int(value / 9):,}" for value in half["streams"]],
        "TikTok Views": rng.lognormal(10, 1, len(half)).round().astype(int),
    }).assign(**more)  # fmt: skip
    path = folder / "most_streamed.csv"
    table.to_csv(path, index=False)
    return path


class TestReach:
    def test_joins_by_title_and_artist_and_finds_what_was_planted(self, rows: pd.DataFrame, tmp_path: Path) -> None:
        found = reach(rows, write(tmp_path, rows))
        figures = {one.key: one.figure for one in found.figures}
        assert (found.rows, found.matched) == (ROWS // 2, ROWS // 2)
        assert figures["matched_share"].value == pytest.approx(0.5)
        assert figures["shazams"].value > 0.99
        low, high = figures["tiktok_views"].low, figures["tiktok_views"].high
        assert low is not None
        assert high is not None
        assert low < 0 < high
        assert "deezer_playlists" not in figures

    def test_two_recordings_of_one_title_match_nothing(self, rows: pd.DataFrame, tmp_path: Path) -> None:
        path = write(tmp_path, rows)
        twice = pd.concat([rows, rows.head(1).assign(recording=ROWS)], ignore_index=True)
        found = reach(twice, path)
        assert found.matched == ROWS // 2 - 1
        (left,) = [one for one in found.caveats if one.key == "reach_titles_twice"]
        assert left.numbers == {"left": 2, "recordings": ROWS + 1}
        (share,) = [one.figure for one in found.figures if one.key == "matched_share"]
        assert (share.n, share.value) == (ROWS - 1, pytest.approx((ROWS // 2 - 1) / (ROWS - 1)))

    def test_of_rows_that_name_one_track_that_of_most_streams_speaks(self, rows: pd.DataFrame, tmp_path: Path) -> None:
        path = write(tmp_path, rows)
        again = pd.read_csv(path, dtype=str).assign(**{"Spotify Streams": "1", "Shazam Counts": "7"})
        pd.concat([again, pd.read_csv(path, dtype=str)]).to_csv(path, index=False)
        read = read_reach(path)
        assert len(read) == ROWS // 2
        assert (read["shazams"] > 7).all()

    def test_counts_that_are_none_are_missing(self, rows: pd.DataFrame, tmp_path: Path) -> None:
        read = read_reach(write(tmp_path, rows, **{"Shazam Counts": "-3", "TikTok Views": "many"}))
        assert read[["shazams", "tiktok_views"]].isna().all(axis=None)

    def test_counts_with_points_between_thousands_are_read_as_meant(self, rows: pd.DataFrame, tmp_path: Path) -> None:
        read = read_reach(write(tmp_path, rows, **{"Shazam Counts": "1.234", "TikTok Views": "210.0"}))
        assert set(read["shazams"]) == {1234.0}
        assert set(read["tiktok_views"]) == {210.0}

    def test_as_it_was_published_it_is_no_utf_8_and_says_so(self, rows: pd.DataFrame, tmp_path: Path) -> None:
        named = rows.assign(title=rows["title"].str.replace("Song", "Señal"))
        path = write(tmp_path, named)
        path.write_bytes(path.read_text(encoding="utf-8").encode("cp1252"))
        found = reach(named, path)
        assert found.matched == ROWS // 2
        assert "reach_not_utf8" in {one.key for one in found.caveats}
        assert "reach_not_utf8" not in {one.key for one in reach(rows, write(tmp_path, rows)).caveats}

    @pytest.mark.parametrize(("columns", "told"), [
        ({"Track": "Name"}, "track"), ({"Shazam Counts": "a", "TikTok Views": "b"}, "TikTok views"),
    ])  # fmt: skip
    def test_another_table_is_told_so(
        self, rows: pd.DataFrame, tmp_path: Path, columns: dict[str, str], told: str
    ) -> None:
        path = write(tmp_path, rows)
        pd.read_csv(path, dtype=str).rename(columns=columns).to_csv(path, index=False)
        with pytest.raises(TableUnusable, match=told):
            read_reach(path)

    def test_no_table_is_told_so(self, tmp_path: Path) -> None:
        with pytest.raises(TableUnusable, match="no file"):
            read_reach(tmp_path / "away.csv")
