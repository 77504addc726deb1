"""Addresses that strangers give lead to the open internet, or nowhere."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from ipaddress import ip_address

import pytest

from spectral_dna.errors import AddressRefused
from spectral_dna.sandbox.addresses import is_public, resolved, system_resolver

OURS = [
    "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1",
    "169.254.169.254", "169.254.170.2", "100.64.0.1", "100.100.100.200", "168.63.129.16", "192.0.0.192", "192.0.2.1",
    "192.88.99.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.250", "240.0.0.1",
    "255.255.255.255",
    "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "fec0::1", "ff02::1", "2001:db8::1", "2001::1",
    "3fff::1", "5f00::1", "100::1", "4000::1",
    "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::1",
    "2002:a9fe:a9fe::1", "2001:0:7f00:1::1",
]  # fmt: skip
OTHERS = ["8.8.8.8", "1.1.1.1", "172.15.0.1", "172.32.0.1", "100.63.0.1", "100.128.0.1", "192.167.255.255",
          "2606:4700::1111", "2a00:1450:4001:800::200e", "::ffff:8.8.8.8", "64:ff9b::808:808"]  # fmt: skip


@pytest.mark.parametrize("text", OURS)
def test_is_ours_or_nobodys(text: str):
    assert not is_public(ip_address(text))


@pytest.mark.parametrize("text", OTHERS)
def test_is_on_the_open_internet(text: str):
    assert is_public(ip_address(text))


def answering(*found: str):
    async def resolve(_host: str, _port: int) -> list[str]:
        return list(found)

    return resolve


class TestResolved:
    @pytest.mark.parametrize(
        "found",
        [
            ["127.0.0.1"], ["169.254.169.254"], ["::ffff:127.0.0.1"], ["8.8.8.8", "10.0.0.1"], ["10.0.0.1", "8.8.8.8"],
            ["8.8.8.8", "::1"], ["fe80::1%eth0"], [], ["not an address"],
        ],
    )  # fmt: skip
    async def test_one_bad_address_spoils_a_name(self, found: list[str]):
        with pytest.raises(AddressRefused):
            await resolved("hooks.test", 443, resolve=answering(*found))

    async def test_gives_the_first_of_good_ones(self):
        found = await resolved("hooks.test", 443, resolve=answering("8.8.4.4", "2606:4700::1111"))
        assert str(found) == "8.8.4.4"

    async def test_loopback_only_where_it_is_allowed_and_nothing_else_with_it(self):
        found = await resolved("hooks.test", 443, resolve=answering("127.0.0.1"), allow_loopback=True)
        assert str(found) == "127.0.0.1"
        with pytest.raises(AddressRefused):
            await resolved("hooks.test", 443, resolve=answering("127.0.0.1", "10.0.0.1"), allow_loopback=True)

    async def test_a_name_that_nobody_answers_for_is_told_like_a_private_one(self):
        async def failing(_host: str, _port: int) -> list[str]:
            raise OSError("no such name")

        async def silent(_host: str, _port: int) -> list[str]:
            raise TimeoutError

        told = []
        for resolve in (failing, silent, answering("10.0.0.1")):
            with pytest.raises(AddressRefused) as refused:
                await resolved("hooks.test", 443, resolve=resolve)
            told.append(refused.value.detail)
        assert len(set(told)) == 1

    async def test_names_that_nobody_answers_for_hold_up_no_other_work(self):
        is_over = threading.Event()
        with ThreadPoolExecutor(1) as crowded:
            asyncio.get_running_loop().set_default_executor(crowded)
            waiting = asyncio.create_task(asyncio.to_thread(is_over.wait))
            try:
                await asyncio.sleep(0)
                assert await asyncio.wait_for(system_resolver("127.0.0.1", 443), 30) == ["127.0.0.1"]
            finally:
                is_over.set()
                await waiting

    @pytest.mark.parametrize("host", ["localhost", "127.1", "0x7f.1", "2130706433", "0177.0.0.1", "0", "::1"])
    async def test_the_system_knows_many_names_of_this_machine(self, host: str):
        with pytest.raises(AddressRefused):
            await resolved(host, 443, resolve=system_resolver)


async def test_a_name_that_never_answers_holds_nobody_up(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("spectral_dna.sandbox.addresses.RESOLVE_SECONDS", 0.01)

    async def never(_host: str, _port: int) -> list[str]:
        await asyncio.Event().wait()
        return []

    with pytest.raises(AddressRefused):
        await resolved("hooks.test", 443, resolve=never)
