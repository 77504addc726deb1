"""Which addresses a stranger may have us call: none that leads into our own network."""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from spectral_dna.errors import AddressRefused

Address = IPv4Address | IPv6Address
Resolve = Callable[[str, int], Awaitable[Sequence[str]]]

RESOLVE_SECONDS = 5.0
# Nothing ends a look-up that nobody answers: in threads of their own, such names hold up no upload.
_RESOLVERS = ThreadPoolExecutor(4, thread_name_prefix="resolver")

# Public in the library's tables, and yet not another's: protocol assignments (Oracle's metadata among them), the relay
# of 6to4, the host that Azure's machines find inside, and what is reserved.
_NOT_OTHERS = tuple(IPv4Network(text) for text in ("192.0.0.0/24", "192.88.99.0/24", "168.63.129.16/32", "240.0.0.0/4"))
_UNICAST = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")
# Protocol assignments with Teredo, documentation, segment routing: younger than the tables of Python's library.
_NOT_UNICAST = (IPv6Network("2001::/23"), IPv6Network("2001:db8::/32"), IPv6Network("3fff::/20"))


def is_public(address: Address) -> bool:
    """Whether an address is someone else's, on the open internet.

    Refused are private, loopback, link-local (with it the metadata of clouds), shared (CGNAT), multicast, reserved
    and documentation ranges, and every IPv6 form that carries such an IPv4 address inside.
    """
    if isinstance(address, IPv4Address):
        return address.is_global and not address.is_multicast and not any(address in net for net in _NOT_OTHERS)
    inner = _carried(address)
    if inner is not None:
        return is_public(inner)
    return address in _UNICAST and address.is_global and not any(address in net for net in _NOT_UNICAST)


def _carried(address: IPv6Address) -> IPv4Address | None:
    """Give the IPv4 address that a mapped, 6to4 or NAT64 address leads to."""
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def is_own(address: Address) -> bool:
    """Whether an address is this machine, by its loopback."""
    inner = _carried(address) if isinstance(address, IPv6Address) else None
    return (inner or address).is_loopback


async def system_resolver(host: str, port: int) -> Sequence[str]:
    """Ask the system for every address of a name."""
    asking = partial(socket.getaddrinfo, host, port, type=socket.SOCK_STREAM)
    found = await asyncio.get_running_loop().run_in_executor(_RESOLVERS, asking)
    return [str(address[0]) for *_, address in found]


async def resolved(
    host: str, port: int, *, resolve: Resolve = system_resolver, allow_loopback: bool = False
) -> Address:
    """Resolve a name once, and give the one address to connect to; each of its addresses must be allowed.

    Whoever connects must connect to this very address: asked again, the name may answer otherwise.

    Raises
    ------
    AddressRefused : the name leads nowhere, or one of its addresses is not public. Which of them is not told:
        names of our own network are none of a stranger's business.
    """
    try:
        async with asyncio.timeout(RESOLVE_SECONDS):
            found = [ip_address(text) for text in await resolve(host, port)]
    except (OSError, UnicodeError, ValueError, TimeoutError):
        found = []
    if not found or not all(is_public(each) or (allow_loopback and is_own(each)) for each in found):
        raise AddressRefused
    return found[0]
