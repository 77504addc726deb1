"""What a person may state about a recording, beside its sound."""

from fastapi import APIRouter

from spectral_dna.api.state import Service
from spectral_dna.inference.stated import optional_inputs
from spectral_dna.schema.stated import OptionalInput
from spectral_dna.schema.verdict import SetName

router = APIRouter(prefix="/inputs", tags=["models"])


@router.get("", response_model=list[OptionalInput])
async def inputs(service: Service) -> list[OptionalInput]:
    """List the optional inputs, which answers take them, and what may be chosen."""
    return optional_inputs(service.manifest.sets[SetName.RECORDING])
