"""One comes in at a time: whoever works waits to write for one of them at most."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from spectral_dna.errors import DatabaseUnavailable

LONGEST_SECONDS = 10.0
"""Before a door: only a database that stands still lets anybody inside so long."""


class Door:
    """A door that nobody waits for without end."""

    def __init__(self) -> None:
        """Open it."""
        self._lock = asyncio.Lock()

    @asynccontextmanager
    async def inside(self) -> AsyncIterator[None]:
        """Come in once nobody else is inside.

        Raises
        ------
        DatabaseUnavailable : somebody is inside for too long.
        """
        try:
            async with asyncio.timeout(LONGEST_SECONDS):
                await self._lock.acquire()
        except TimeoutError:
            raise DatabaseUnavailable from None
        try:
            yield
        finally:
            self._lock.release()
