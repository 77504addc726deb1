"""A published track as the track of a plan: judged when it is named, by the models of published features."""

from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.catalogue_search import CatalogueSearch, Row
from spectral_dna.errors import CatalogueTrackNotFound
from spectral_dna.inference.manifest import Manifest
from spectral_dna.jobs import scores, worker
from spectral_dna.jobs.catalogue.judging import question_of
from spectral_dna.jobs.runtime import Runtime
from spectral_dna.schema.basis import Basis, BasisKind
from spectral_dna.schema.requests import Prediction
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import SetName

FIGURE = "spearman_exact"
"""How well the popularity of unseen tracks is ranked by features as they were published."""


class JudgedTrack(Value):
    """What is kept of a track's judgement: its Hit Score, 0 to 100, and what that rested on."""

    score: float
    basis: Basis


async def judged(track: str, runtime: Runtime) -> JudgedTrack:
    """Ask the models about a published track, by the decade of its release where that is known.

    Raises
    ------
    CatalogueTrackNotFound : the catalogue holds none of this id.
    TooManyPredictions : enough wait already.
    """
    async with runtime.database.read() as session:
        row = await _known(track, session)
    asked, filled = question_of(row, runtime.manifest)
    answer = await runtime.workers.answer(worker.predict, asked.model_copy(update={"explain": False}))
    scores.of_prediction(answer, asked.set)
    popularity = Prediction.model_validate_json(answer).popularity
    return JudgedTrack(score=round(popularity.hit_score, 1), basis=_basis(runtime.manifest, filled))


async def _known(track: str, session: AsyncSession) -> Row:
    is_name = track.isascii() and track.isalnum()  # no database is asked about anything else
    row = await CatalogueSearch(session).get(track) if is_name else None
    if row is None:
        raise CatalogueTrackNotFound
    return row


def _basis(manifest: Manifest, filled: list[str]) -> Basis:
    """Say how well the popularity is ranked on which the Hit Score stands, and what was not published of the track."""
    told = "the Hit Score of its published features by models whose training may have held this very track"
    if filled:
        told = f"{told}; the median stands in for its {', '.join(filled)}"
    figure = manifest.sets[SetName.CATALOGUE].popularity.metrics.get(FIGURE)
    if figure is None:
        return Basis(kind=BasisKind.RULE_OF_THUMB, source=f"{told}; these models were published without its figure")
    return Basis(
        kind=BasisKind.MODEL, source=told, metric="rank correlation", value=figure.value, low=figure.low,
        high=figure.high, n=figure.n,
    )  # fmt: skip
