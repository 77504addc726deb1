"""Callers who wait for Spotify, against a site that answers when it is told to."""

import asyncio
from collections.abc import Iterator

import pytest

from material.spotify_site import CLIENT, SECRET, TRACK_ID, Site, spotify_site
from spectral_dna.errors import SpotifyUnreachable, TooManyLookups
from spectral_dna.jobs.asking_spotify import AskedSpotify, spotify
from spectral_dna.settings import Settings
from spectral_dna.settings_spotify import Spotify as SpotifySettings


@pytest.fixture
def site() -> Iterator[Site]:
    with spotify_site() as site:
        yield site


def settings(site: Site, *, seconds: float = 30) -> Settings:
    asked = SpotifySettings(
        accounts_url=site.address, api_url=f"{site.address}/v1", seconds=seconds, at_once=1, waiting=1
    )
    return Settings(spotify=asked, spotify_client_id=CLIENT, spotify_client_secret=SECRET)


async def both_waiting(asked: AskedSpotify) -> list[asyncio.Task[object]]:
    """Have as many callers wait as may; each has taken its place before it first awaits anything."""
    tasks: list[asyncio.Task[object]] = [asyncio.create_task(asked.track(TRACK_ID)) for _ in range(2)]
    await asyncio.sleep(0)
    return tasks


async def test_those_beyond_are_told_to_come_back_and_the_others_are_answered(site: Site):
    async with spotify(settings(site)) as asked:
        site.go_on.clear()
        waiting = await both_waiting(asked)
        with pytest.raises(TooManyLookups):
            await asked.track(TRACK_ID)
        with pytest.raises(TooManyLookups):
            await asked.search("x", limit=1, offset=0)
        site.go_on.set()
        assert [track.title for track in await asyncio.gather(*waiting)] == ["A Song", "A Song"]
        assert (await asked.search("x", limit=1, offset=0)).items


async def test_a_place_is_given_back_by_who_leaves_and_by_who_fails(site: Site):
    async with spotify(settings(site, seconds=0.5)) as asked:
        site.go_on.clear()
        leaving, failing = await both_waiting(asked)
        leaving.cancel()
        with pytest.raises(SpotifyUnreachable):
            await failing
        site.go_on.set()
        assert [track.title for track in await asyncio.gather(*await both_waiting(asked))] == ["A Song", "A Song"]
