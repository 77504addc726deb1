"""How often one may ask: by address, and by key where that is what tells callers apart."""

from ipaddress import IPv6Address, ip_address
from typing import Any, Literal

from fastapi import Depends, Request

from spectral_dna.api.callers import Reader
from spectral_dna.api.problems import errors
from spectral_dna.db.rates import Rates
from spectral_dna.errors import RateLimited

NETWORK_BITS = 64
"""Whoever has one IPv6 address has that many bits of them."""


def address_of(request: Request) -> str:
    """Give whom an address stands for: itself, or the network of an IPv6 address."""
    host = request.client.host if request.client else ""
    try:
        address = ip_address(host)
    except ValueError:
        return host[:64]
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(IPv6Address(int(address) >> NETWORK_BITS << NETWORK_BITS))
    return str(address)


async def _readings(request: Request) -> None:
    """Count whatever is asked against the address that it comes from: before anything is looked up for it."""
    rates: Rates = request.state.rates
    await rates.check("readings", address_of(request))


def costs(kind: Literal["submissions", "predictions"]) -> Any:  # noqa: ANN401 - the framework calls it so
    """Count what costs work, once it is known who asks.

    A key counts for itself, whatever address it comes from; a visitor's token costs nothing, so it names nobody.
    """

    async def paced(request: Request, caller: Reader) -> None:
        rates: Rates = request.state.rates
        await rates.check(kind, f"key {caller.id}" if caller.kind == "key" else address_of(request))

    return Depends(paced)


READINGS = Depends(_readings)
REFUSALS = errors(RateLimited)
"""What every call may answer."""
