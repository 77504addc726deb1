"""The real yt-dlp in the real child, against a site on this machine."""

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from pydantic import SecretStr

from material import audio_files
from material.video_site import Film, Site, until_asked, video_site
from spectral_dna.errors import (
    BadAddress,
    SpectralError,
    TooShort,
    VideoPrivate,
    VideoTooLarge,
    VideoTooLong,
    VideoUnavailable,
    VideoUnreadable,
    WorkerDied,
    YouTubeBlocked,
    YouTubeTooSlow,
    YouTubeUnreachable,
)
from spectral_dna.schema.video import Video
from spectral_dna.settings import Limits, Settings, Youtube
from spectral_dna.youtube.address import canonical
from spectral_dna.youtube.fetch import Fetched, Fetcher

ID = "abcdefghijk"
VIDEO = Video(id=ID, url=canonical(ID))
SMALL = Settings(limits=Limits(max_bytes=3_000_000), youtube=Youtube(socket_seconds=5))


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return audio_files.write(tmp_path_factory.mktemp("sound") / "a.wav", audio_files.music(8.0)).read_bytes()


@pytest.fixture
def site() -> Iterator[Site]:
    with video_site() as running:
        yield running


def fetch(site: Site, folder: Path, settings: Settings = SMALL, **given: Any) -> Fetched:
    return asyncio.run(_fetch(Fetcher(settings, given.pop("program", site.program)), folder, **given))


async def _fetch(fetcher: Fetcher, folder: Path, tell: Any = lambda *_: None) -> Fetched:
    return await fetcher.fetch(VIDEO, folder, tell)


class TestAVideo:
    def test_gives_its_sound_and_what_is_known_of_it(self, site: Site, sound: bytes, tmp_path: Path):
        site.films[ID] = Film(sound, duration="PT8S")
        heard: list[tuple[int, int | None]] = []
        found = fetch(site, tmp_path, tell=lambda *news: heard.append(news))
        assert found.path.read_bytes() == sound
        assert found.video == Video(
            id=ID, url=canonical(ID), title="A song / of ours", thumbnail="https://i.ytimg.com/vi/x/default.jpg"
        )
        assert heard
        assert heard[0][1] == len(sound)

    def test_leaves_nothing_but_its_sound(self, site: Site, sound: bytes, tmp_path: Path):
        site.films[ID] = Film(sound)
        fetch(site, tmp_path)
        assert [path.name for path in tmp_path.iterdir()] == ["recording"]


class TestWhatIsRefused:
    @pytest.mark.parametrize(
        ("film", "kind"),
        [
            (Film(b"RIFF", duration="PT3H"), VideoTooLong),
            (Film(b"RIFF", duration="PT2S"), TooShort),
            (Film(b"x" * 3_000_001), VideoTooLarge),
            (Film(b"x" * 9_000_000, states_length=False), VideoTooLarge),
            (Film(status=404), VideoUnavailable),
            (Film(status=403), YouTubeBlocked),
            (Film(status=429), YouTubeBlocked),
            (Film(status=503), YouTubeUnreachable),
        ],
        ids=["long", "short", "large", "large-without-a-length", "gone", "forbidden", "too-often", "down"],
    )
    def test_by_an_error_of_its_own(self, site: Site, tmp_path: Path, film: Film, kind: type[SpectralError]):
        site.films[ID] = film
        with pytest.raises(kind):
            fetch(site, tmp_path)
        if film.duration:
            assert site.asked[f"/{ID}/sound"] <= 1  # its head, at most

    def test_a_page_without_a_recording(self, site: Site, tmp_path: Path):
        site.films[ID] = Film(goes_to=f"http://127.0.0.1:{site.port}/aaaaaaaaaaa/sound")
        site.films["aaaaaaaaaaa"] = Film(b"<html><p>nothing here</p></html>", kind="text/html")
        with pytest.raises((BadAddress, VideoUnreadable)):
            fetch(site, tmp_path)

    def test_a_dead_network(self, site: Site, tmp_path: Path):
        with pytest.raises(YouTubeUnreachable):
            fetch(site, tmp_path, program=("material.local_youtube", "9"))


