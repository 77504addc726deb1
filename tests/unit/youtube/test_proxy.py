"""The operator's proxy: the real yt-dlp goes through it alone, and reaches nothing near us but by it."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from material.ports import free_port
from material.proxies import WORD, Proxy, proxying
from material.video_site import Film, Site, video_site
from spectral_dna.errors import YouTubeUnreachable
from spectral_dna.schema.video import Video
from spectral_dna.settings import Limits, Settings, Youtube
from spectral_dna.youtube.address import canonical
from spectral_dna.youtube.fetch import Fetched, Fetcher

ID = "abcdefghijk"
VIDEO = Video(id=ID, url=canonical(ID))
SOUND = b"RIFF" + bytes(200_000)


@pytest.fixture
def site() -> Iterator[Site]:
    with video_site() as running:
        running.films[ID] = Film(SOUND)
        yield running


@pytest.fixture(params=["http", "socks5h"])
def proxy(request: pytest.FixtureRequest) -> Iterator[Proxy]:
    with proxying(request.param) as running:
        yield running


def fetch(site: Site, folder: Path, proxy: str | None) -> Fetched:
    """Let the child go, as guarded as in production: the site is on loopback, where it may not go by itself."""
    youtube = Youtube(socket_seconds=5, proxy=None if proxy is None else SecretStr(proxy))
    settings = Settings(limits=Limits(max_bytes=3_000_000), youtube=youtube)
    program = ("material.strict_youtube", "generic", f"http://127.0.0.1:{site.port}/{ID}")
    return asyncio.run(Fetcher(settings, program).fetch(VIDEO, folder, lambda *_: None))


def test_page_and_sound_come_through_it(site: Site, proxy: Proxy, tmp_path: Path):
    assert fetch(site, tmp_path, proxy.address()).path.read_bytes() == SOUND
    assert len(proxy.asked) >= 2
    assert all(f"127.0.0.1:{site.port}" in target for target in proxy.asked)
    assert sum(site.asked.values()) <= len(proxy.asked)


def test_without_it_nothing_near_us_is_asked(site: Site, tmp_path: Path):
    with pytest.raises(YouTubeUnreachable):
        fetch(site, tmp_path, None)
    assert not site.asked


def test_a_wrong_login_is_no_way_there_and_is_not_told(site: Site, proxy: Proxy, tmp_path: Path, capfd: Any):
    with pytest.raises(YouTubeUnreachable) as refused:
        fetch(site, tmp_path, proxy.address(f"operator:not{WORD}"))
    assert proxy.refused
    assert not site.asked
    assert WORD not in f"{refused.value!s}{refused.value.detail}{capfd.readouterr()}"


def test_where_there_is_none_nobody_goes_around_it(site: Site, tmp_path: Path):
    with pytest.raises(YouTubeUnreachable):
        fetch(site, tmp_path, f"http://127.0.0.1:{free_port()}")
    assert not site.asked
