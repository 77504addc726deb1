"""`spectral-dna serve`: the application on one port, until a signal."""

import asyncio

import structlog
import uvicorn

from spectral_dna.app import create_app
from spectral_dna.logging import configure
from spectral_dna.settings import Settings

log = structlog.get_logger(__name__)

GRACE_SECONDS = 10
"""How long answers under way may take once a signal came; streams of events end at once."""


def serve(settings: Settings) -> None:
    """Serve until SIGINT or SIGTERM.

    Raises
    ------
    ModelsUnusable : the published models are missing or altered; nothing was started.
    """
    configure(as_json=settings.log_json)
    server = uvicorn.Server(
        uvicorn.Config(
            create_app(settings),
            host=settings.host,
            port=settings.port,
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=GRACE_SECONDS,
        )
    )
    asyncio.run(server.serve())
