"""Headers that callers and proxies write: what is well-formed is taken as it was meant, the rest does nothing."""

import asyncio
from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from starlette.types import Message, Receive, Scope, Send

from spectral_dna.api.addresses import NETWORK_BITS, address_of
from spectral_dna.api.etags import ETags
from spectral_dna.api.idempotency import IdempotencyKey

header = st.text(st.characters(codec="latin-1"), max_size=160)
tags = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E, exclude_characters='",'), max_size=20)


def conditional(known: str) -> tuple[int, bytes, str]:
    """Ask for an answer that one may have already; gives status, body and tag."""
    sent: list[Message] = []

    async def answer(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
        await send({"type": "http.response.body", "body": b"{}"})

    async def receive() -> Message:
        return {"type": "http.request", "body": b""}

    async def send(message: Message) -> None:
        sent.append(message)

    headers = [(b"if-none-match", known.encode("latin-1"))]
    scope = {"type": "http", "method": "GET", "path": "/api/v1/models", "headers": headers}
    asyncio.run(ETags(answer)(scope, receive, send))
    start, *parts = sent
    tag = dict(start["headers"])[b"etag"].decode()
    return start["status"], b"".join(part["body"] for part in parts), tag


class TestIfNoneMatch:
    @settings(deadline=None)
    @given(header)
    def test_whatever_is_named_gets_the_answer_or_that_it_is_known(self, known: str):
        status, body, tag = conditional(known)
        names = {name.strip() for name in known.split(",")}
        assert (status, body) == ((304, b"") if names & {"*", tag, f"W/{tag}"} else (200, b"{}"))

    @settings(deadline=None)
    @given(st.lists(tags, max_size=5), st.booleans(), st.integers(0, 5))
    def test_the_right_one_is_found_among_others(self, others: list[str], is_weak: bool, place: int):
        tag = conditional("")[2]
        named = [f'"{other}"' for other in others]
        named.insert(place, f"W/{tag}" if is_weak else tag)
        assert conditional(", ".join(named))[:2] == (304, b"")


def asked_from(host: str) -> Scope:
    return {"type": "http", "client": (host, 1)}


class TestTheAddressOfACaller:
    @given(st.ip_addresses(v=4))
    def test_of_version_four_stands_for_itself_however_it_is_written(self, address: IPv4Address):
        assert address_of(asked_from(str(address))) == str(address)
        assert address_of(asked_from(f"::ffff:{address}")) == str(address)

    @given(st.ip_addresses(v=6), st.integers(0, 2**NETWORK_BITS - 1))
    def test_of_version_six_stands_for_its_network(self, address: IPv6Address, other: int):
        if address.ipv4_mapped is None:
            network = int(address) >> NETWORK_BITS << NETWORK_BITS
            neighbour = IPv6Address(network | other)
            if neighbour.ipv4_mapped is None:
                assert address_of(asked_from(str(address))) == address_of(asked_from(str(neighbour)))
            assert address_of(asked_from(str(address))) == str(IPv6Address(network))

    @given(header | st.ip_addresses().map(lambda address: f"{address}%eth0"))
    def test_that_a_proxy_made_up_is_bounded_and_counts_for_itself(self, host: str):
        found = address_of(asked_from(host))
        assert len(found) <= 64
        assert address_of(asked_from(found)) == found or "%" in host

    def test_that_is_unknown_is_nobody(self):
        assert address_of({"type": "http", "client": None}) == ""


class TestIdempotencyKey:
    KEY = TypeAdapter(IdempotencyKey)

    @given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), min_size=1, max_size=255))
    def test_is_taken_as_it_is(self, key: str):
        assert self.KEY.validate_python(key) == key

    @given(header.filter(lambda text: not (text.isascii() and text.isprintable() and text)))
    def test_with_what_no_key_has_is_refused(self, text: str):
        with pytest.raises(ValidationError):
            self.KEY.validate_python(text)
