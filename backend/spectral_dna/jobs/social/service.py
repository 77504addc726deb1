"""Captions, judged in a process of their own and not kept; pictures, if asked for; and plans, which are."""

from spectral_dna.jobs import worker
from spectral_dna.jobs.runtime import Runtime
from spectral_dna.jobs.social.pictures import SocialPictures
from spectral_dna.jobs.social.plans import Plans
from spectral_dna.schema.captions import CaptionRequest, CaptionSample
from spectral_dna.social.caption.samples import SAMPLES


class Social:
    """What stands around a track."""

    def __init__(self, runtime: Runtime) -> None:
        """Work with what the process has."""
        self._runtime = runtime
        self.plans = Plans(runtime)
        self.pictures = SocialPictures(runtime.database, runtime.settings)

    async def caption(self, asked: CaptionRequest) -> str:
        """Measure and score a caption; gives a `CaptionReport` as JSON.

        Raises
        ------
        InvalidRequest : nothing in it can be seen.
        TooManyPredictions : enough wait already.
        """
        return await self._runtime.workers.answer(worker.caption, asked.text)

    def caption_samples(self) -> list[CaptionSample]:
        """Give captions of our own to try."""
        return list(SAMPLES)
