"""One study: its first trial, its pruning, its budget, and what its draws follow from."""

from pathlib import Path

import numpy as np
import optuna
import pandas as pd
import pytest
from optuna.storages import RDBStorage
from optuna.trial import TrialState
from sklearn.tree import DecisionTreeRegressor

from spectral_training.errors import SearchRefused
from spectral_training.fitting.lenses import Tree
from spectral_training.fitting.members import Member
from spectral_training.search.ground import Ground
from spectral_training.search.spaces import Budget, Range
from spectral_training.search.study import Question, best_settings, finished, is_spent, open_storage, search

ROWS = 400
PRESENT = Tree(leaf=100, columns=1.0, soft=0.5)
SPACE = {"leaf": Range(low=2, high=200, log=True), "soft": Range(low=0, high=1)}


def made_ground(folder: Path, seed: int) -> Ground:
    rng = np.random.default_rng(seed)
    matrix = rng.normal(size=(2 * ROWS, 3)).astype(np.float32)
    hit = (rng.random(2 * ROWS) < 1 / (1 + np.exp(-3 * np.sin(3 * matrix[:, 0].astype(float))))).astype(float)

    def fit(own: Tree) -> Member:
        model = DecisionTreeRegressor(min_samples_leaf=own.leaf, random_state=0).fit(matrix[:ROWS], hit[:ROWS])
        return Member(model, model.predict)

    return Ground(fit, matrix[ROWS:], hit[ROWS:], pd.Series([f"a{i}" for i in range(ROWS)]), folder / str(seed))


@pytest.fixture
def question(tmp_path: Path) -> Question:
    grounds = tuple(made_ground(tmp_path / "memory", seed) for seed in range(3))
    return Question("waves", PRESENT, SPACE, None, 1.0, grounds)


def run(question: Question, journal: Path, trials: int, *, seed: int = 1) -> optuna.Study:
    budget = Budget(trials=trials, seconds=1e6, folds=3)
    return search(question, open_storage(str(journal)), budget, seed, lambda _: None)


def drawn(study: optuna.Study) -> list[dict[str, object]]:
    return [trial.user_attrs["settings"] for trial in study.trials]


class TestStudy:
    def test_begins_with_the_present_settings_and_finds_better_ones(self, question: Question, tmp_path: Path) -> None:
        study = run(question, tmp_path / "a", 15)
        assert drawn(study)[0] == PRESENT.model_dump()
        assert study.best_value > study.trials[0].value
        assert best_settings(study, question).leaf < PRESENT.leaf

    def test_goes_on_where_it_stopped_as_if_it_had_never_stopped(self, question: Question, tmp_path: Path) -> None:
        run(question, tmp_path / "a", 6)
        resumed, whole = run(question, tmp_path / "a", 12), run(question, tmp_path / "b", 12)
        assert drawn(resumed) == drawn(whole)
        assert len(finished(resumed)) == 12

    def test_a_spent_budget_is_not_spent_again(self, question: Question, tmp_path: Path) -> None:
        run(question, tmp_path / "a", 5)
        assert len(run(question, tmp_path / "a", 5).trials) == 5

    def test_seconds_of_earlier_trials_count(self, question: Question, tmp_path: Path) -> None:
        study = run(question, tmp_path / "a", 5)
        assert is_spent(study, Budget(trials=100, seconds=1e-6, folds=3))
        assert not is_spent(study, Budget(trials=100, seconds=1e6, folds=3))

    def test_what_falls_behind_after_one_fold_is_given_up(self, question: Question, tmp_path: Path) -> None:
        pruned = [t for t in run(question, tmp_path / "a", 25).trials if t.state == TrialState.PRUNED]
        assert pruned
        assert all(1 <= len(trial.intermediate_values) < 3 for trial in pruned)

    def test_a_file_beyond_its_share_is_never_chosen(self, question: Question, tmp_path: Path) -> None:
        small = Question("small", PRESENT, SPACE, 800.0, 1.0, question.grounds)
        study = run(small, tmp_path / "a", 12)
        over = [trial for trial in study.trials if "over_share" in trial.user_attrs]
        assert over
        assert all(trial.state == TrialState.PRUNED and trial.user_attrs["over_share"] > 800 for trial in over)
        assert all(ground.answers(best_settings(study, small))[1] <= 800 for ground in small.grounds)

    def test_where_nothing_fits_the_present_settings_stand(self, question: Question, tmp_path: Path) -> None:
        tiny = Question("tiny", PRESENT, SPACE, 1.0, 1.0, question.grounds)
        assert best_settings(run(tiny, tmp_path / "a", 3), tiny) == PRESENT


class TestStorage:
    @pytest.mark.parametrize("url", ["nothing://here", "sqlite:////nowhere/at/all.db"])
    def test_one_that_cannot_be_opened_is_refused_in_a_sentence(self, url: str) -> None:
        with pytest.raises(SearchRefused, match="can't be opened"):
            open_storage(url)

    def test_a_database_works_as_a_journal_does(self, question: Question, tmp_path: Path) -> None:
        storage = open_storage(f"sqlite:///{tmp_path}/studies.db")
        assert isinstance(storage, RDBStorage)
        study = search(question, storage, Budget(trials=4, seconds=1e6, folds=3), 1, lambda _: None)
        assert drawn(study) == drawn(run(question, tmp_path / "journal", 4))
        storage.remove_session()
        storage.engine.dispose()
