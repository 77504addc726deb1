import pytest

from spectral_dna.crossplatform.report import Hypothesis, Verdict
from spectral_dna.inference.manifest import Metric
from spectral_training.crossplatform.hypotheses.verdicts import (
    all_of,
    chance_below,
    corrected,
    evidence,
    holm,
    sentence,
    verdict_of,
)


def between(low: float, high: float) -> Metric:
    return Metric(value=(low + high) / 2, low=low, high=high, n=100)


class TestRule:
    @pytest.mark.parametrize(
        ("low", "high", "verdict"),
        [
            (1.3, 1.6, Verdict.CONFIRMED),
            (1.1, 1.29, Verdict.WEAKENED),
            (0.9, 1.2, Verdict.REFUTED),
            (0.5, 0.9, Verdict.REFUTED),
            (1.1, 1.5, Verdict.OPEN),
            (0.8, 1.5, Verdict.OPEN),
        ],
    )
    def test_claim_of_a_size(self, low: float, high: float, verdict: Verdict) -> None:
        assert verdict_of(between(low, high), 1.3, null=1.0) is verdict

    @pytest.mark.parametrize(
        ("low", "high", "verdict"),
        [(0.7, 0.8, Verdict.CONFIRMED), (0.4, 0.5, Verdict.REFUTED), (0.65, 0.75, Verdict.OPEN)],
    )
    def test_threshold(self, low: float, high: float, verdict: Verdict) -> None:
        assert verdict_of(between(low, high), 0.7, null=None) is verdict

    def test_without_an_interval_nothing_is_decided(self) -> None:
        assert verdict_of(Metric(value=9.0, low=None, high=None, n=3), 1.3, null=1.0) is Verdict.OPEN
        assert verdict_of(Metric(value=9.0, low=float("nan"), high=9.0, n=3), 1.3, null=1.0) is Verdict.OPEN

    def test_what_holds_as_worded_alone_is_weakened(self) -> None:
        assert all_of(Verdict.CONFIRMED, [Verdict.CONFIRMED, Verdict.OPEN]) is Verdict.WEAKENED
        assert all_of(Verdict.CONFIRMED, [Verdict.CONFIRMED]) is Verdict.CONFIRMED
        assert all_of(Verdict.REFUTED, [Verdict.CONFIRMED]) is Verdict.REFUTED


class TestManyTests:
    def test_holm_by_hand(self) -> None:
        assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])

    def test_chance_at_the_edge_of_the_interval(self) -> None:
        assert chance_below(between(1.0, 2.0), 1.0) == pytest.approx(0.025, abs=1e-4)
        assert chance_below(Metric(value=2.0, low=1.0, high=4.0, n=9), 1.0, ratio=True) == pytest.approx(
            0.025, abs=1e-4
        )

    def test_what_holds_by_number_alone_is_open_again(self) -> None:
        alone, many = corrected([hypothesis(0.02)]), corrected([hypothesis(0.02)] * 5)
        assert alone[0].verdict is Verdict.CONFIRMED
        assert {one.verdict for one in many} == {Verdict.OPEN}
        assert many[0].caveats[-1].numbers == {"tests": 5, "p_value": pytest.approx(0.1)}


def hypothesis(chance: float) -> Hypothesis:
    figure = evidence("ratio", "Ratio", "times", between(1.4, 1.6), chance, "By hand.")
    return Hypothesis(
        key="one", statement="One.", threshold=1.3, verdict=Verdict.CONFIRMED, finding=sentence("one", "One."),
        evidence=[figure], assumptions=[], caveats=[],
    )  # fmt: skip
