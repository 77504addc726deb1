"""How often one may ask: by address, and by key where that is what tells callers apart."""

from typing import Any, Literal

from fastapi import Depends, Request

from spectral_dna.api.addresses import address_of
from spectral_dna.api.callers import Reader
from spectral_dna.api.problems import errors
from spectral_dna.db.rates import Rates
from spectral_dna.errors import RateLimited
from spectral_dna.schema.caller import Caller


async def _readings(request: Request) -> None:
    """Count whatever is asked against the address that it comes from: before anything is looked up for it."""
    rates: Rates = request.state.rates
    await rates.check("readings", address_of(request.scope))


def costs(kind: Literal["submissions", "predictions", "pictures", "lookups"]) -> Any:  # noqa: ANN401 - the framework calls it so
    """Count what costs work, once it is known who asks."""

    async def paced(request: Request, caller: Reader) -> None:
        rates: Rates = request.state.rates
        await rates.check(kind, _payer(request, caller))

    return Depends(paced)


async def count_further(request: Request, caller: Caller, predictions: int) -> None:
    """Count what a request asks beyond the one prediction that it was counted as before it was read.

    Raises
    ------
    RateLimited : they are too many for now; fewer may not be.
    """
    rates: Rates = request.state.rates
    if predictions:
        await rates.check("predictions", _payer(request, caller), cost=predictions)


async def count_items(request: Request, caller: Caller, items: int) -> None:
    """Count the items of a batch: it costs as much as what is in it.

    Raises
    ------
    RateLimited : they are too many for now; fewer may not be.
    """
    rates: Rates = request.state.rates
    if items:
        await rates.check("items", _payer(request, caller), cost=items)


def _payer(request: Request, caller: Caller) -> str:
    """Name who pays: a key for itself, wherever it comes from; a visitor's token costs nothing, so it names nobody."""
    return f"key {caller.id}" if caller.kind == "key" else address_of(request.scope)


READINGS = Depends(_readings)
REFUSALS = errors(RateLimited)
"""What every call may answer."""
