"""Which videos to make first: what each may add for its cost, by the effect that was estimated of an official video."""

import math
from collections.abc import Iterator, Sequence
from statistics import median
from typing import Literal

from spectral_dna.crossplatform.effect import VideoEffect, video_note
from spectral_dna.crossplatform.planning import (
    Expected,
    Priorities,
    Priority,
    PriorityRequest,
    Quadrant,
    VideoItem,
)
from spectral_dna.crossplatform.predict import Known, ReleaseModels, context_of
from spectral_dna.crossplatform.report import Sentence
from spectral_dna.inference.manifest import Metric

_THOUSAND = 1000.0
Found = tuple[VideoItem, Expected, Expected | None]


def rank(asked: PriorityRequest, models: ReleaseModels, video: VideoEffect) -> Priorities:
    """Rank videos by the streams that they may add for each unit of their cost.

    What a video adds is the estimated effect on what the track is expected to stream without it; a difference of the
    models' own answers would count what famous artists have besides.
    """
    context = context_of(asked.others)
    found = [_found(one, context, models, video.figure) for one in asked.items]
    gains = [gain.value for _, _, gain in found if gain is not None]
    costs = [one.cost for one, _, gain in found if gain is not None]
    middle_gain, middle_cost = median(gains or [0.0]), median(costs or [0.0])
    ordered = sorted(found, key=_order)
    items = [
        _priority(place, one, asked.value_per_thousand, (middle_gain, middle_cost) if len(gains) > 1 else None)
        for place, one in enumerate(ordered, start=1)
    ]
    return Priorities(
        run=models.found.run, effect=video.figure, middle_gain=middle_gain, middle_cost=middle_cost, items=items,
        notes=list(_notes(found, video)),
    )  # fmt: skip


def _found(item: VideoItem, context: Known, models: ReleaseModels, video: Metric) -> Found:
    has_video = bool(item.release.official_video)
    release = item.release if has_video else item.release.model_copy(update={"official_video": False})
    expected = models.streams(release, context)
    return item, expected, None if has_video else _gain(expected, video)


def _gain(expected: Expected, video: Metric) -> Expected:
    low, high = (video.value if end is None else end for end in (video.low, video.high))
    ends = ((expected.value, video.value), (expected.low, low), (expected.high, high))
    value, least, most = (max(streams * (times - 1), 0.0) for streams, times in ends)
    return Expected(value=value, low=least, high=most)


def _per_cost(item: VideoItem, gain: Expected | None) -> float | None:
    return None if gain is None or not item.cost else gain.value / item.cost


def _order(found: Found) -> tuple[bool, float, float]:
    """Free gains first, the largest before; releases that have a video last."""
    item, _, gain = found
    if gain is None:
        return True, 0.0, 0.0
    per_cost = _per_cost(item, gain)
    return False, -math.inf if per_cost is None else -per_cost, -gain.value


def _priority(place: int, found: Found, value: float | None, middles: tuple[float, float] | None) -> Priority:
    item, expected, gain = found
    worth = None if gain is None or value is None else _times(gain, value / _THOUSAND)
    pays = _pays(worth, item.cost)
    return Priority(
        place=place, name=item.name, cost=item.cost, expected=expected, gain=gain,
        gain_per_cost=_per_cost(item, gain), worth=worth, pays=pays,
        quadrant=None if pays == "no" or middles is None else _quadrant(gain, item.cost, *middles),
    )  # fmt: skip


def _times(gain: Expected, factor: float) -> Expected:
    return Expected(value=gain.value * factor, low=gain.low * factor, high=gain.high * factor)


def _pays(worth: Expected | None, cost: float) -> Literal["yes", "no", "open"] | None:
    if worth is None:
        return None
    if worth.low > cost:
        return "yes"
    return "no" if worth.high < cost else "open"


def _quadrant(gain: Expected | None, cost: float, middle_gain: float, middle_cost: float) -> Quadrant | None:
    """Place it by the middles of all; one whose gain may be nothing has no place."""
    if gain is None or gain.low <= 0:
        return None
    if gain.value >= middle_gain:
        return "first" if cost <= middle_cost else "worthwhile"
    return "cheap" if cost <= middle_cost else "later"


def _notes(found: Sequence[Found], video: VideoEffect) -> Iterator[Sentence]:
    yield video_note(video)
    if video.figure.low is not None and video.figure.low <= 1:
        yield Sentence(
            key="planner_gain_open", numbers={}, text="The effect's interval holds none at all: no video has a place.",
        )  # fmt: skip
    if any(gain is None for _, _, gain in found):
        yield Sentence(
            key="planner_has_video", numbers={}, text="Releases that have an official video gain nothing from another.",
        )  # fmt: skip
