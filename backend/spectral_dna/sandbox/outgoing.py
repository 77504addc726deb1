"""Calls to addresses that strangers gave: to the checked address alone, and with nothing of ours around them."""

import asyncio
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from ipaddress import IPv6Address
from pathlib import Path

import httpx2

from spectral_dna.errors import AddressRefused, CallFailed
from spectral_dna.sandbox.addresses import Address, Resolve, is_own, resolved, system_resolver

LONGEST = 2000
"""Characters of an address."""


@dataclass(frozen=True)
class Answer:
    """What was answered: the status, and the body as far as it was wanted."""

    status: int
    body: bytes


@dataclass(frozen=True)
class Caller:
    """Calls over HTTPS, without redirects, proxies or cookies, for at most so long, and reads at most so much.

    `allow_loopback` is for tests and for receivers on this very machine; plain HTTP is only taken there.
    """

    seconds: float
    allow_loopback: bool = False
    ca_file: Path | None = None
    resolve: Resolve = field(default=system_resolver, repr=False)

    async def check(self, text: str) -> None:
        """Look at an address without calling it.

        Raises
        ------
        AddressRefused : it may not be called.
        """
        await self._target(text)

    async def _target(self, text: str) -> tuple[httpx2.URL, Address]:
        """Read an address, and resolve its name."""
        url = _read(text, allow_http=self.allow_loopback)
        port = url.port or (443 if url.scheme == "https" else 80)
        found = await resolved(_host(url), port, resolve=self.resolve, allow_loopback=self.allow_loopback)
        if url.scheme == "http" and not is_own(found):
            raise AddressRefused
        return url, found

    async def post(self, text: str, content: bytes, headers: Mapping[str, str], *, most: int = 0) -> Answer:
        """Post to an address.

        Raises
        ------
        AddressRefused : it may not be called.
        CallFailed : no answer came.
        """
        try:
            async with asyncio.timeout(self.seconds):
                url, address = await self._target(text)
                return await self._post(url, address, content, headers, most)
        except (httpx2.HTTPError, httpx2.InvalidURL, ssl.SSLError, OSError) as error:  # TimeoutError is an OSError
            raise CallFailed(f"No answer came ({type(error).__name__}).") from None

    async def _post(
        self, url: httpx2.URL, address: Address, content: bytes, headers: Mapping[str, str], most: int
    ) -> Answer:
        # The address in the name's place, and the name for the certificate: nothing resolves a second time.
        pinned = url.copy_with(host=f"[{address}]" if isinstance(address, IPv6Address) else str(address))
        own = {**headers, "Host": url.netloc.decode("ascii"), "Accept-Encoding": "identity", "Connection": "close"}
        extensions = {"sni_hostname": _host(url)}
        async with (
            httpx2.AsyncClient(
                verify=_trusted(self.ca_file), trust_env=False, follow_redirects=False, timeout=self.seconds
            ) as client,
            client.stream("POST", pinned, content=content, headers=own, extensions=extensions) as answer,
        ):  # fmt: skip
            body = bytearray()
            if most:
                async for part in answer.aiter_raw():
                    body += part[: most - len(body)]
                    if len(body) >= most:
                        break
            return Answer(status=answer.status_code, body=bytes(body))


@lru_cache(maxsize=4)
def _trusted(ca_file: Path | None) -> ssl.SSLContext:
    """Load the certificates that are believed, once: the system's, or an operator's own alone."""
    return ssl.create_default_context(cafile=ca_file)


def _host(url: httpx2.URL) -> str:
    """Give the host as it is resolved and certified: in ASCII, without the brackets of IPv6."""
    return url.raw_host.decode("ascii").strip("[]")


def _read(text: str, *, allow_http: bool) -> httpx2.URL:
    """Read an address; one parser reads it for the check and for the call, so that they can't differ."""
    if len(text) > LONGEST or not text.isprintable() or " " in text:
        raise AddressRefused
    try:
        url = httpx2.URL(text)
    except (httpx2.InvalidURL, ValueError):
        raise AddressRefused from None
    schemes = ("https", "http") if allow_http else ("https",)
    if url.scheme not in schemes or not url.host or url.userinfo or url.fragment or not 0 < (url.port or 443) < 65536:
        raise AddressRefused
    return url
