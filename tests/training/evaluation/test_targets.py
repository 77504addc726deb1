from spectral_dna.inference.manifest import Metric
from spectral_training.evaluation.targets import at_least, at_most


def metric(low: float | None, high: float | None) -> Metric:
    return Metric(value=0.5, low=low, high=high, n=100)


class TestTargets:
    def test_one_holds_only_with_its_whole_interval(self) -> None:
        assert at_least("floor", metric(0.45, 0.55), 0.4).met == "holds"
        assert at_most("ceiling", metric(0.45, 0.55), 0.6).met == "holds"

    def test_one_that_the_interval_misses_does_not_hold(self) -> None:
        assert at_least("floor", metric(0.45, 0.55), 0.6).met == "does not hold"
        assert at_most("ceiling", metric(0.45, 0.55), 0.4).met == "does not hold"

    def test_an_interval_on_both_sides_decides_nothing(self) -> None:
        assert at_least("floor", metric(0.45, 0.55), 0.5).met == "undecided"
        assert at_most("ceiling", metric(0.45, 0.55), 0.5).met == "undecided"

    def test_without_a_floor_or_an_interval_nothing_is_decided(self) -> None:
        assert at_least("shown beside", metric(0.45, 0.55), None).met is None
        assert at_least("no interval", metric(None, None), 0.4).met is None
