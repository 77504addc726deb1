"""What callers ask about a release that is planned; models are opened and asked in the process that judges."""

from spectral_dna.crossplatform.mood import MoodRequest
from spectral_dna.crossplatform.opening import PublishedReport
from spectral_dna.crossplatform.planning import PlannerStatus, PriorityRequest, ReleaseRequest
from spectral_dna.crossplatform.published import Asked, StreamsModels
from spectral_dna.crossplatform.report import Family, Target
from spectral_dna.errors import StreamsModelsMissing, VideoEffectMissing
from spectral_dna.inference.manifest import Metric
from spectral_dna.jobs import worker
from spectral_dna.jobs.pool import Workers

VIDEO, CAUSAL = "h2_official_video", "ratio_causal"
"""The hypothesis and its evidence that say what an official video goes with, like compared with like."""


class Planner:
    """The one of the process."""

    def __init__(self, models: StreamsModels | None, published: PublishedReport | None, workers: Workers) -> None:
        """Answer with these models, if there are any."""
        self._models, self._workers = models, workers
        self._video = None if published is None else effect_of_video(published)

    def _refuse_none(self) -> None:
        if self._models is None:
            raise StreamsModelsMissing

    def status(self) -> PlannerStatus:
        """Say what may be said of a release, and which models answer.

        Raises
        ------
        StreamsModelsMissing : there are none.
        """
        if (found := self._models) is None:
            raise StreamsModelsMissing
        return PlannerStatus(
            run=found.run, made=found.made, recordings=found.recordings, columns=found.columns,
            base_rate=found.base_rate, video=self._video, measured=_figures(found.questions, with_artist=True),
            measured_alone=_figures(found.questions, with_artist=False),
        )  # fmt: skip

    async def predict(self, asked: ReleaseRequest) -> str:
        """Say what is expected of a release; gives a `ReleasePrediction` as JSON.

        Raises
        ------
        StreamsModelsMissing : there are no models.
        TooManyPredictions, WorkerDied : see `Workers.answer`.
        """
        self._refuse_none()
        return await self._workers.answer(worker.release_prediction, asked, self._video)

    async def mood(self, asked: MoodRequest) -> str:
        """Judge the mood of words; gives a `Mood` as JSON.

        Raises
        ------
        TooManyPredictions, WorkerDied : see `Workers.answer`.
        """
        return await self._workers.answer(worker.mood, asked)

    async def rank(self, asked: PriorityRequest) -> str:
        """Rank videos; gives `Priorities` as JSON.

        Raises
        ------
        StreamsModelsMissing : there are no models.
        VideoEffectMissing : no effect of a video was estimated.
        TooManyPredictions, WorkerDied : see `Workers.answer`.
        """
        self._refuse_none()
        if self._video is None:
            raise VideoEffectMissing
        return await self._workers.answer(worker.video_priorities, asked, self._video)


def effect_of_video(published: PublishedReport) -> Metric | None:
    """Find the doubly robust estimate in the report; None where too few tracks gave one with its interval."""
    found = (
        one.figure
        for hypothesis in published.report.hypotheses if hypothesis.key == VIDEO
        for one in hypothesis.evidence if one.key == CAUSAL and None not in (one.figure.low, one.figure.high)
    )  # fmt: skip
    return next(found, None)


def _figures(questions: list[Asked], *, with_artist: bool) -> dict[Family, dict[Target, dict[str, Metric]]]:
    return {
        family: {
            one.target: (one.with_artist if with_artist else one.alone).figures
            for one in questions if one.family is family
        }
        for family in Family
    }  # fmt: skip
