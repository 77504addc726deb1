"""Scores, folds, slices, curves and ceilings on the synthetic tables, where the planted signal is known."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from spectral_dna.schema.verdict import LensName, MemberName, SetName
from spectral_training.evaluation import ceilings, evaluate, fold_answers, folds, learning, scores, slices
from spectral_training.evaluation.answers import DEFAULT_NAME, NATIVE
from spectral_training.evaluation.fold_answers import unseen_folds
from spectral_training.evaluation.kept import Kept
from spectral_training.evaluation.lab import Lab
from spectral_training.evaluation.openings import LEDGER
from spectral_training.publishing.card import render_card


@pytest.fixture(scope="module")
def own(lab: Lab, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """The same files in a place of their own, with fewer trees in the untuned baseline and fewer draws."""
    folder = tmp_path_factory.mktemp("lab")
    for path in lab.folder.iterdir():
        if path.is_file():
            (folder / path.name).symlink_to(path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(evaluate, "DEFAULT", evaluate.DEFAULT.model_copy(update={"trees": 20}))
        patch.setattr("spectral_training.evaluation.metrics.with_interval.__kwdefaults__", {"draws": 50})
        yield replace(lab, folder=folder)


@pytest.fixture(scope="module")
def out_of_fold(own: Lab) -> folds.Folds:
    return folds.compute(own)


class TestUnseenFolds:
    def test_no_artist_and_no_recording_is_on_both_sides(self, own: Lab) -> None:
        rows = own.questions["emerging"].train
        for fit, scored in unseen_folds(rows, 5):
            for column in ("artist_key", "recording"):
                assert not set(rows[column].iloc[fit]) & set(rows[column].iloc[scored])

    def test_a_cover_is_not_scored(self, own: Lab) -> None:
        rows = own.questions["charting"].train
        cover = rows.iloc[:1].assign(artist_key="a cover band")
        both = pd.concat([rows, cover], ignore_index=True)
        scored = np.concatenate([held for _, held in unseen_folds(both, 5)])
        assert {0, len(rows)} & set(scored) in (set(), {0, len(rows)})


class TestScores:
    def test_every_answer_stands_beside_what_can_be_said_blindly(self, own: Lab) -> None:
        found = scores.compute(own)
        assert {(one.question, one.set_name, one.kind) for one in found.asked} == {
            (question, set_name, kind)
            for question in (*LensName, "popularity") for set_name in SetName for kind in ("exact", "extracted")
        }  # fmt: skip
        for one in found.asked:
            if one.question != "popularity":
                assert {scores.SOFT, scores.HARD, DEFAULT_NAME, "majority", *MemberName} <= set(one.answers)
                assert one.answers["majority"]["auc"].value == 0.5
                assert one.answers[scores.SOFT]["auc"].value > 0.55
        told = "\n".join(scores.render(found))
        assert "genre alone" in told
        assert "decade alone" in told


class TestFolds:
    def test_the_planted_signal_is_found_out_of_fold(self, out_of_fold: folds.Folds) -> None:
        for one in out_of_fold.out:
            first = one.targets[0].metric
            assert first.low is not None
            assert first.low > (0.5 if one.question != "popularity" else 0)

    def test_each_target_says_whether_it_holds(self, out_of_fold: folds.Folds) -> None:
        asked = [target for one in out_of_fold.out for target in one.targets if target.asked is not None]
        assert {target.met for target in asked} <= {"holds", "does not hold", "undecided"}
        told = "\n".join(folds.render(out_of_fold))
        assert all(target.name in told for target in asked)
        assert "yardstick was not given" in told

    def test_finished_folds_are_not_fitted_again(
        self, own: Lab, out_of_fold: folds.Folds, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*_: object, **__: object) -> None:
            raise AssertionError("fitted again")

        monkeypatch.setattr(fold_answers, "fit_members", refuse)
        again = fold_answers.fold_answers(own, LensName.CHARTING, SetName.CATALOGUE)
        assert len(again.rows) == out_of_fold.out[1].rows

    def test_a_fold_that_is_missing_alone_is_fitted(self, own: Lab) -> None:
        before = fold_answers.fold_guesses(own, SetName.CATALOGUE)
        (lost,) = own.work.glob("catalogue-popularity-*-2.npz")
        lost.unlink()
        after = fold_answers.fold_guesses(own, SetName.CATALOGUE)
        assert lost.is_file()
        np.testing.assert_array_equal(before.ours["exact"], after.ours["exact"])


class TestSlices:
    def test_parts_of_a_column_cover_all_rows_and_few_rows_have_no_figure(self, own: Lab) -> None:
        found = slices.compute(own)
        for one in found.sliced:
            tempo = [part.rows for part in one.slices if part.by == "tempo"]
            loudness = [part.rows for part in one.slices if part.by == "loudness"]
            assert sum(tempo) == sum(loudness)
            for part in one.slices:
                assert (part.metric is not None) <= (part.rows >= found.fewest)
        assert "too few" in "\n".join(slices.render(found))


class TestCurves:
    def test_a_larger_share_of_artists_holds_the_smaller_one(self, own: Lab) -> None:
        rows = own.questions["charting"].train
        small, large = (set(learning.nested_share(rows, share)["artist_key"]) for share in (0.2, 0.7))
        assert small < large < set(rows["artist_key"])

    def test_more_artists_teach_more_where_there_is_something_to_learn(
        self, own: Lab, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(learning, "SHARES", (0.1, 0.4, 1.0))
        curve = learning._curve(own, LensName.CHARTING, SetName.CATALOGUE)
        first, *_, last = [point.auc[learning.FIVE].value for point in curve.points]
        assert last > first
        told = learning.Learning(folds=3, slope_from=0.4, curves=[curve])
        assert "100%" in "\n".join(learning.render(told))


class TestCeilings:
    def test_two_ids_of_one_recording_differ_as_often_as_was_planted(self, own: Lab) -> None:
        found = {one.name: one for one in ceilings.compute(own).found}
        differ = found["emerging: two ids of a recording with different labels"]
        assert differ.metric is not None
        assert 0.2 < differ.metric.value < 0.65  # half of the re-issues got popularity 0
        same = found["popularity: mean distance of two ids of a recording, points, both above popularity 0"]
        assert same.metric is not None
        assert same.metric.value == 0  # and the other half the same popularity


class TestCard:
    def test_it_tells_targets_slices_and_openings_in_brief(self, own: Lab, out_of_fold: folds.Folds) -> None:
        folder = own.folder / "evaluation"
        folder.mkdir()
        for name, found in (("folds", out_of_fold), ("slices", slices.compute(own))):
            kept = Kept(key="", found=found.model_dump(mode="json"))
            (folder / f"{name}.json").write_text(kept.model_dump_json(), encoding="utf-8")
        told = render_card(own.manifest, folder)
        assert "targets hold" in told
        assert "Where they are weaker" in told
        assert not (folder / LEDGER).exists()
        assert NATIVE[SetName.RECORDING] in told


def test_a_broken_section_is_left_out_of_the_card(own: Lab, tmp_path: Path) -> None:
    (tmp_path / "folds.json").write_text("{}", encoding="utf-8")
    assert "Targets" not in render_card(own.manifest, tmp_path)
