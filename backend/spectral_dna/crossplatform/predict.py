"""What the published models expect of a release."""

import math
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from spectral_dna.crossplatform.effect import VideoEffect, video_note
from spectral_dna.crossplatform.facts import COUNTS, STATED, Release
from spectral_dna.crossplatform.inputs import LOG_STREAMS, OTHERS, matrix, own_columns, values_of
from spectral_dna.crossplatform.planning import (
    Answered,
    Chance,
    Change,
    Expected,
    Outside,
    PlannedRelease,
    ReleasePrediction,
    ReleaseRequest,
)
from spectral_dna.crossplatform.published import Asked, Sight, StreamsModels, booster_bytes
from spectral_dna.crossplatform.report import Family, Sentence, Target
from spectral_dna.errors import ModelAltered
from spectral_dna.inference.lines import at
from spectral_dna.inference.manifest import Manifest, Metric
from spectral_dna.inference.members import BoostedTrees

Known = dict[str, float]
_WORDS = ("title", "artist", "album_type", "video_title", "channel")
_MOST_LOG = 12.0


class ReleaseModels:
    """The boosters, ready to be asked."""

    def __init__(self, folder: Path, manifest: Manifest, found: StreamsModels) -> None:
        """Open every booster.

        Raises
        ------
        ModelsMissing, ModelAltered : one isn't there, isn't what was published, or is no booster.
        """
        self.found = found
        names = {name for one in found.questions for name in (*one.value, *one.ends)}
        self._trees = {name: _opened(name, booster_bytes(folder, manifest, name)) for name in names}

    def answer(self, release: PlannedRelease, context: Known) -> Answered:
        """Say what is expected; `context` holds what `context_of` gives of the artist's other tracks."""
        values, family = known_of(release), family_of(release)
        views = self.found.question(Target.VIEWS, _family_of_views(release))
        if release.streams is not None:
            return Answered(streams=None, views=self._open(release, views, values, context), hit=None)
        return Answered(
            streams=self._expected(self.found.question(Target.STREAMS, family), values, context),
            views=self._open(release, views, values, context),
            hit=self._chance(self.found.question(Target.HIT, family), values, context),
        )

    def streams(self, release: PlannedRelease, context: Known) -> Expected:
        """Say what is expected of streams alone; known ones are as they are."""
        if release.streams is not None:
            return Expected(value=release.streams, low=release.streams, high=release.streams)
        asked = self.found.question(Target.STREAMS, family_of(release))
        return self._expected(asked, known_of(release), context)

    def _open(self, release: PlannedRelease, asked: Asked, values: Known, context: Known) -> Expected | None:
        return None if release.views is not None else self._expected(asked, values, context)

    def measured(self, release: PlannedRelease, *, is_known: bool) -> dict[Target, dict[str, Metric]]:
        """Give the figures of the models that answer."""
        families = {target: family_of(release) for target in Target}
        families[Target.VIEWS] = _family_of_views(release)
        return {
            target: _sight(self.found.question(target, family), is_known=is_known).figures
            for target, family in families.items()
        }

    def _chance(self, asked: Asked, values: Known, context: Known) -> Chance:
        row = matrix(values, context, asked.target, asked.family)
        raw, calibration = self._middle(asked, row), _sight(asked, is_known=bool(context)).calibration
        share = raw if calibration is None else float(at(calibration, raw))
        return Chance(value=min(max(share, 0.0), 1.0), base_rate=self.found.base_rate)

    def _middle(self, asked: Asked, row: npt.NDArray[np.float32]) -> float:
        return float(np.mean([self._trees[name].values(row) for name in asked.value]))

    def _expected(self, asked: Asked, values: Known, context: Known) -> Expected:
        row = matrix(values, context, asked.target, asked.family)
        middle = self._middle(asked, row)
        ends = np.mean([np.sort(self._trees[name].values(row).reshape(-1)) for name in asked.ends], axis=0)
        wider = _sight(asked, is_known=bool(context)).widening or 0.0
        low, high = min(float(ends[0]) - wider, middle), max(float(ends[-1]) + wider, middle)
        return Expected(value=_count(middle), low=_count(low), high=_count(high))


def predict(asked: ReleaseRequest, models: ReleaseModels, video: VideoEffect | None) -> ReleasePrediction:
    """Answer for a release, and for what might be otherwise. `video` is what was estimated of an official one."""
    context = context_of(asked.others)
    answer = models.answer(asked.release, context)
    other = None if asked.what_if is None else changed(asked.release, asked.what_if)
    otherwise = None if other is None else models.answer(other, context)
    known = known_of(asked.release)
    return ReleasePrediction(
        run=models.found.run, family=family_of(asked.release), answer=answer, what_if=otherwise,
        change=None if otherwise is None or not is_alike(asked.release, other) else _change(answer, otherwise),
        what_if_family=None if other is None else family_of(other),
        measured=models.measured(other or asked.release, is_known=bool(context)),
        outside=list(_outside(other or asked.release, models.found)),
        missing=[key for key in own_columns(Target.STREAMS, family_of(asked.release)) if math.isnan(known[key])],
        notes=list(_notes(asked.release, other, video, is_known=bool(context))),
    )  # fmt: skip


