"""`spectral-dna serve`: the application on one port, until a signal."""

import asyncio
import signal
import socket
import sys

import structlog
import uvicorn
from uvicorn.loops.auto import auto_loop_factory

from spectral_dna.api.connections import guarded
from spectral_dna.app import create_app
from spectral_dna.jobs import heap
from spectral_dna.jobs.callers import check_settings
from spectral_dna.jobs.life import running
from spectral_dna.jobs.service import AnalysisService
from spectral_dna.logging import configure
from spectral_dna.settings import Settings
from spectral_dna.youtube.fetch import PROGRAM

log = structlog.get_logger(__name__)

SWITCH_SECONDS = 0.0005
GRACE_SECONDS = 10
"""How long answers under way may take once a signal came; waits and streams of events end at once."""


class _Asked:
    """Whether a signal asked for the end. uvicorn listens while it serves; before and after, we do."""

    def __init__(self) -> None:
        self.is_asked = False
        self.server: uvicorn.Server | None = None
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._hear)

    def _hear(self, *_: object) -> None:
        # uvicorn raises anew at its end what it heard: by then everything has ended in good order.
        self.is_asked = True
        if self.server is not None:
            self.server.should_exit = True

    def stops(self, server: uvicorn.Server) -> None:
        """End a server, also by a signal that came before it."""
        self.server = server
        if self.is_asked:
            server.should_exit = True


class _Server(uvicorn.Server):
    """Lets those go who wait for analyses before it waits for answers under way."""

    def __init__(self, config: uvicorn.Config, service: AnalysisService) -> None:
        super().__init__(config)
        self._service = service

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._service.let_go()
        await super().shutdown(sockets)


def serve(settings: Settings, program: tuple[str, ...] = PROGRAM) -> None:
    """Serve until SIGINT or SIGTERM; `program` fetches videos, and another than ours is for tests.

    Raises
    ------
    UnsafeSettings : strangers would be let in.
    ModelsUnusable : the published models are missing or altered; nothing was started.
    DataFolderInUse : another service works in the data folder.
    """
    check_settings(settings)
    configure(as_json=settings.log_json, level=settings.log_level)
    with asyncio.Runner(loop_factory=auto_loop_factory()) as runner:
        runner.run(_serve(settings, program, _Asked()))


async def _serve(settings: Settings, program: tuple[str, ...], asked: _Asked) -> None:
    # Threads wait this long for a busy event loop to let them on: a query goes to and fro a dozen times.
    sys.setswitchinterval(SWITCH_SECONDS)
    # The service begins before the server: its refusals are errors of ours, not traces in a server's log.
    async with running(settings, program=program) as service:
        config = uvicorn.Config(
            create_app(settings, service),
            host=settings.host,
            port=settings.port,
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=GRACE_SECONDS,
            http=guarded(settings),
            ws="none",
            # Unless a proxy is named, anybody could write themselves another address.
            proxy_headers=bool(settings.trusted_proxies),
            forwarded_allow_ips=settings.trusted_proxies,
        )
        log.info("service.starting", host=settings.host, port=settings.port)
        heap.settle()
        server = _Server(config, service)
        asked.stops(server)
        await server.serve()
