"""A connection to PostgreSQL that hangs up on a server that takes calls and then says nothing."""

import asyncio
import os
import socket
from contextlib import suppress
from typing import Any

from psycopg import AsyncConnection
from psycopg.abc import RV, PQGen

ANSWER_SECONDS = 30.0
"""What one answer may take: longer than the server itself gives a statement."""


class Impatient(AsyncConnection[Any]):
    """Waits for each answer only so long: the server's own limits end nothing while all of it stands still."""

    async def wait(self, gen: PQGen[RV], *arguments: Any, **named: Any) -> RV:  # noqa: ANN401 - the driver's own
        """Wait for an answer; a connection that has lost its server fails as one that was cut."""
        watch = asyncio.get_running_loop().call_later(ANSWER_SECONDS, self._hang_up)
        try:
            return await super().wait(gen, *arguments, **named)
        finally:
            watch.cancel()

    def _hang_up(self) -> None:
        with socket.socket(fileno=os.dup(self.pgconn.socket)) as line, suppress(OSError):  # cut already
            line.shutdown(socket.SHUT_RDWR)
