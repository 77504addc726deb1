"""Rivals and ablations on planted signals: who must win, and what must matter."""

from dataclasses import replace

import numpy as np
import pytest

from spectral_dna.schema.verdict import LensName, MemberName, SetName
from spectral_training.evaluation.lab import Lab
from spectral_training.fitting.matrices import exact
from spectral_training.search import ablation, rivals
from spectral_training.search.contest import Contest, contests, five_once

CHARTING = (LensName.CHARTING, SetName.CATALOGUE)


@pytest.fixture(scope="module")
def every(bare_lab: Lab) -> list[Contest]:
    return list(contests(bare_lab))


@pytest.fixture(scope="module")
def charting(every: list[Contest]) -> Contest:
    return next(one for one in every if (one.question, one.set_name) == CHARTING)


@pytest.fixture(scope="module")
def compared(bare_lab: Lab) -> rivals.Rivals:
    return rivals.compute(bare_lab)


@pytest.fixture(scope="module")
def ablated(bare_lab: Lab) -> ablation.Ablations:
    return ablation.compute(bare_lab)


class TestContests:
    def test_there_is_one_for_each_question_and_set(self, every: list[Contest]) -> None:
        assert len({(one.question, one.set_name) for one in every}) == len(every) == 6

    def test_nobody_is_asked_about_artists_that_were_learnt(self, every: list[Contest]) -> None:
        assert all(not set(one.artists) & set(one.rows["artist_key"]) for one in every)

    def test_the_five_are_fitted_once(self, charting: Contest, bare_lab: Lab) -> None:
        first = five_once(charting, bare_lab)
        kept = {path: path.stat().st_mtime_ns for path in bare_lab.work.iterdir()}
        again = five_once(charting, bare_lab)
        assert {path: path.stat().st_mtime_ns for path in bare_lab.work.iterdir()} == kept
        assert all(np.array_equal(first[name], again[name]) for name in MemberName)


class TestRivals:
    def test_every_rival_finds_what_was_planted(self, compared: rivals.Rivals) -> None:
        for one in compared.rounds:
            if one.question == LensName.CHARTING and one.set_name == SetName.CATALOGUE:
                assert {rival.name for rival in one.rivals} == {"LightGBM", "linear on splines", "stack of the five"}
                assert all(rival.score.value > 0.65 for rival in one.rivals)

    def test_a_difference_is_ours_minus_the_rivals(self, compared: rivals.Rivals) -> None:
        for one in compared.rounds:
            for rival in one.rivals:
                assert rival.ours_minus.value == pytest.approx(one.ours.value - rival.score.value)

    def test_the_report_names_every_round(self, compared: rivals.Rivals) -> None:
        told = "\n".join(rivals.render(compared))
        assert all(f"| {one.question}, {one.set_name} |" in told for one in compared.rounds)

    def test_on_random_labels_nobody_beats_a_coin(self, charting: Contest, bare_lab: Lab) -> None:
        rng = np.random.default_rng(3)
        label = rng.integers(0, 2, len(charting.rows)).astype(np.float64)[charting.lesson.recording]
        truth = rng.integers(0, 2, len(charting.truth)).astype(np.float64)
        coin = replace(charting, lesson=replace(charting.lesson, hit=label), truth=truth)
        for said in (rivals._lightgbm(coin, bare_lab.seed), rivals._linear(coin)):
            score = coin.score(said)
            assert score.low is not None
            assert score.high is not None
            assert score.low <= 0.5 <= score.high


class TestAblation:
    def test_charting_on_uploads_is_asked_for_every_part(self, ablated: ablation.Ablations) -> None:
        (one,) = (one for one in ablated.asked if one.question == "charting" and one.set_name == "recording")
        assert {worth.part for worth in one.parts} == {
            "key on the circle of fifths", "logarithms", "place within the decade", "decade, with places within it",
            "interactions", "eras", "noisy copies, against exact columns", "several noisy copies, against one",
            "soft targets of the teacher",
        }  # fmt: skip

    def test_what_helps_nowhere_is_named(self, ablated: ablation.Ablations) -> None:
        parts = [worth for one in ablated.asked for worth in one.parts if worth.served]
        for part in ablation.idle(ablated):
            assert all(worth.worth.low is None or worth.worth.low <= 0 for worth in parts if worth.part == part)
        assert "Shown to help nowhere" in "\n".join(ablation.render(ablated)) or not list(ablation.idle(ablated))

    def test_interactions_are_made_of_columns_in_their_own_units(self, charting: Contest) -> None:
        scaled = charting.lesson.matrix
        made = ablation._with(charting, scaled, ablation._interactions)[:, scaled.shape[1] :]
        raw = dict(zip(charting.names, exact(charting.rows).T.astype(np.float64), strict=True))
        wanted = np.stack(ablation._interactions(raw), axis=1)
        np.testing.assert_allclose(made, wanted, atol=1e-3)

    def test_a_column_that_decides_is_worth_something(self, charting: Contest, bare_lab: Lab) -> None:
        loud = charting.names.index("loudness")
        planted = replace(
            charting,
            lesson=replace(charting.lesson, hit=(charting.lesson.matrix[:, loud] > 0).astype(np.float64)),
            truth=(charting.asked[:, loud] > 0).astype(np.float64),
        )
        model = ablation._model(planted, bare_lab)
        whole = model(planted.lesson, planted.asked)
        rest = [index for index, name in enumerate(planted.names) if not name.startswith(("loudness", "energy"))]
        without = model(replace(planted.lesson, matrix=planted.lesson.matrix[:, rest]), planted.asked[:, rest])
        assert planted.score(whole).value > 0.95
        worth = planted.gain(whole, without)
        assert worth.low is not None
        assert worth.low > 0.05
