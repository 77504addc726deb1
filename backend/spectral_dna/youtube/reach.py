"""What the child that fetches may connect to: the public Internet, and nothing near us."""

import socket
import sys
from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import urlsplit

from spectral_dna.sandbox.addresses import is_public

_INTERNET = 2
"""What an address on the Internet begins with: a number and a port."""
_PORTS = {"http": 80, "https": 443, "socks5": 1080}


class OutOfReach(ConnectionRefusedError):
    """It was on the way to a machine that is not on the public Internet."""


def keep_to_the_internet(*, exceptions: Collection[tuple[str, int]] = ()) -> None:
    """Refuse every connection of this process to loopback, private and other special addresses, for good.

    Python itself asks before each connection, wherever it comes from: an address, a redirect, or a name that
    resolves to this machine. The exceptions are hosts and ports: the operator's proxy, if there is one.
    """
    allowed = frozenset(exceptions)

    def look(event: str, details: tuple[object, ...]) -> None:
        if event == "socket.connect" and not _is_allowed(details[1], allowed):
            raise OutOfReach("This address is not on the public Internet.")

    sys.addaudithook(look)


def ends_of(proxy: str | None) -> list[tuple[str, int]]:
    """Give the numbers and the port of the operator's proxy, which may well stand near us."""
    if proxy is None:
        return []
    parts = urlsplit(proxy)
    port = parts.port or _PORTS.get(parts.scheme, _PORTS["socks5"])
    try:
        found = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
    except OSError:
        return []  # whoever connects to it will say that there is none
    return [(str(place[0]), port) for *_, place in found]


def _is_allowed(target: object, allowed: frozenset[tuple[str, int]]) -> bool:
    if not isinstance(target, tuple) or len(target) < _INTERNET:
        return False  # a socket of this machine
    host, port = target[:_INTERNET]
    if (host, port) in allowed:
        return True
    try:
        return is_public(ip_address(str(host).partition("%")[0]))
    except ValueError:
        return False  # a name: libraries resolve names first, and connect to numbers
