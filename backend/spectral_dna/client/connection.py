"""How a connection to the service is opened."""

from typing import Any

from spectral_dna import __version__
from spectral_dna.schema.stated import Decade, Stated

TIMEOUT = 60.0


def options(address: str, *, key: str | None, visitor: str | None, timeout: float) -> dict[str, Any]:
    """Give what both kinds of connection are opened with."""
    headers = {"User-Agent": f"spectral-dna-client/{__version__}"}
    if key is not None:
        headers["Authorization"] = f"Bearer {key}"
    if visitor is not None:
        headers["X-Visitor-Token"] = visitor
    return {"base_url": address, "headers": headers, "timeout": timeout}


def stated(genre: str | None, explicit: bool | None, year: int | None, decade: str | None) -> Stated:
    """Give what is said of a recording.

    Raises
    ------
    ValueError : a year or a decade that can't be.
    """
    return Stated(genre=genre, explicit=explicit, year=year, decade=None if decade is None else Decade(decade))
