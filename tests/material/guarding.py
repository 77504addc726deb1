"""Any application behind the service's own protocol, on a free port of this process."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn

from spectral_dna.api.connections import guarded
from spectral_dna.settings import Settings


@contextmanager
def serving(app: Any, settings: Settings) -> Iterator[tuple[int, uvicorn.Server]]:
    config = uvicorn.Config(
        app, port=0, lifespan="off", ws="none", log_config=None, http=guarded(settings), timeout_keep_alive=60
    )
    server = uvicorn.Server(config)
    listener = socket.create_server(("127.0.0.1", 0))
    thread = threading.Thread(target=server.run, args=([listener],))
    thread.start()
    try:
        yield listener.getsockname()[1], server
    finally:
        server.should_exit = True
        thread.join()
        listener.close()
