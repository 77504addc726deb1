"""Calls to addresses that strangers gave: to the checked address alone, and with nothing of ours around them."""

import asyncio
import ssl
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from functools import lru_cache
from ipaddress import IPv6Address
from pathlib import Path

import httpx2

from spectral_dna.errors import AddressRefused, CallFailed
from spectral_dna.sandbox.addresses import Address, Resolve, is_own, resolved, system_resolver

LONGEST = 2000
"""Characters of an address."""
MOST_REDIRECTS = 5


@dataclass(frozen=True)
class Answer:
    """What was answered: the status, and the body as far as it was wanted."""

    status: int
    body: bytes


@dataclass(frozen=True)
class _Sent:
    """What is said to an address."""

    verb: str
    headers: Mapping[str, str] = field(default_factory=dict)
    content: bytes | None = None


@dataclass(frozen=True)
class Caller:
    """Calls over HTTPS, without proxies or cookies, for at most so long, and reads at most so much.

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

    async def fetch(self, text: str, *, most: int, take: Callable[[bytes, int | None], None]) -> None:
        """Fetch what lies at an address: `take` gets part after part, and how large the whole is where that is known.

        Redirects are followed, each to an address that is looked at as the first one was.

        Raises
        ------
        AddressRefused : it may not be called, or leads to one that may not.
        CallFailed : it did not come, or only in part, or there is more of it than `most` bytes.
        """
        try:
            async with asyncio.timeout(self.seconds):
                for _ in range(MOST_REDIRECTS + 1):
                    following = await self._got(*await self._target(text), most, take)
                    if following is None:
                        return
                    text = following
        except (httpx2.HTTPError, httpx2.InvalidURL, ssl.SSLError, OSError) as error:
            raise CallFailed(f"It did not come whole ({type(error).__name__}).") from None
        raise CallFailed(f"It was sent on more than {MOST_REDIRECTS} times.")

    async def _got(
        self, url: httpx2.URL, address: Address, most: int, take: Callable[[bytes, int | None], None]
    ) -> str | None:
        """Get what lies at an address; gives another one where it was sent on."""
        async with self._client() as client, self._asked(client, url, address, _Sent("GET")) as answer:
            if answer.is_redirect:
                return str(url.join(answer.headers.get("location", "")))
            if answer.status_code != 200:
                raise CallFailed(f"It answered {answer.status_code}.")
            said = answer.headers.get("content-length", "")
            total = int(said) if said.isascii() and said.isdigit() and len(said) < 16 else None
            done = 0
            if total is None or total <= most:
                async for part in answer.aiter_raw():
                    done += len(part)
                    if done > most:
                        break
                    take(part, total)
            if done > most or (total or 0) > most:
                raise CallFailed(f"It is larger than {most:,} bytes.")
        return None

    def _client(self) -> httpx2.AsyncClient:
        return httpx2.AsyncClient(
            verify=_trusted(self.ca_file), trust_env=False, follow_redirects=False, timeout=self.seconds
        )

    def _asked(
        self, client: httpx2.AsyncClient, url: httpx2.URL, address: Address, sent: "_Sent"
    ) -> AbstractAsyncContextManager[httpx2.Response]:
        # The address in the name's place, and the name for the certificate: nothing resolves a second time.
        pinned = url.copy_with(host=f"[{address}]" if isinstance(address, IPv6Address) else str(address))
        own = {"Host": url.netloc.decode("ascii"), "Accept-Encoding": "identity", "Connection": "close"}
        headers, extensions = {**sent.headers, **own}, {"sni_hostname": _host(url)}
        return client.stream(sent.verb, pinned, content=sent.content, headers=headers, extensions=extensions)

    async def _post(
        self, url: httpx2.URL, address: Address, content: bytes, headers: Mapping[str, str], most: int
    ) -> Answer:
        async with (
            self._client() as client,
            self._asked(client, url, address, _Sent("POST", headers, content)) as answer,
        ):
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
