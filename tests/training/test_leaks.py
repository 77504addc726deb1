"""With labels drawn at random nothing can be learnt: whatever beats a coin is a leak."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from sklearn.metrics import roc_auc_score
from sklearn.neighbors import KNeighborsClassifier

from spectral_training.fitting.matrices import exact, fit_scaler, layout, scale
from spectral_training.tables import cleaning
from spectral_training.tables.datasets import Table, read_billboard, read_tracks
from spectral_training.tables.questions import parted
from spectral_training.tables.splits import folds, is_test
from spectral_training.tables.synthetic import write_tables


@pytest.fixture(scope="module")
def random_labels(tmp_path_factory: pytest.TempPathFactory) -> pd.DataFrame:
    """Rows whose label hangs on the recording alone, with a fifth of the recordings repeated."""
    folder: Path = tmp_path_factory.mktemp("random")
    write_tables(folder, rows=3000, planted=False)
    rows = cleaning.numbered(cleaning.usable(read_tracks(folder).rows)).reset_index(drop=True)
    coin = np.random.default_rng(1).integers(0, 2, rows["recording"].max() + 1)
    return rows.assign(hit=coin[rows["recording"]])


def nearest_auc(rows: pd.DataFrame, fit: np.ndarray, left_out: np.ndarray) -> float:
    """The member that remembers best: one nearest neighbour."""
    matrix = exact(rows)
    scaler = fit_scaler(matrix[fit], layout(rows))
    model = KNeighborsClassifier(1).fit(scale(matrix[fit], scaler), rows["hit"].to_numpy()[fit])
    chance = model.predict_proba(scale(matrix[left_out], scaler))[:, 1]
    return float(roc_auc_score(rows["hit"].to_numpy()[left_out], chance))


class TestRandomLabels:
    def test_a_naive_random_split_is_fooled(self, random_labels: pd.DataFrame) -> None:
        order = np.random.default_rng(2).permutation(len(random_labels))
        cut = len(order) * 4 // 5
        assert nearest_auc(random_labels, order[:cut], order[cut:]) > 0.57

    def test_our_split_is_not(self, random_labels: pd.DataFrame) -> None:
        found = [nearest_auc(random_labels, *parts) for parts in folds(random_labels["artist_key"], 5)]
        assert np.mean(found) == pytest.approx(0.5, abs=0.03)


class TestSplit:
    def test_no_artist_and_no_recording_on_both_sides(self, random_labels: pd.DataFrame) -> None:
        for column in ("artist_key", "recording"):
            for fit, left_out in folds(random_labels["artist_key"], 5):
                both = set(random_labels[column].iloc[fit]) & set(random_labels[column].iloc[left_out])
                assert not both, column

    def test_folds_cover_every_row_once(self, random_labels: pd.DataFrame) -> None:
        left_out = np.concatenate([out for _, out in folds(random_labels["artist_key"], 5)])
        assert sorted(left_out) == list(range(len(random_labels)))

    def test_an_artist_stays_where_it_is_when_others_come(self) -> None:
        few, many = pd.Series(["abba", "queen"]), pd.Series(["queen", "cher", "abba", "blur", "queen"])
        known = dict(zip(few, is_test(few), strict=True))
        assert all(known.get(name, side) == side for name, side in zip(many, is_test(many), strict=True))

    def test_the_test_set_holds_about_its_share(self) -> None:
        assert is_test(pd.Series([f"artist {i}" for i in range(20_000)])).mean() == pytest.approx(0.15, abs=0.01)


class TestQuestions:
    def test_a_cover_by_another_artist_is_not_scored_when_the_original_is_learnt_from(self, tables: Path) -> None:
        billboard = read_billboard(tables)
        held = is_test(billboard.rows["artist_key"])
        loud = billboard.rows["energy"] > 0.2
        original, cover = billboard.rows[~held & loud].iloc[[0]], billboard.rows[held & loud].iloc[[0]]
        sung = original.assign(artist=cover["artist"].iloc[0], artist_key=cover["artist_key"].iloc[0], id="cover")
        both = pd.concat([billboard.rows, sung], ignore_index=True)
        parts = parted({"tracks": read_tracks(tables), "billboard": Table("billboard", both, "")})["charting"]
        assert original["id"].iloc[0] in set(parts.train["id"])
        assert "cover" not in set(parts.test["id"])
        assert cover["id"].iloc[0] in set(parts.test["id"])

    @pytest.mark.shared
    def test_of_the_real_tables_nothing_stands_on_both_sides(self, real_tables: Path) -> None:
        questions = parted({"tracks": read_tracks(real_tables), "billboard": read_billboard(real_tables)})
        for name, parts in questions.items():
            for column in ("artist_key", "recording"):
                assert not set(parts.train[column]) & set(parts.test[column]), (name, column)
        everyone, popular = questions["emerging"].test, questions["popularity"].train
        assert not set(everyone["recording"]) & set(popular["recording"])


class TestScaler:
    def test_left_out_rows_do_not_move_it(self, random_labels: pd.DataFrame) -> None:
        fit, left_out = next(iter(folds(random_labels["artist_key"], 5)))
        before = fit_scaler(exact(random_labels.iloc[fit]), layout(random_labels))
        changed = random_labels.copy()
        changed.loc[left_out, "tempo"] = 299.0
        assert fit_scaler(exact(changed.iloc[fit]), layout(changed)) == before


class TestRehearsal:
    def test_a_rehearsal_never_touches_the_test_artists(self, tables: Path) -> None:
        read = {"tracks": read_tracks(tables), "billboard": read_billboard(tables)}
        closed = {name: set(rows.test["artist_key"]) for name, rows in parted(read).items()}
        for name, rows in parted(read, rehearse=True).items():
            assert not closed[name] & (set(rows.train["artist_key"]) | set(rows.test["artist_key"]))
            assert not set(rows.train["artist_key"]) & set(rows.test["artist_key"])
            assert len(rows.test) > 20
