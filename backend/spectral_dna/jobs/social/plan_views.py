"""Rows of plans as their owners see them: each part's score, and what it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass

import structlog
from pydantic import ValidationError

from spectral_dna.db.plan_models import PlanRow
from spectral_dna.db.plans import Picture, Track
from spectral_dna.errors import InvalidRequest
from spectral_dna.inference.manifest import Manifest
from spectral_dna.jobs.social.plan_tracks import JudgedTrack
from spectral_dna.schema.basis import Basis, BasisKind
from spectral_dna.schema.history import Headline
from spectral_dna.schema.names import clean_title
from spectral_dna.schema.plans import LONGEST_NAME, PartName, Plan, Shares
from spectral_dna.schema.scored import Score
from spectral_dna.schema.stages import State
from spectral_dna.schema.verdict import SetName
from spectral_dna.social.plan import Part, combine

log = structlog.get_logger(__name__)

FIGURE = "spearman_extracted"
"""How well the popularity of unseen recordings is ranked, as our extractor hears them."""
_GIVEN = Basis(kind=BasisKind.RULE_OF_THUMB, source="a number that the caller gave; nothing here has measured it")
_CAPTION = Basis(kind=BasisKind.RULE_OF_THUMB, source="guidelines for captions, weighted by ourselves")
_RUNNING = (State.QUEUED.value, State.RUNNING.value)


def title_of(name: str) -> str:
    """Give a name as it is kept.

    Raises
    ------
    InvalidRequest : nothing of it can be seen.
    """
    if not (title := clean_title(name, longest=LONGEST_NAME)):
        raise InvalidRequest("name holds nothing that can be seen.")
    return title


@dataclass(frozen=True)
class Shown:
    """What there is now of what plans name: analyses, titles of published tracks, and pictures, by their ids."""

    tracks: Mapping[str, Track]
    titles: Mapping[str, str]
    pictures: Mapping[str, Picture]


def plan_of(row: PlanRow, shown: Shown, manifest: Manifest) -> Plan:
    """Give a plan; what its recording scores is read from the report that there is now."""
    weights = Shares.model_validate(row.weights)
    parts = [
        _track(row, shown, manifest),
        _picture(row, shown.pictures.get(row.picture or "")),
        _stored(PartName.CAPTION, row.caption_score, "caption", _CAPTION),
    ]
    return Plan(
        id=row.id, name=row.name, analysis=row.analysis, catalogue_track=row.catalogue_track, picture=row.picture,
        caption=row.caption, weights=weights, combined=combine(parts, weights), created=row.created,
        changed=row.changed,
    )  # fmt: skip


def _stored(key: PartName, score: float | None, origin: str, basis: Basis) -> Part:
    return _missing(key, "not_given") if score is None else Part(key, score, origin, basis)


def _track(row: PlanRow, shown: Shown, manifest: Manifest) -> Part:
    if row.catalogue_track is not None:
        return _published(row, shown.titles.get(row.catalogue_track))
    if row.analysis is None:
        return _stored(PartName.TRACK, row.track_score, "given", _GIVEN)
    track = shown.tracks.get(row.analysis)
    if track is None:
        return _missing(PartName.TRACK, "analysis_gone")
    score = _hit_score(track)
    if score is None:
        ended = {State.SUCCEEDED.value: "no_verdict", **dict.fromkeys(_RUNNING, "analysis_running")}
        return _missing(PartName.TRACK, ended.get(track.state, "analysis_failed"), title=track.name)
    return Part(PartName.TRACK, round(score, 1), "analysis", _model(manifest), title=track.name)


def _published(row: PlanRow, title: str | None) -> Part:
    if title is None:
        return _missing(PartName.TRACK, "catalogue_gone")
    found = JudgedTrack.model_validate(row.catalogue_judged)
    return Part(PartName.TRACK, found.score, "catalogue", found.basis, title=title)


def _picture(row: PlanRow, picture: Picture | None) -> Part:
    if row.picture is None:
        return _stored(PartName.PICTURE, row.picture_score, "given", _GIVEN)
    if picture is None:
        return _missing(PartName.PICTURE, "picture_gone")
    score = Score.model_validate(picture.score)
    return Part(PartName.PICTURE, score.value, "picture", score.basis, title=picture.name)


def _missing(key: PartName, why: str, *, title: str | None = None) -> Part:
    return Part(key, None, "missing", missing=why, title=title)


def _hit_score(track: Track) -> float | None:
    """Read the Hit Score from the headline of a report; of one that is damaged there is none."""
    if track.headline in (None, "null"):
        return None
    try:
        return Headline.model_validate_json(track.headline or "").hit_score
    except ValidationError:
        log.warning("plan.headline_damaged", analysis=track.id)
        return None


def _model(manifest: Manifest) -> Basis:
    """Say how well the popularity is ranked on which the Hit Score stands."""
    told = "the report's Hit Score: the percentile of the popularity that is expected from the sound alone"
    figure = manifest.sets[SetName.RECORDING].popularity.metrics.get(FIGURE)
    if figure is None:
        return Basis(kind=BasisKind.RULE_OF_THUMB, source=f"{told}; these models were published without its figure")
    return Basis(
        kind=BasisKind.MODEL, source=told, metric="rank correlation", value=figure.value, low=figure.low,
        high=figure.high, n=figure.n,
    )  # fmt: skip
