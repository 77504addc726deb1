"""`spectral-dna serve`: the application on one port, until a signal."""

import asyncio
import socket

import structlog
import uvicorn
from fastapi import FastAPI

from spectral_dna.app import create_app
from spectral_dna.logging import configure
from spectral_dna.settings import Settings

log = structlog.get_logger(__name__)

GRACE_SECONDS = 10
"""How long answers under way may take once a signal came; waits and streams of events end at once."""


class _Server(uvicorn.Server):
    """Lets those go who wait for analyses before it waits for answers under way."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        app = self.config.app
        if isinstance(app, FastAPI) and hasattr(app.state, "service"):
            app.state.service.let_go()
        await super().shutdown(sockets)


def serve(settings: Settings) -> None:
    """Serve until SIGINT or SIGTERM.

    Raises
    ------
    ModelsUnusable : the published models are missing or altered; nothing was started.
    """
    configure(as_json=settings.log_json)
    server = _Server(
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
