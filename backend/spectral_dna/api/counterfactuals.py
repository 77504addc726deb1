"""Features and a goal in, the smallest changes out."""

from fastapi import APIRouter, Response

from spectral_dna.api.callers import READING
from spectral_dna.api.predictions import REFUSALS
from spectral_dna.api.problems import errors
from spectral_dna.api.rates import costs
from spectral_dna.api.state import Service
from spectral_dna.errors import TooManySearches
from spectral_dna.schema.moves import CounterfactualRequest, Counterfactuals

router = APIRouter(prefix="/counterfactuals", tags=["predictions"], dependencies=[READING])


@router.post(
    "",
    response_model=Counterfactuals,
    responses=errors(*REFUSALS, TooManySearches),
    dependencies=[costs("predictions")],
)
async def counterfactuals(asked: CounterfactualRequest, service: Service) -> Response:
    """Search the smallest changes that would turn a majority or reach a target: the models' view, not advice."""
    return Response(await service.counterfactuals(asked), media_type="application/json")
