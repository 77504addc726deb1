"""Nothing in a search sees the artists that it is scored on, so random labels stay random."""

from pathlib import Path

import numpy as np
import pytest

from spectral_dna.schema.verdict import LensName, MemberName, SetName
from spectral_training.evaluation.metrics import Floats
from spectral_training.fitting.lenses import read_settings
from spectral_training.search.ground import Setup, ground
from spectral_training.search.remembered import fingerprint, remembered
from spectral_training.search.run import Plan, search_all
from spectral_training.search.spaces import Budget, read_spaces
from spectral_training.search.subjects import Subject
from spectral_training.tables.datasets import read_billboard, read_tracks
from spectral_training.tables.questions import Rows, parted
from spectral_training.tables.splits import folds
from spectral_training.tables.synthetic import write_tables

SETTINGS = read_settings(quick=True)
CHARTING = (LensName.CHARTING, SetName.CATALOGUE)


def questions_of(folder: Path) -> dict[str, Rows]:
    return parted({"tracks": read_tracks(folder), "billboard": read_billboard(folder)}, rehearse=True)


@pytest.fixture(scope="module")
def random_questions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rows]:
    folder = tmp_path_factory.mktemp("random")
    write_tables(folder, rows=1500, planted=False)
    return questions_of(folder)


class TestRandomLabels:
    def test_the_best_of_many_settings_is_a_coin_on_artists_that_no_study_saw(
        self, random_questions: dict[str, Rows], tmp_path: Path
    ) -> None:
        chosen = (Subject(MemberName.DECISION_TREE, *CHARTING),)
        plan = Plan(chosen, SETTINGS, read_spaces(), Budget(trials=20, seconds=1e6, folds=3), 0, tmp_path)
        for change in search_all(random_questions, plan, lambda _: None).changes:
            low, high = change.unseen_score.low, change.unseen_score.high
            assert low is not None
            assert high is not None
            assert low <= 0.5 <= high


class TestFolds:
    def test_classes_are_balanced_on_the_rows_that_are_learnt_and_nowhere_else(
        self, tables: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        rows = questions_of(tables)["charting"].train
        hits, flops = rows[rows["hit"] == 1], rows[rows["hit"] == 0]
        skewed = rows.loc[[*hits.index[:150], *flops.index]].reset_index(drop=True)
        seen: list[tuple[Floats, Floats]] = []

        def keep(lesson: object, *_: object) -> None:
            seen.append((lesson.hit, lesson.weight))  # type: ignore[attr-defined]

        monkeypatch.setattr("spectral_training.search.ground.fit_tree", keep)
        known, left_out = next(iter(folds(skewed["artist_key"], 3)))
        subject = Subject(MemberName.DECISION_TREE, *CHARTING)
        made = ground(subject, Setup(SETTINGS, 0, tmp_path), skewed.iloc[known], skewed.iloc[left_out])
        made.fit(subject.own(SETTINGS))
        ((hit, weight),) = seen
        assert hit.mean() < 0.35
        assert weight[hit == 1].sum() == pytest.approx(weight[hit == 0].sum())
        assert made.truth.mean() == pytest.approx(skewed["hit"].iloc[left_out].mean())

    def test_left_out_artists_are_not_learnt_from(self, tables: Path, tmp_path: Path) -> None:
        rows = questions_of(tables)["charting"].train
        known, left_out = next(iter(folds(rows["artist_key"], 3)))
        made = ground(
            Subject(MemberName.DECISION_TREE, *CHARTING), Setup(SETTINGS, 0, tmp_path), rows.iloc[known],
            rows.iloc[left_out],
        )  # fmt: skip
        assert not set(made.artists) & set(rows["artist_key"].iloc[known])


class TestRemembered:
    def test_what_was_computed_is_read_again(self, tmp_path: Path) -> None:
        path = tmp_path / "deep" / "kept.npz"
        first = remembered(path, lambda: {"said": np.arange(3)})
        again = remembered(path, lambda: {"said": np.zeros(3)})
        np.testing.assert_array_equal(first["said"], again["said"])
        assert [file.name for file in path.parent.iterdir()] == ["kept.npz"]

    def test_other_rows_or_settings_have_another_name(self, tables: Path) -> None:
        rows = questions_of(tables)["charting"].train
        names = {fingerprint(rows, {"leaf": 3}), fingerprint(rows, {"leaf": 4}), fingerprint(rows[:-1], {"leaf": 3})}
        assert len(names) == 3
        assert fingerprint(rows, {"leaf": 3}) in names
