"""`/metrics` on the service's own port: for the one user of this machine, unless the operator says otherwise."""

import asyncio

from fastapi import APIRouter, Request, Response

from spectral_dna.api.doors import LOOPBACK, host_name
from spectral_dna.api.state import Configured
from spectral_dna.errors import UnknownRoute
from spectral_dna.settings import Settings
from spectral_dna.telemetry.metrics import exposition

router = APIRouter(include_in_schema=False)

FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip", "via")


@router.get("/metrics")
async def metrics(request: Request, configured: Configured) -> Response:
    """Give every metric of this process; to others than this machine there is no such address."""
    if not _may(request, configured):
        raise UnknownRoute("Nothing answers GET here.")
    # What is looked at for a scrape is asked of the event loop, so that this must not wait on it.
    text, kind = await asyncio.to_thread(exposition)
    return Response(text, media_type=kind, headers={"Cache-Control": "no-store"})


def _may(request: Request, settings: Settings) -> bool:
    """Whether the service listens here, and to this machine alone.

    A proxy on this machine may say nothing of whom it speaks for. So who expects others, by a mode for many, by a proxy
    or by a name of the service's own, has to say where metrics are answered.
    """
    if settings.metrics.port is not None or settings.metrics.public:
        return settings.metrics.port is None
    if any(name in request.headers for name in FORWARDED):
        return False
    is_for_others = not settings.is_for_one or settings.trusted_proxies or settings.allowed_hosts
    return not is_for_others and host_name(request.headers.get("host", "").lower()) in LOOPBACK
