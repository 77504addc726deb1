"""When a call is tried again, and after how long."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import httpx2

from spectral_dna.client.refusals import Unreachable, retry_after
from spectral_dna.errors import SpectralError

BUSY = (429, 503)


@dataclass(frozen=True)
class Patience:
    """At most so many attempts, and no single wait longer than so many seconds."""

    attempts: int = 5
    longest: float = 60.0

    def waits(self) -> Iterator[float]:
        """Give the pauses between attempts: they double, and scatter, so that many clients don't come back at once."""
        for attempt in range(self.attempts - 1):
            yield min(self.longest, 0.25 * 2**attempt) * random.uniform(0.5, 1.0)

    def wait(self, response: httpx2.Response, own: float | None) -> float | None:
        """Say how long to wait before the next attempt; None when there is to be none."""
        if own is None or response.status_code not in BUSY:
            return None
        asked = retry_after(response)
        if asked is None:
            return own
        return None if asked > self.longest else max(own, asked)


def gone(error: httpx2.TransportError) -> SpectralError:
    """Say that no answer came."""
    return Unreachable(f"No answer came ({type(error).__name__}).")
