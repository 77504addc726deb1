from pathlib import Path

import pandas as pd
import pytest

from spectral_training.errors import TableMissing, TableUnusable
from spectral_training.fitting.lens_fit import learnt_from
from spectral_training.tables import cleaning
from spectral_training.tables.datasets import read_billboard, read_tracks
from spectral_training.tables.identity import plain_title, primary_artist, recordings
from spectral_training.tables.questions import read_questions
from spectral_training.tables.synthetic import billboard, tracks
from training.tables.made import one_row, read

EMERGING = [cleaning.STEPS[name] for name in read_questions()["emerging"].learn]


class TestTables:
    def test_as_published_with_an_unnamed_index_and_no_selection(self, tmp_path: Path) -> None:
        tracks(250, seed=0).drop(columns="selection").to_csv(tmp_path / "dataset.csv", index=True)
        rows = read_tracks(tmp_path).rows
        assert set(rows["selection"]) == {"unbiased"}
        assert rows["duration"].between(40, 900).all()

    def test_six_decade_files_as_published(self, tmp_path: Path) -> None:
        whole = billboard(240, seed=0)
        for decade, part in whole.groupby("decade"):
            part.drop(columns="decade").to_csv(tmp_path / f"dataset-of-{decade}.csv", index=False)
        rows = read_billboard(tmp_path).rows
        assert len(rows) == 240
        assert set(rows["decade"]) == {"1960s", "1970s", "1980s", "1990s", "2000s", "2010s"}

    def test_a_missing_table_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(TableMissing, match=r"spotify_tracks\.csv"):
            read_tracks(tmp_path)

    def test_a_missing_column_is_named(self, tmp_path: Path) -> None:
        tracks(250, seed=0).drop(columns="valence").to_csv(tmp_path / "spotify_tracks.csv", index=False)
        with pytest.raises(TableUnusable, match="valence"):
            read_tracks(tmp_path)


class TestNames:
    @pytest.mark.parametrize(
        "name", ["Beyoncé", "BEYONCÉ;Jay-Z", "Beyonce feat. Jay-Z", "Beyonce Featuring Jay-Z", "Beyoncé & Jay-Z"]
    )
    def test_spellings_and_guests_are_one_artist(self, name: str) -> None:
        assert primary_artist(name) == "beyonce"

    def test_a_name_without_letters_stays_itself(self) -> None:
        assert primary_artist("!!!") == "!!!"

    def test_re_issues_have_one_title(self) -> None:
        assert plain_title("Dream - Remastered 2011") == plain_title("Dream (Live)") == "dream"


class TestRecordings:
    def test_a_re_issue_with_another_id_is_the_same_recording(self, tmp_path: Path) -> None:
        rows = read(tmp_path, [
            one_row(track_id="a", track_name="Dream"),
            one_row(track_id="b", track_name="Dream - Remastered", loudness=-3.0, valence=0.11),
            one_row(track_id="c", track_name="Another", tempo=91.0, valence=0.77),
        ])  # fmt: skip
        first, second, third = recordings(rows)
        assert first == second != third

    def test_identical_audio_is_the_same_recording_under_any_title(self, tmp_path: Path) -> None:
        rows = read(tmp_path, [one_row(track_id="a", track_name="Dream"), one_row(track_id="b", track_name="Rêve")])
        assert len(set(recordings(rows))) == 1


class TestSteps:
    def test_tempo_and_metre_zero_mean_missing(self, tmp_path: Path) -> None:
        rows = read(tmp_path, [one_row(), one_row(tempo=0), one_row(time_signature=0), one_row(track_name=None)])
        assert len(cleaning.usable(rows)) == 1

    def test_calm_rows_are_outside(self, tmp_path: Path) -> None:
        assert len(cleaning.energetic(read(tmp_path, [one_row(), one_row(energy=0.1)]))) == 1

    def test_the_most_popular_of_a_recording_stays(self, tmp_path: Path) -> None:
        rows = read(tmp_path, [one_row(track_id="a", popularity=3), one_row(track_id="b", popularity=40)])
        kept = cleaning.most_popular(cleaning.numbered(rows))
        assert kept["popularity"].tolist() == [40]

    def test_a_zero_that_stands_elsewhere_is_a_shadow(self, tmp_path: Path) -> None:
        rows = read(tmp_path, [
            one_row(track_id="a", popularity=0), one_row(track_id="b", popularity=0),
            one_row(track_id="c", popularity=0, track_name="Alone", tempo=91.0, valence=0.77),
        ])  # fmt: skip
        marked = cleaning.shadows_marked(cleaning.most_popular(cleaning.numbered(rows)))
        assert dict(zip(marked["id"], marked["shadow"], strict=True)) == {"a": True, "c": False}

    def test_neither_the_five_nor_the_baseline_learn_from_shadows(self) -> None:
        rows = pd.DataFrame({"hit": [0, 1, 0], "shadow": [True, False, False]})
        assert learnt_from(rows)["hit"].tolist() == [1, 0]
        assert len(learnt_from(rows.drop(columns="shadow"))) == 3

    def test_rows_chosen_by_popularity_are_never_pooled(self, tmp_path: Path) -> None:
        rows = read(tmp_path, [one_row(selection=name) for name in ("random10pct", "full_genre", "popularity_ge_cut")])
        assert cleaning.no_chosen_rows(rows)["selection"].tolist() == ["unbiased", "full_genre"]
        assert cleaning.unbiased_only(rows)["selection"].tolist() == ["unbiased"]

    def test_steps_are_counted_and_too_few_rows_refused(self, tmp_path: Path) -> None:
        rows = read(tmp_path, tracks(400, seed=1).to_dict("records"))
        assert next(iter(cleaning.clean(rows, EMERGING).counts.values())) == len(rows)
        with pytest.raises(TableUnusable, match="rows are left"):
            cleaning.clean(rows.head(50), EMERGING)
