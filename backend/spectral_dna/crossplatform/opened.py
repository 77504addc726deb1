"""What one publication answers about planned releases: its models, and its report's word on videos."""

from dataclasses import dataclass
from pathlib import Path

from spectral_dna.crossplatform.effect import VideoEffect, open_effect
from spectral_dna.crossplatform.planning import (
    PlannerStatus,
    Priorities,
    PriorityRequest,
    ReleasePrediction,
    ReleaseRequest,
)
from spectral_dna.crossplatform.predict import ReleaseModels, predict
from spectral_dna.crossplatform.priorities import rank
from spectral_dna.crossplatform.published import Asked, open_models
from spectral_dna.crossplatform.report import Family, Target
from spectral_dna.errors import VideoEffectMissing
from spectral_dna.inference.manifest import Manifest, Metric


@dataclass(frozen=True)
class Releases:
    """Opened by one manifest, so that what may be said and what is answered are of the same run."""

    models: ReleaseModels
    video: VideoEffect | None

    def status(self) -> PlannerStatus:
        """Say what may be said of a release, and which models answer."""
        found = self.models.found
        return PlannerStatus(
            run=found.run, made=found.made, recordings=found.recordings, columns=found.columns,
            base_rate=found.base_rate, video=None if self.video is None else self.video.figure,
            measured=_figures(found.questions, with_artist=True),
            measured_alone=_figures(found.questions, with_artist=False),
        )  # fmt: skip

    def predict(self, asked: ReleaseRequest) -> ReleasePrediction:
        """Say what is expected of a release."""
        return predict(asked, self.models, self.video)

    def rank(self, asked: PriorityRequest) -> Priorities:
        """Rank videos.

        Raises
        ------
        VideoEffectMissing : no effect of a video was estimated.
        """
        if self.video is None:
            raise VideoEffectMissing
        return rank(asked, self.models, self.video)


def open_releases(folder: Path, manifest: Manifest) -> Releases | None:
    """Open all that is published of streams; None where no models are.

    Raises
    ------
    ModelsMissing, ModelAltered : see `open_models`, `ReleaseModels` and `open_effect`.
    """
    found = open_models(folder, manifest)
    if found is None:
        return None
    return Releases(ReleaseModels(folder, manifest, found), open_effect(folder, manifest))


def _figures(questions: list[Asked], *, with_artist: bool) -> dict[Family, dict[Target, dict[str, Metric]]]:
    return {
        family: {
            one.target: (one.with_artist if with_artist else one.alone).figures
            for one in questions if one.family is family
        }
        for family in Family
    }  # fmt: skip
