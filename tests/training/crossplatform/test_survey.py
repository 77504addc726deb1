"""The same answers from chunks and buckets as from a whole table."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from spectral_training.crossplatform.frame import frame_of, hit_threshold
from spectral_training.crossplatform.repeats import Repeats
from spectral_training.crossplatform.survey import survey
from spectral_training.tables import limits
from spectral_training.tables.identity import recordings
from spectral_training.tables.synthetic import youtube


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A table in which 60 recordings stand twice: under another artist, or under the same name a second later."""
    table = youtube(600, seed=8)
    guest = table.iloc[:30].assign(Artist=[f"Guest {index}" for index in range(30)], Stream=1e12)
    later = table.iloc[30:60].assign(
        Duration_ms=lambda rows: rows["Duration_ms"] + 900,
        Liveness=0.1,
        Uri="",
        Valence=lambda rows: rows["Valence"] / 2,
    )
    path = tmp_path_factory.mktemp("table") / "Spotify_Youtube.csv"
    pd.concat([table, guest, later], ignore_index=True).to_csv(path)
    return path


@pytest.fixture
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CHUNK_ROWS", 37)


class TestRepeats:
    @pytest.mark.parametrize("bucket_rows", [10_000, 50])
    def test_finds_what_a_whole_table_shows(self, path: Path, bucket_rows: int) -> None:
        rows = pd.concat(survey(path).chunks())
        with Repeats(bucket_rows) as repeats:
            for start in range(0, len(rows), 100):
                repeats.add(rows.iloc[start : start + 100])
            found = repeats.numbered()
        pairs = pd.DataFrame({"whole": recordings(rows), "buckets": found}).drop_duplicates()
        assert pairs["whole"].is_unique
        assert pairs["buckets"].is_unique
        assert len(pairs) == 600

    def test_a_recording_is_named_by_its_first_row(self, path: Path) -> None:
        number = survey(path).recording
        assert (number[600:630] == np.arange(30)).all()
        assert (number <= np.arange(660)).all()


class TestSurvey:
    @pytest.mark.usefixtures("small_chunks")
    def test_small_chunks_change_nothing(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        small = survey(path)
        rows = pd.concat(small.chunks())
        monkeypatch.undo()
        large = survey(path)
        pd.testing.assert_frame_equal(rows, pd.concat(large.chunks()))
        assert (small.steps, small.quality.parts, small.hit_from) == (large.steps, large.quality.parts, large.hit_from)

    def test_the_row_of_most_streams_speaks_for_its_recording(self, path: Path) -> None:
        found = survey(path)
        assert found.recordings == 600
        assert found.speaks[600:630].all()
        assert not found.speaks[:30].any()
        assert found.top[0] == 1e12

    def test_a_hit_is_in_the_top_tenth_of_recordings(self, path: Path) -> None:
        found = survey(path)
        rows = pd.concat(found.chunks())
        best = rows[rows["is_best_row"]]
        assert found.hit_from == hit_threshold(best["streams"])
        assert int(best["is_hit"].sum()) == 60
        assert rows["is_hit"].iloc[:30].all()  # their other row is one

    def test_quality_counts_what_repeats_and_what_is_missing(self, path: Path) -> None:
        parts = {part.key: part for part in survey(path).quality.parts}
        assert parts["unique"].share == 600 / 660
        assert parts["usable"].share == parts["consistent"].share == 1
        assert parts["complete"].share < 1
        assert sum(part.weight for part in parts.values()) == pytest.approx(1)


class TestPart:
    def test_a_large_table_is_learnt_from_in_part(self, path: Path) -> None:
        found = survey(path, most=200)
        frame = frame_of(found)
        assert 0 < len(frame.rows) <= 200
        assert frame.is_part
        assert frame.recordings == 600
        said = next(one for one in frame.limits if one.key == "learned_from_a_part")
        assert said.numbers == {"learned": len(frame.rows), "recordings": 600}
        assert (frame.steps[-1].key, frame.steps[-1].rows_out) == ("a_part_of_the_artists", len(frame.rows))

    def test_artists_are_whole_in_it(self, path: Path) -> None:
        rows = pd.concat(survey(path, most=200).chunks())
        best = rows[rows["is_best_row"]]
        assert (best.groupby("artist_key")["is_learned"].nunique() == 1).all()