def family_of(release: PlannedRelease) -> Family:
    """Tell what is known: once views are given, it is out."""
    return Family.BEFORE if release.views is None else Family.AFTER


def is_alike(one: PlannedRelease, other: PlannedRelease | None) -> bool:
    """Whether the same models answer both."""
    return other is not None and _models_of(one) == _models_of(other)


def _models_of(release: PlannedRelease) -> tuple[Family, Family]:
    return family_of(release), _family_of_views(release)


def changed(release: PlannedRelease, what_if: PlannedRelease) -> PlannedRelease:
    """Replace what `what_if` names, its sound value by value."""
    named = {key: getattr(what_if, key) for key in what_if.model_fields_set - {"sound"}}
    sound = release.sound.model_copy(
        update={key: getattr(what_if.sound, key) for key in what_if.sound.model_fields_set}
    )
    return release.model_copy(update={**named, "sound": sound})


def known_of(release: PlannedRelease) -> Known:
    """Lay a release out in the columns of the models; NaN where it is not known.

    A video that is stated, or has views, is there though its title isn't known.
    """
    numbers = {key: value for key, value in release.sound.model_dump().items() if value is not None}
    for key in (*STATED, *COUNTS, "streams"):
        if (value := getattr(release, key)) is not None:
            numbers[key] = float(value)
    values = values_of(Release(numbers, **{key: getattr(release, key) or None for key in _WORDS}))
    if not release.video_title:
        stated = bool(release.official_video) or release.views is not None
        values["has_video"] = 1.0 if stated else float("nan")
    return values


def context_of(others: Sequence[PlannedRelease]) -> Known:
    """Average each column over the artist's other tracks, streams aside."""
    laid = [known_of(one) for one in others]
    if not laid:
        return {}
    means = {key: [one[key] for one in laid if not math.isnan(one[key])] for key in laid[0] if key != LOG_STREAMS}
    return {f"{OTHERS}{key}": sum(known) / len(known) for key, known in means.items() if known}


def _family_of_views(release: PlannedRelease) -> Family:
    """Views are told from streams where these are given."""
    return Family.AFTER if release.streams else Family.BEFORE


def _sight(asked: Asked, *, is_known: bool) -> Sight:
    return asked.with_artist if is_known else asked.alone


def _count(logarithm: float) -> float:
    return float(round(10 ** min(max(logarithm, 0.0), _MOST_LOG)))


def _change(answer: Answered, otherwise: Answered) -> Change:
    hits = None if answer.hit is None or otherwise.hit is None else otherwise.hit.value - answer.hit.value
    return Change(
        streams=_times(answer.streams, otherwise.streams), views=_times(answer.views, otherwise.views), hit=hits
    )


def _times(one: Expected | None, other: Expected | None) -> float | None:
    return None if one is None or other is None else other.value / max(one.value, 1.0)


def _outside(release: PlannedRelease, found: StreamsModels) -> Iterator[Outside]:
    given: Mapping[str, float | None] = {**release.sound.model_dump(), **{key: getattr(release, key) for key in COUNTS}}
    for one in found.columns:
        value = given.get(one.key)
        if value is not None and not one.low <= value <= one.high:
            yield Outside(column=one.key, value=value, low=one.low, high=one.high)


def _notes(
    release: PlannedRelease, other: PlannedRelease | None, video: VideoEffect | None, *, is_known: bool
) -> Iterator[Sentence]:
    """Say what the figures can't."""
    yield _note("planner_as_of_table", "Streams and views are those at the day of the table, some years after most "
                "releases: they are no forecast of the first weeks.")  # fmt: skip
    if not is_known:
        yield _note("planner_artist_unknown", "Nothing is known of the artist's other tracks; with some of them the "
                    "answer would be surer.")  # fmt: skip
    if (other or release).measured:
        yield _note("planner_measured_sound", "The sound was measured from a recording. Models learned from Spotify's "
                    "values, and the interval does not count how these differ.")  # fmt: skip
    if other is None:
        return
    if not is_alike(release, other):
        yield _note("planner_other_models", "What is given decides which models answer: these two were answered by "
                    "different ones, and are not compared.")  # fmt: skip
        return
    yield _note("planner_no_cause", "The difference is what models answer for another such track: what goes with it, "
                "and not what changing it would bring.")  # fmt: skip
    if video is not None and other.official_video != release.official_video:
        yield video_note(video)


def _note(key: str, text: str, **numbers: float | None) -> Sentence:
    return Sentence(key=key, text=text, numbers=dict(numbers))


def _opened(name: str, content: bytes) -> BoostedTrees:
    try:
        return BoostedTrees(content)
    except Exception as error:
        raise ModelAltered(f"{name} is no booster.") from error
