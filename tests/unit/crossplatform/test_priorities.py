"""What is said of a video's effect, and where videos are placed by it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from spectral_dna.crossplatform.effect import VideoEffect, video_note
from spectral_dna.crossplatform.planning import PlannedRelease, Priorities, PriorityRequest, VideoItem
from spectral_dna.crossplatform.predict import ReleaseModels
from spectral_dna.crossplatform.priorities import rank
from spectral_dna.crossplatform.published import StreamsModels
from spectral_dna.crossplatform.report import Verdict
from spectral_dna.inference.checks import read_manifest
from spectral_dna.inference.manifest import Metric


@pytest.fixture(scope="module")
def models(tiny_artifacts: Path) -> ReleaseModels:
    """Open none: streams that are given need none."""
    found = StreamsModels(
        schema_version="1", run="0123456789ab", made=datetime(2026, 1, 2, tzinfo=UTC), recordings=1, base_rate=0.1,
        columns=[], questions=[],
    )  # fmt: skip
    return ReleaseModels(tiny_artifacts, read_manifest(tiny_artifacts), found)


def effect_of(figure: Metric, verdict: Verdict = Verdict.WEAKENED) -> VideoEffect:
    return VideoEffect(figure=figure, verdict=verdict)


def ranked(models: ReleaseModels, effect: tuple[float, float, float], value: float | None = None) -> Priorities:
    """Rank four videos: much and little streamed, dear and cheap."""
    items = [
        VideoItem(name=f"{streams} {cost}", cost=cost, release=PlannedRelease(streams=streams))
        for streams in (1000, 100_000) for cost in (10, 500)
    ]  # fmt: skip
    low, middle, high = effect
    asked = PriorityRequest(items=items, value_per_thousand=value)
    return rank(asked, models, effect_of(Metric(value=middle, low=low, high=high, n=100)))


def test_each_video_has_its_place(models: ReleaseModels) -> None:
    found = {one.name: one.quadrant for one in ranked(models, (1.1, 1.2, 1.3)).items}
    assert found == {"100000 10": "first", "100000 500": "worthwhile", "1000 10": "cheap", "1000 500": "later"}


def test_one_that_does_not_pay_has_none(models: ReleaseModels) -> None:
    found = {one.name: (one.pays, one.quadrant) for one in ranked(models, (1.1, 1.2, 1.3), value=2).items}
    assert found["100000 10"] == ("yes", "first")
    assert found["100000 500"] == ("no", None)


def test_an_effect_that_may_be_none_places_nothing(models: ReleaseModels) -> None:
    found = ranked(models, (0.9, 1.1, 1.3), value=2)
    assert {one.quadrant for one in found.items} == {None}
    assert {one.gain.low for one in found.items if one.gain is not None} == {0.0}
    assert "planner_gain_open" in {one.key for one in found.notes}


def test_an_effect_below_one_adds_nothing(models: ReleaseModels) -> None:
    found = ranked(models, (0.7, 0.8, 0.9), value=2)
    assert {(one.gain.value, one.gain.high) for one in found.items if one.gain is not None} == {(0.0, 0.0)}
    assert {one.pays for one in found.items} == {"no"}


def test_streams_of_none_are_known_too(models: ReleaseModels) -> None:
    asked = PriorityRequest(items=[VideoItem(name="new", cost=1, release=PlannedRelease(streams=0))])
    assert rank(asked, models, effect_of(Metric(value=1.2, low=1.1, high=1.3, n=9))).items[0].expected.high == 0


def test_an_effect_without_an_interval_is_told_without_one() -> None:
    note = video_note(effect_of(Metric(value=1.2, low=None, high=None, n=9)))
    assert note.numbers == {"ratio": 1.2, "low": None, "high": None, "verdict": "weakened"}
    assert "(" not in note.text


@pytest.mark.parametrize("verdict", Verdict)
def test_the_verdict_on_the_hypothesis_behind_it_is_told(verdict: Verdict) -> None:
    note = video_note(effect_of(Metric(value=1.2, low=1.1, high=1.3, n=9), verdict))
    assert note.numbers["verdict"] == verdict
    assert note.text.endswith(f"The report's verdict on the hypothesis behind it: {verdict.value}.")
