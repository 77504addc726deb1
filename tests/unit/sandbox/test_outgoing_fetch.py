"""What lies at an address, fetched: whole or not at all, and never from where nobody may look."""

from collections.abc import Iterator

import pytest

from material.table_site import Site, publishing
from spectral_dna.errors import AddressRefused, CallFailed
from spectral_dna.sandbox.outgoing import Caller

TABLE = b"a,b\n" * 1000


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with publishing(TABLE) as there:
        yield there


async def fetch(site: Site, path: str, *, most: int = 1 << 20, allow_loopback: bool = True) -> bytes:
    parts, totals = [], set()

    def take(part: bytes, total: int | None) -> None:
        parts.append(part)
        totals.add(total)

    await Caller(seconds=20, allow_loopback=allow_loopback).fetch(site.address + path, most=most, take=take)
    assert totals == {len(TABLE)}
    return b"".join(parts)


@pytest.mark.parametrize("path", ["/dataset.csv", "/moved"])
async def test_it_comes_whole_also_by_a_redirect(site: Site, path: str):
    assert await fetch(site, path) == TABLE


@pytest.mark.parametrize("path", ["/gone", "/cut", "/endless", "/round"])
async def test_what_does_not_come_whole_fails(site: Site, path: str):
    with pytest.raises(CallFailed):
        await fetch(site, path)


async def test_what_is_too_large_is_not_taken_at_all(site: Site):
    with pytest.raises(CallFailed, match="larger than 100 bytes"):
        await fetch(site, "/dataset.csv", most=100)


async def test_a_redirect_into_a_network_of_ones_own_is_refused(site: Site):
    with pytest.raises(AddressRefused):
        await fetch(site, "/away")


async def test_nothing_is_fetched_from_this_machine_unless_that_is_allowed(site: Site):
    before = list(site.asked)
    with pytest.raises(AddressRefused):
        await fetch(site, "/dataset.csv", allow_loopback=False)
    assert site.asked == before
