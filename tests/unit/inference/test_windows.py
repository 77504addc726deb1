"""Windows of recordings against the published reference: silent on fair streams, loud on moved ones."""

from typing import Any

import numpy as np
import pytest

from load.drift import drawn, reference, windows
from spectral_dna.api.document import examples
from spectral_dna.inference.drift import DriftReference, Histogram, coarser, place
from spectral_dna.inference.windows import LEVEL, MINIMUM, MOST_BINS, judged, observed, total
from spectral_dna.schema.monitoring import DriftState
from spectral_dna.schema.report import FeatureValue, Report
from spectral_dna.schema.verdict import Given, LensName

KNOWN = reference()


def report(**changes: Any) -> Report:
    """Give the report of the API's examples with every feature, changed."""
    whole = Report.model_validate(examples()["Report"])
    middle = {key: (one.edges or one.values)[1] for key, one in KNOWN.features.items()}
    features = {
        key: FeatureValue(value=value, low=None, high=None, unit="", percentile=None) for key, value in middle.items()
    }
    return whole.model_copy(update={"features": {**features, **whole.features}} | changes)


def states(shifted: str = "", by: float = 0.0, *, n: int, count: int = 40) -> list[dict[str, DriftState]]:
    return list(windows(KNOWN, n, count, shifted=shifted, by=by, seed=11))


class TestAlarms:
    def test_a_fair_stream_raises_hardly_any(self):
        seen = states(n=200, count=300)
        false = sum(DriftState.MOVED in one.values() for one in seen)
        assert false <= 300 * LEVEL * 2  # six of 300: chance alone exceeds this once in thirty

    @pytest.mark.parametrize(("subject", "by"), [("tempo", 20.0), ("loudness", 4.0), ("emerging probability", -0.04)])
    def test_a_moved_stream_raises_its_own_at_the_fewest_recordings(self, subject: str, by: float):
        seen = states(subject, by, n=MINIMUM)
        assert sum(one[subject] is DriftState.MOVED for one in seen) >= 0.9 * len(seen)
        others = [one for each in seen for key, one in each.items() if key != subject]
        assert others.count(DriftState.MOVED) <= 2

    def test_what_moved_by_less_than_matters_is_told_and_raises_none(self):
        assert {one["tempo"] for one in states("tempo", 5.0, n=10_000)} == {DriftState.SLIGHT}

    def test_below_the_fewest_no_number_is_given(self):
        counts = {"tempo": drawn(KNOWN.features["tempo"], MINIMUM - 1, np.random.default_rng(0))}
        (tempo,) = (one for one in judged(counts, KNOWN) if one.subject == "tempo")
        assert (tempo.n, tempo.state, tempo.bins.found) == (MINIMUM - 1, DriftState.TOO_FEW, None)
        assert {tempo.psi, tempo.expected, tempo.noise, tempo.limit, tempo.distance} == {None}

    def test_the_more_are_asked_the_wider_each_limit(self):
        rng = np.random.default_rng(0)
        all_counts = {key: drawn(one, 200, rng) for key, one in KNOWN.features.items()}
        alone, among = (
            next(one for one in judged(counts, KNOWN) if one.subject == "tempo")
            for counts in ({"tempo": all_counts["tempo"]}, all_counts)
        )
        assert alone.noise is not None
        assert among.noise is not None
        assert alone.noise < among.noise


class TestSubjects:
    def test_every_feature_is_listed_and_scores_that_somebody_got(self):
        listed = judged({"emerging probability": [3]}, KNOWN)
        assert [one.subject for one in listed] == [*KNOWN.features, "emerging probability"]
        assert listed[-1].label == "Emerging chance"

    def test_bins_are_few_and_named(self):
        for one in judged({}, KNOWN):
            told = one.bins
            if told.categories:
                assert len(told.reference) == len(told.categories) + 1
            else:
                assert len(told.edges) + 1 == len(told.reference) <= MOST_BINS
            assert sum(told.reference) == pytest.approx(1, abs=1e-3)
        mode = next(one for one in judged({}, KNOWN) if one.subject == "mode")
        assert mode.bins.categories == ["minor", "major"]

    def test_joined_bins_hold_what_theirs_held(self):
        fine = Histogram(edges=[1, 2, 3, 4], values=[], shares=[0.1, 0.2, 0.3, 0.3, 0.1], n=10)
        joined, starts = coarser(fine, 3)
        assert (joined.edges, starts.tolist()) == ([2, 4], [0, 2, 4])
        assert joined.shares == pytest.approx([0.3, 0.6, 0.1])

    def test_days_add_up_whatever_their_last_bin(self):
        assert total([{"a": [1, 2]}, {"a": [1, 0, 5], "b": [1]}]) == {"a": [2, 2, 5], "b": [1]}


class TestObserved:
    def test_each_value_falls_where_the_reference_counts_it(self):
        given = report()
        found = observed(given, KNOWN)
        assert set(KNOWN.features) <= set(found)
        assert found["tempo"] == place(KNOWN.features["tempo"], given.features["tempo"].value)
        assert given.lenses is not None
        chance = given.lenses[LensName.EMERGING].probability
        assert chance is not None
        assert found["emerging probability"] == place(KNOWN.scores["emerging probability"], chance)
        assert "popularity value" in found

    def test_where_something_was_stated_the_plain_answer_counts(self):
        plain = report()
        assert plain.lenses is not None
        said = Given(variant="stated", inputs=["genre"], plain=0.1, plain_votes=1)
        lens = plain.lenses[LensName.EMERGING].model_copy(update={"given": said})
        found = observed(plain.model_copy(update={"lenses": {**plain.lenses, LensName.EMERGING: lens}}), KNOWN)
        assert (found["emerging probability"], found["emerging votes"]) == (0, 1)
        assert "emerging stability" not in found

    def test_without_a_verdict_nothing_counts(self):
        assert observed(report(lenses=None, no_verdict="too_calm"), KNOWN) == {}

    def test_what_the_reference_does_not_know_is_left_out(self):
        only_tempo = DriftReference(features={"tempo": KNOWN.features["tempo"]}, scores={})
        assert set(observed(report(), only_tempo)) == {"tempo"}
