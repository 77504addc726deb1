"""Asking Spotify, against a site that answers as its documentation says; Spotify itself can't be had here."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from material.spotify_site import CLIENT, TRACK_ID, Site, in_development_mode, spotify_site, track
from spectral_dna.errors import (
    SpectralError,
    SpotifyForbidden,
    SpotifyGone,
    SpotifyLimited,
    SpotifyOff,
    SpotifyRefused,
    SpotifyTrackNotFound,
    SpotifyUnreachable,
)
from spectral_dna.settings import Settings
from spectral_dna.settings_spotify import Spotify as SpotifySettings
from spectral_dna.spotify.asking import Spotify, asking


@pytest.fixture
def site() -> Iterator[Site]:
    with spotify_site() as site:
        yield site


def settings(site: Site, **changes: Any) -> Settings:
    places = SpotifySettings(accounts_url=site.address, api_url=f"{site.address}/v1", seconds=2)
    return Settings(**{"spotify": places, "spotify_client_id": CLIENT, "spotify_client_secret": "its-secret"} | changes)


@pytest.fixture
async def spotify(site: Site) -> AsyncIterator[Spotify]:
    async with asking(settings(site)) as spotify:
        yield spotify


class TestAnswers:
    async def test_a_track_is_read(self, spotify: Spotify):
        told = await spotify.track(TRACK_ID)
        assert (told.title, told.artists, told.album) == ("A Song", ["A Singer"], "A Single")
        assert (told.popularity, told.duration_s, told.released) == (77, 213.573, "1987-11-12")
        assert told.cover == "https://i.scdn.co/image/middle"
        assert told.url == f"https://open.spotify.com/track/{TRACK_ID}"  # ours, not the one that was told
        assert told.withheld == []

    async def test_in_development_mode_the_popularity_is_missing_and_said_to_be(self, spotify: Spotify, site: Site):
        site.answers["tracks"] = (200, in_development_mode(), {})
        told = await spotify.track(TRACK_ID)
        assert (told.popularity, told.withheld) == (None, ["popularity"])

    async def test_pages_are_of_ten_at_most_and_end(self, spotify: Spotify, site: Site):
        page = await spotify.search("a song", limit=10)
        assert (len(page.items), page.total, page.next_offset) == (10, 25, 10)
        last = await spotify.search("a song", limit=10, offset=20)
        assert last.next_offset is None
        assert "q=a+song&type=track&limit=10&offset=20" in site.asked[-1]

    async def test_what_is_no_track_is_left_out_of_those_found(self, spotify: Spotify, site: Site):
        items = [None, track(), {"id": "../../me", "name": "x"}, track(name="\x00\u202egnos")]
        site.answers["search"] = (200, {"tracks": {"items": items}}, {})
        page = await spotify.search("x", limit=10)
        assert [each.title for each in page.items] == ["A Song", "gnos"]

    @pytest.mark.parametrize(
        "address",
        ["http://i.scdn.co/a", "https://scdn.co.evil.example/a", "javascript:alert(1)", "https://[", "//scdn.co"],
    )
    async def test_a_picture_that_is_not_theirs_is_not_handed_on(self, spotify: Spotify, site: Site, address: str):
        album = track()["album"] | {"images": [{"url": address, "width": 300}]}
        site.answers["tracks"] = (200, track(album=album), {})
        told = await spotify.track(TRACK_ID)
        assert (told.cover, told.withheld) == (None, ["cover"])


class TestTokens:
    async def test_one_serves_many_questions_at_once(self, spotify: Spotify, site: Site):
        await asyncio.gather(*(spotify.track(TRACK_ID) for _ in range(5)))
        assert (site.count("POST"), site.count("GET")) == (1, 5)

    async def test_one_that_ended_before_its_time_is_renewed_once(self, spotify: Spotify, site: Site):
        await spotify.track(TRACK_ID)
        site.refused.add("token-1")
        assert (await spotify.track(TRACK_ID)).title == "A Song"
        assert site.tokens == 2

    async def test_one_that_ends_soon_is_not_used_again(self, spotify: Spotify, site: Site):
        site.expires_in = 30
        await spotify.track(TRACK_ID)
        await spotify.track(TRACK_ID)
        assert site.tokens == 2

    async def test_wrong_credentials_are_said_to_be_refused(self, site: Site):
        async with asking(settings(site, spotify_client_secret="another")) as spotify:
            with pytest.raises(SpotifyRefused):
                await spotify.track(TRACK_ID)

    async def test_no_secret_is_shown(self, site: Site):
        async with asking(settings(site)) as spotify:
            assert "its-secret" not in repr(vars(spotify)) + repr(vars(spotify._tokens or spotify))

    @pytest.mark.parametrize("missing", ["spotify_client_id", "spotify_client_secret"])
    async def test_without_credentials_nothing_is_asked(self, site: Site, missing: str):
        async with asking(settings(site, **{missing: None})) as spotify:
            assert spotify.status.missing == [missing.upper()]
            with pytest.raises(SpotifyOff):
                await spotify.search("x", limit=1)
        assert site.asked == []


class TestRefusals:
    @pytest.mark.parametrize(
        ("status", "body", "error"),
        [
            (401, {}, SpotifyRefused),
            (403, {"error": {"status": 403}}, SpotifyForbidden),
            (400, {"error": {"message": "Invalid base62 id"}}, SpotifyTrackNotFound),
            (404, {}, SpotifyTrackNotFound),
            (410, {}, SpotifyGone),
            (302, {}, SpotifyGone),
            (200, b"<html>", SpotifyGone),
            (200, b"[" * 100_000, SpotifyGone),
            (200, {"id": TRACK_ID}, SpotifyGone),
            (500, {}, SpotifyUnreachable),
            (200, b" " * 1_100_000, SpotifyUnreachable),
        ],
    )
    async def test_each_has_its_name(
        self, spotify: Spotify, site: Site, status: int, body: Any, error: type[SpectralError]
    ):
        site.answers["tracks"] = (status, body, {"Location": "http://127.0.0.1:1/"} if status == 302 else {})
        with pytest.raises(error):
            await spotify.track(TRACK_ID)

    @pytest.mark.parametrize("status", [400, 404, 410])
    async def test_a_search_that_is_gone_is_said_to_be(self, spotify: Spotify, site: Site, status: int):
        site.answers["search"] = (status, {}, {})
        with pytest.raises(SpotifyGone):
            await spotify.search("x", limit=10)

    async def test_spotify_is_left_alone_as_long_as_it_wants(self, spotify: Spotify, site: Site):
        site.answers["tracks"] = (429, {}, {"Retry-After": "7"})
        for _ in range(3):
            with pytest.raises(SpotifyLimited) as refused:
                await spotify.track(TRACK_ID)
            assert refused.value.retry_after in (6, 7)
        assert site.count("GET") == 1

    @pytest.mark.parametrize("told", ["", "soon", "-1", "99999999999"])
    async def test_how_long_is_believed_within_reason(self, spotify: Spotify, site: Site, told: str):
        site.answers["tracks"] = (429, {}, {"Retry-After": told})
        with pytest.raises(SpotifyLimited) as refused:
            await spotify.track(TRACK_ID)
        assert refused.value.retry_after in (3600 if told.startswith("9") else 30,)

    async def test_nobody_there(self):
        nowhere = SpotifySettings(accounts_url="http://127.0.0.1:9", api_url="http://127.0.0.1:9/v1", seconds=2)
        told = Settings(spotify=nowhere, spotify_client_id="a", spotify_client_secret="b")
        async with asking(told) as spotify:
            with pytest.raises(SpotifyUnreachable):
                await spotify.track(TRACK_ID)


@pytest.mark.parametrize(
    "address", ["http://api.spotify.com", "https://", "ftp://x", "https://u:p@x", "https://x?y", "x"]
)
def test_an_address_of_another_kind_is_refused(address: str):
    with pytest.raises(ValueError, match="https://"):
        SpotifySettings(api_url=address)
