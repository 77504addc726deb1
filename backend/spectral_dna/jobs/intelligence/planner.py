"""What callers ask about a release that is planned: all of it is answered in the process that judges.

That process opens models and report anew whenever it is replaced, so nothing of them is kept here: what may be said
of a release and what is then answered are always of the same publication.
"""

from spectral_dna.crossplatform.mood import MoodRequest
from spectral_dna.crossplatform.planning import PriorityRequest, ReleaseRequest
from spectral_dna.jobs import worker
from spectral_dna.jobs.pool import Workers


class Planner:
    """The one of the process."""

    def __init__(self, workers: Workers) -> None:
        """Let these processes answer."""
        self._workers = workers

    async def status(self) -> str:
        """Say what may be said of a release, and which models answer; gives a `PlannerStatus` as JSON.

        Raises
        ------
        StreamsModelsMissing : there are none.
        TooManyPredictions, WorkerDied : see `Workers.answer`.
        """
        return await self._workers.answer(worker.planner_status)

    async def predict(self, asked: ReleaseRequest) -> str:
        """Say what is expected of a release; gives a `ReleasePrediction` as JSON.

        Raises
        ------
        StreamsModelsMissing : there are no models.
        TooManyPredictions, WorkerDied : see `Workers.answer`.
        """
        return await self._workers.answer(worker.release_prediction, asked)

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
        return await self._workers.answer(worker.video_priorities, asked)