class TestOurOwnProgramMeetsNobodyElse:
    """What production runs: no generic extractor, no machine near us, no file."""

    def test_the_generic_extractor_is_refused(self, site: Site, sound: bytes, tmp_path: Path):
        site.films[ID] = Film(sound)
        with pytest.raises(BadAddress):
            fetch(
                site, tmp_path, program=("material.strict_youtube", "production", f"http://127.0.0.1:{site.port}/{ID}")
            )
        assert not site.asked

    def test_a_file_of_this_machine_is_refused(self, site: Site, sound: bytes, tmp_path: Path):
        (tmp_path / "secret.wav").write_bytes(sound)
        for extractors in ("production", "generic"):
            with pytest.raises((BadAddress, VideoUnreadable)):
                fetch(site, tmp_path, program=("material.strict_youtube", extractors, f"file://{tmp_path}/secret.wav"))
        assert not (tmp_path / "recording").exists()

    def test_this_machine_is_out_of_reach_even_where_the_address_is_taken(
        self, site: Site, sound: bytes, tmp_path: Path
    ):
        site.films[ID] = Film(sound)
        with pytest.raises(YouTubeUnreachable):
            fetch(site, tmp_path, program=("material.strict_youtube", "generic", f"http://localhost:{site.port}/{ID}"))
        assert not site.asked

    def test_a_redirect_to_this_machine_is_not_followed(self, site: Site, sound: bytes, tmp_path: Path):
        with video_site() as inner:
            inner.films[ID] = Film(sound)
            site.films[ID] = Film(goes_to=f"http://127.0.0.1:{inner.port}/{ID}/sound")
            with pytest.raises(YouTubeUnreachable):
                fetch(site, tmp_path)
            assert site.asked[f"/{ID}"]
            assert not inner.asked
        assert not (tmp_path / "recording").exists()


class TestEndings:
    def test_a_download_that_stands_still_is_ended_by_the_clock(self, site: Site, sound: bytes, tmp_path: Path):
        site.films[ID] = Film(sound, waits=True)
        settings = SMALL.model_copy(update={"youtube": Youtube(wall_seconds=4, socket_seconds=60)})
        with pytest.raises(YouTubeTooSlow):
            fetch(site, tmp_path, settings)
        assert not [p for p in psutil.Process().children(recursive=True) if "local_youtube" in " ".join(p.cmdline())]

    async def test_a_cancelled_one_leaves_no_process(self, site: Site, sound: bytes, tmp_path: Path):
        site.films[ID] = Film(sound, waits=True)
        task = asyncio.ensure_future(_fetch(Fetcher(SMALL, site.program), tmp_path))
        await asyncio.to_thread(until_asked, site, f"/{ID}/sound")
        (child,) = _fetching()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert not psutil.pid_exists(child.pid)

    async def test_one_that_was_killed_says_so(self, site: Site, sound: bytes, tmp_path: Path):
        site.films[ID] = Film(sound, waits=True)
        task = asyncio.ensure_future(_fetch(Fetcher(SMALL, site.program), tmp_path))
        await asyncio.to_thread(until_asked, site, f"/{ID}/sound")
        (child,) = _fetching()
        child.kill()
        with pytest.raises(WorkerDied):
            await task


def _fetching() -> list[psutil.Process]:
    return [p for p in psutil.Process().children() if "material.local_youtube" in p.cmdline()]


class TestSecrets:
    def test_cookies_reach_the_site_and_no_disk(self, site: Site, sound: bytes, tmp_path: Path, capfd: Any):
        site.films[ID] = Film(sound)
        cookies = "# Netscape HTTP Cookie File\n127.0.0.1\tFALSE\t/\tFALSE\t9999999999\tSID\tverysecret\n"
        settings = SMALL.model_copy(update={"youtube_cookies": SecretStr(cookies)})
        found = fetch(site, tmp_path, settings)
        assert any("SID=verysecret" in headers.get("Cookie", "") for headers in site.headers)
        assert [path.name for path in tmp_path.rglob("*")] == [found.path.name]
        assert "verysecret" not in "".join(capfd.readouterr()) + repr(settings)

    def test_unreadable_cookies_are_an_error_that_tells_nothing_of_them(self, site: Site, tmp_path: Path):
        settings = SMALL.model_copy(update={"youtube_cookies": SecretStr("verysecret but no cookies\tat all")})
        with pytest.raises(VideoUnreadable) as refused:
            fetch(site, tmp_path, settings)
        assert "verysecret" not in str(refused.value)

    def test_the_child_s_environment_holds_nothing_of_ours(
        self, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setenv("YT_COOKIES", "verysecret")
        monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
        site.films[ID] = Film(b"x" * 100_000, waits=True)

        async def look() -> dict[str, str]:
            task = asyncio.ensure_future(_fetch(Fetcher(SMALL, site.program), tmp_path))
            await asyncio.to_thread(until_asked, site, f"/{ID}/sound")
            (child,) = _fetching()
            environment = child.environ()
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            return environment

        environment = asyncio.run(look())
        assert not [name for name in environment if "COOKIES" in name or "PROXY" in name or name.startswith("SDNA")]
        assert environment["HOME"] == str(tmp_path)
        assert os.environ["HOME"] != str(tmp_path)


class TestJavaScript:
    def test_deno_computes_within_the_limits_of_the_child(self, tmp_path: Path):
        """YouTube's puzzles need it; on loopback there are none, so that it is asked for directly."""
        program = ("material.puzzle", "6*7")
        with pytest.raises(VideoPrivate, match="42"):
            asyncio.run(_fetch(Fetcher(SMALL, program), tmp_path))
