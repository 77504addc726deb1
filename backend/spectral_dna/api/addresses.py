"""Whom an address stands for."""

from ipaddress import IPv6Address, ip_address

from starlette.types import Scope

NETWORK_BITS = 64
"""Whoever has one IPv6 address has that many bits of them."""


def address_of(scope: Scope) -> str:
    """Give whom the address stands for that a request comes from."""
    client = scope.get("client")
    return holder_of(client[0] if client else "")


def holder_of(host: str) -> str:
    """Give whom an address stands for: itself, or the network of an IPv6 address."""
    try:
        address = ip_address(host)
    except ValueError:
        return host[:64]
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(IPv6Address(int(address) >> NETWORK_BITS << NETWORK_BITS))
    return str(address)
