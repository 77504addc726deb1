"""How the service's answers hold up: drift and calibration for whoever administers, or for all where that is set."""

from fastapi import APIRouter

from spectral_dna.api.callers import REFUSALS, Reader
from spectral_dna.api.problems import errors
from spectral_dna.api.state import Configured, Service
from spectral_dna.errors import ForbiddenScope
from spectral_dna.schema.caller import Scope
from spectral_dna.schema.monitoring import Monitoring

router = APIRouter(prefix="/monitoring", tags=["monitoring"])


@router.get("", response_model=Monitoring, responses=errors(*REFUSALS))
async def monitoring(service: Service, caller: Reader, configured: Configured) -> Monitoring:
    """Say how far recordings and scores have moved from training, how answers held up, and what went through.

    At most a minute old. It takes the scope `admin`, unless the operator shows drift and calibration to every caller;
    `traffic` is for that scope alone.
    """
    is_operator = Scope.ADMIN in caller.scopes
    if not is_operator and not configured.monitoring.public:
        raise ForbiddenScope(f"The key lacks the scope '{Scope.ADMIN}'.")
    found = await service.watch.now()
    return found if is_operator else found.model_copy(update={"traffic": None})
