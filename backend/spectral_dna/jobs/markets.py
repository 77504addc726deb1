"""A recording, or features that someone chose, held against markets."""

from typing import TYPE_CHECKING

from spectral_dna.db.catalogue_similar import SimilarRepository
from spectral_dna.db.results import ResultRepository
from spectral_dna.errors import CatalogueTrackNotFound
from spectral_dna.inference.background import reference_tracks
from spectral_dna.jobs import worker
from spectral_dna.jobs.ownership import owned
from spectral_dna.jobs.placing import learned, of_report, weighed
from spectral_dna.jobs.views import report_of
from spectral_dna.schema.feature_table import MODEL_KEYS
from spectral_dna.schema.markets import MarketBasis, MarketRequest, Markets
from spectral_dna.schema.requests import Prediction, PredictionRequest
from spectral_dna.schema.verdict import SetName

if TYPE_CHECKING:
    from spectral_dna.jobs.runtime import Runtime


STANDS_IN = "median_stands_in"
"""The code of a warning; a colon and the feature follow it."""


class MarketAnswers:
    """What charts where, as this process has it."""

    def __init__(self, runtime: "Runtime") -> None:
        """Answer by the published markets."""
        self._runtime = runtime

    async def of_analysis(self, analysis: str, basis: MarketBasis, *, owner: str) -> Markets:
        """Hold a recording against markets, by what was heard of it.

        Raises
        ------
        AnalysisNotFound : this owner has none of that name.
        NothingToPlace : it has no verdict, or not yet.
        MarketsNotPublished : there are none, and it is not asked for the rule of thumb.
        """
        async with self._runtime.database.read() as session:
            row = await owned(session, analysis, owner)
            stored = None if row.result is None else await ResultRepository(session).get(row.result)
        return of_report(report_of(row, stored), self._runtime.markets, basis)

    async def of_track(self, track: str, basis: MarketBasis) -> Markets:
        """Hold a track of the catalogue against markets, by the exact columns that it came with.

        Of a tempo, key or metre that these lack, the training tracks' median stands in, and a warning says so.

        Raises
        ------
        CatalogueTrackNotFound : the catalogue holds no such track.
        MarketsNotPublished, TooManyPredictions, WorkerDied : see `of_features`.
        """
        async with self._runtime.database.read() as session:
            row = await SimilarRepository(session).track(track)
        if row is None:
            raise CatalogueTrackNotFound
        known = {key: value for key in MODEL_KEYS if (value := getattr(row, key)) is not None}
        medians = reference_tracks(self._runtime.manifest.sets[SetName.CATALOGUE].reference, 1)
        whole = {key: float(known.get(key, medians[key][0])) for key in MODEL_KEYS}
        found = await self.of_features(MarketRequest(features=whole, set=SetName.CATALOGUE, basis=basis))
        lacking = [f"{STANDS_IN}:{key}" for key in MODEL_KEYS if key not in known]
        return found.model_copy(update={"warnings": [*found.warnings, *lacking]})

    async def of_features(self, asked: MarketRequest) -> Markets:
        """Hold features that someone chose against markets.

        Raises
        ------
        MarketsNotPublished : there are none, and it is not asked for the rule of thumb.
        TooManyPredictions, WorkerDied : the Hit Score, which the rule of thumb weighs, can't be had.
        """
        features = {key: float(value) for key, value in asked.features.model_dump().items()}
        if asked.basis is not MarketBasis.RULE_OF_THUMB:
            return learned(features, self._runtime.markets, asked.set)
        predicted = PredictionRequest(features=asked.features, set=asked.set, explain=False)
        answer = Prediction.model_validate_json(await self._runtime.workers.answer(worker.predict, predicted))
        return weighed(features, answer.popularity.hit_score, asked.set)
