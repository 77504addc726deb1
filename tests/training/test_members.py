"""Members, their prototypes, and the files made from them."""

from pathlib import Path

import numpy as np
import pytest
from sklearn.tree import DecisionTreeRegressor

from spectral_dna.schema.verdict import MemberName
from spectral_training.errors import ExportDiffers
from spectral_training.fitting.export import answer_of, compare, export
from spectral_training.fitting.lenses import read_settings
from spectral_training.fitting.members import Lesson, Member, Members, fit_members
from spectral_training.fitting.prototypes import _groups, sensitive_axes

ROWS, WIDTH = 1200, 6


@pytest.fixture(scope="module")
def lesson() -> Lesson:
    rng = np.random.default_rng(0)
    matrix = rng.normal(size=(ROWS, WIDTH)).astype(np.float32)
    chance = 1 / (1 + np.exp(-2.5 * matrix[:, 0].astype(np.float64)))
    hit = (rng.random(ROWS) < chance).astype(np.float64)
    return Lesson(matrix, hit, chance, np.ones(ROWS), np.arange(ROWS), np.zeros(ROWS, dtype=np.int64))


@pytest.fixture(scope="module")
def members(lesson: Lesson) -> Members:
    settings = read_settings(quick=True).lenses["charting"]["catalogue"].members
    return fit_members(lesson, settings, seed=0)


class TestMembers:
    @pytest.mark.parametrize("name", list(MemberName))
    def test_each_finds_the_column_that_decides(self, members: Members, name: MemberName) -> None:
        asked = np.zeros((2, WIDTH), dtype=np.float32)
        asked[:, 0] = [-2, 2]
        flop, hit = members[name].chance(asked)
        assert flop < 0.3
        assert hit > 0.7

    @pytest.mark.parametrize("name", list(MemberName))
    def test_its_file_answers_as_it_does(self, members: Members, name: MemberName, tmp_path: Path) -> None:
        asked = np.random.default_rng(5).normal(size=(3000, WIDTH)).astype(np.float32)
        entry = export(members[name], tmp_path, "model", asked)
        assert answer_of(entry, tmp_path)(asked) == pytest.approx(members[name].chance(asked), abs=1e-5)


class TestExport:
    def test_rows_on_a_threshold_take_the_same_branch(self, tmp_path: Path) -> None:
        rng = np.random.default_rng(0)
        matrix = rng.integers(0, 30, (500, 2)).astype(np.float32) / 10
        tree = DecisionTreeRegressor(random_state=0).fit(matrix, rng.random(500))
        edges = np.unique(tree.tree_.threshold[tree.tree_.feature >= 0]).astype(np.float32)
        near = [edges, np.nextafter(edges, np.float32(9)), np.nextafter(edges, np.float32(-9))]
        asked = np.stack(np.meshgrid(np.concatenate(near), np.concatenate(near)), axis=-1).reshape(-1, 2)
        entry = export(Member(tree, tree.predict), tmp_path, "tree", asked)
        assert answer_of(entry, tmp_path)(asked) == pytest.approx(tree.predict(asked), abs=1e-6)

    def test_a_tree_that_never_split(self, tmp_path: Path) -> None:
        matrix = np.zeros((20, 3), dtype=np.float32)
        tree = DecisionTreeRegressor().fit(matrix, np.full(20, 0.25))
        entry = export(Member(tree, tree.predict), tmp_path, "stump", matrix)
        assert answer_of(entry, tmp_path)(matrix) == pytest.approx(np.full(20, 0.25))

    def test_a_file_that_differs_is_refused(self) -> None:
        with pytest.raises(ExportDiffers, match="differs"):
            compare("x.onnx", np.array([0.5, 0.6]), np.array([0.5, 0.61]))


class TestPrototypes:
    def test_each_averages_at_least_five_different_recordings(self) -> None:
        rng = np.random.default_rng(1)
        recording = np.repeat(np.arange(400), 3)  # three noisy copies each
        groups = list(_groups(rng.normal(size=(1200, 4)), recording, np.arange(1200), 5))
        assert min(len(np.unique(recording[rows])) for rows in groups) >= 5
        assert sorted(np.concatenate(groups)) == list(range(1200))

    def test_the_space_is_widest_along_what_decides(self, lesson: Lesson) -> None:
        settings = read_settings(quick=True).lenses["charting"]["catalogue"].members.k_neighbors
        axes = sensitive_axes(lesson.matrix, settings, lambda m: 3.0 * m[:, 2].astype(np.float64), 0)
        assert int(np.argmax(np.linalg.norm(axes, axis=1))) == 2
