import numpy as np
import pytest

from spectral_dna.crossplatform.report import Evidence, Verdict
from spectral_dna.inference.manifest import Metric
from spectral_training.crossplatform.hypotheses.causal import causal, comparable
from spectral_training.crossplatform.hypotheses.mixed import mixed
from spectral_training.crossplatform.hypotheses.sensitivity import e_value
from spectral_training.crossplatform.hypotheses.video import official_video
from training.crossplatform.hypotheses.planted import planted

EFFECT = 10**0.2


@pytest.fixture(scope="module")
def with_effect() -> dict[str, Evidence]:
    rows = planted(video=0.2)
    return {one.key: one for one in [*official_video(rows, []).evidence, *mixed(rows), *causal(rows, seed=7)]}


@pytest.fixture(scope="module")
def without() -> dict[str, Evidence]:
    rows = planted()
    return {one.key: one for one in [*mixed(rows), *causal(rows, seed=7)]}


class TestPlantedEffect:
    def test_raw_figure_misses_what_the_causal_one_finds(self, with_effect: dict[str, Evidence]) -> None:
        raw, found = with_effect["ratio_geometric"].figure, with_effect["ratio_causal"].figure
        assert raw.low > EFFECT * 1.1
        assert found.low < EFFECT < found.high
        assert found.value == pytest.approx(EFFECT, rel=0.06)

    def test_mixed_model_finds_it_too(self, with_effect: dict[str, Evidence]) -> None:
        found = with_effect["ratio_mixed"].figure
        assert found.low < EFFECT < found.high

    def test_shuffled_videos_do_nothing(self, with_effect: dict[str, Evidence]) -> None:
        placebo = with_effect["placebo"]
        assert placebo.figure.low < 1 < placebo.figure.high < with_effect["ratio_causal"].figure.low
        assert placebo.p_value == pytest.approx(1 / 201)

    def test_much_must_be_hidden_to_overturn_it(
        self, with_effect: dict[str, Evidence], without: dict[str, Evidence]
    ) -> None:
        assert with_effect["robustness"].figure.low > 0.2 > without["robustness"].figure.value
        assert with_effect["e_value"].figure.low > without["e_value"].figure.value

    def test_all_figures_together_confirm_it(self, with_effect: dict[str, Evidence]) -> None:
        further = [with_effect[key] for key in ("ratio_mixed", "ratio_causal", "e_value", "robustness", "placebo")]
        assert official_video(planted(video=0.2), further).verdict is Verdict.CONFIRMED


class TestNoEffect:
    def test_fame_is_not_taken_for_an_effect(self, without: dict[str, Evidence]) -> None:
        for key in ("ratio_mixed", "ratio_causal"):
            assert without[key].figure.low < 1 < without[key].figure.high
        assert without["e_value"].figure.low == 1.0
        assert without["placebo"].p_value > 0.05


class TestEdges:
    def test_artists_of_one_kind_are_not_compared(self) -> None:
        rows = planted()
        rows.loc[rows["artist_key"] == "artist 3", "official_video"] = 1.0
        assert "artist 3" not in set(comparable(rows)["artist_key"])

    def test_too_few_give_no_estimate(self) -> None:
        assert causal(planted().head(100), seed=1) == []

    def test_overlap_tells_tracks_without_a_counterpart(self) -> None:
        rows = planted()
        rows["energy"] = np.where(rows["official_video"] == 1, 0.9, 0.1)
        found = {one.key: one.figure for one in causal(rows, seed=7)}
        assert found["overlap"].value < 0.1

    def test_e_value_by_hand(self) -> None:
        found = e_value(Metric(value=2.0, low=0.9, high=3.0, n=9)).figure
        assert (found.value, found.low) == (pytest.approx(2 + 2**0.5), 1.0)
