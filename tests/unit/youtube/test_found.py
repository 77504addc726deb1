"""What is kept of a video's description, and which videos are taken by it."""

from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from yt_dlp import YoutubeDL

from spectral_dna.errors import SpectralError, TooShort, VideoLive, VideoTooLarge, VideoTooLong
from spectral_dna.schema.video import Video
from spectral_dna.youtube.child import TOLD
from spectral_dna.youtube.choice import FORMAT, check
from spectral_dna.youtube.found import LONGEST_CHANNEL, LONGEST_THUMBNAIL, LONGEST_TITLE, described

VIDEO = Video(id="abcdefghijk", url="https://www.youtube.com/watch?v=abcdefghijk")
TEXTS = st.text('aé/ <"\x00\n\u202e\u200d\ud800👩', max_size=400)
LIMITS = SimpleNamespace(max_bytes=50_000_000, min_seconds=5.0, max_seconds=1200.0)


def info(**changes: Any) -> dict[str, Any]:
    """Give what yt-dlp says of an ordinary music video, in its shape: the fields that concern us, and some others."""
    formats = [
        {"format_id": "140", "ext": "m4a", "protocol": "https", "vcodec": "none", "acodec": "mp4a.40.2", "abr": 129.5,
         "filesize": 3_400_000, "url": "https://rr1.example/140"},
        {"format_id": "251", "ext": "webm", "protocol": "https", "vcodec": "none", "acodec": "opus", "abr": 135.0,
         "filesize": 3_600_000, "url": "https://rr1.example/251"},
        {"format_id": "233", "ext": "mp4", "protocol": "m3u8_native", "vcodec": "none", "acodec": "mp4a.40.5",
         "abr": 300.0, "url": "https://rr1.example/list.m3u8"},
        {"format_id": "18", "ext": "mp4", "protocol": "https", "vcodec": "avc1", "acodec": "mp4a", "height": 360,
         "url": "https://rr1.example/18"},
    ]  # fmt: skip
    return {
        "id": "abcdefghijk", "title": "Artist - Track (Official Video)", "channel": "Artist", "uploader": "ArtistVEVO",
        "channel_id": "UC0000000000000000000000", "duration": 213, "live_status": "not_live", "is_live": None,
        "age_limit": 0, "thumbnail": "https://i.ytimg.com/vi/abcdefghijk/maxresdefault.jpg?sqp=x", "formats": formats,
        "webpage_url": VIDEO.url, "extractor": "youtube", "extractor_key": "Youtube", "availability": "public",
        **changes,
    }  # fmt: skip


class TestDescribed:
    def test_by_title_channel_and_picture(self):
        found = described(VIDEO, info())
        assert (found.title, found.channel) == ("Artist - Track (Official Video)", "Artist")
        assert found.thumbnail == "https://i.ytimg.com/vi/abcdefghijk/maxresdefault.jpg"
        assert (found.id, found.url) == (VIDEO.id, VIDEO.url)

    def test_the_uploader_stands_in_for_a_channel(self):
        assert described(VIDEO, info(channel=None)).channel == "ArtistVEVO"

    def test_a_title_keeps_its_slashes_and_loses_what_misleads(self):
        assert described(VIDEO, info(title="AC/DC \u202egnp.exe\x00\n  B")).title == "AC/DC gnp.exe B"

    @pytest.mark.parametrize(
        "picture",
        ["http://i.ytimg.com/vi/x/y.jpg", "https://example.com/x.jpg", "https://i.ytimg.com.example.com/x.jpg",
         "https://i.ytimg.com@example.com/x", "https://i.ytimg.com:444/x.jpg", "javascript:alert(1)", "", None, 3,
         "https://i.ytimg.com/x\"onerror=", "https://i.ytimg.com/" + "x" * LONGEST_THUMBNAIL, "https://[",
         "//i.ytimg.com/x"],
    )  # fmt: skip
    def test_a_picture_elsewhere_is_left_out(self, picture: Any):
        assert described(VIDEO, info(thumbnail=picture)).thumbnail is None

    @settings(deadline=None)
    @given(st.dictionaries(st.sampled_from(TOLD), st.none() | st.integers() | TEXTS | st.lists(TEXTS, max_size=2)))
    def test_whatever_is_told_it_stays_bounded(self, told: dict[str, Any]):
        found = described(VIDEO, told)
        assert len(found.title or "") <= LONGEST_TITLE
        assert len(found.channel or "") <= LONGEST_CHANNEL
        assert "" not in (found.title, found.channel, found.thumbnail)


class TestTaken:
    def test_an_ordinary_one(self):
        check(info(), LIMITS)

    @pytest.mark.parametrize(
        ("changes", "kind"),
        [
            ({"live_status": "is_live"}, VideoLive), ({"live_status": "is_upcoming"}, VideoLive),
            ({"live_status": "post_live"}, VideoLive), ({"live_status": None, "is_live": True}, VideoLive),
            ({"duration": 1201}, VideoTooLong), ({"duration": 4.9}, TooShort),
            ({"filesize": 50_000_001}, VideoTooLarge),
        ],
    )  # fmt: skip
    def test_but_not_these(self, changes: dict[str, Any], kind: type[SpectralError]):
        with pytest.raises(kind):
            check(info(**changes), LIMITS)

    @pytest.mark.parametrize("changes", [{"duration": None}, {"live_status": "was_live"}, {"filesize": None}])
    def test_what_is_not_stated_is_measured_later(self, changes: dict[str, Any]):
        check(info(**changes), LIMITS)


class TestFormat:
    """The real chooser of yt-dlp, on the shape of its own descriptions."""

    def choose(self, described: dict[str, Any]) -> dict[str, Any]:
        with YoutubeDL({"format": FORMAT, "quiet": True, "skip_download": True, "cachedir": False}) as library:
            return library.process_ie_result(described, download=False)

    def test_one_file_of_sound_alone_is_preferred(self):
        chosen = self.choose(info())
        assert chosen["format_id"] == "251"
        assert {"title", "channel", "uploader", "thumbnail", "duration"} <= chosen.keys()

    def test_a_film_with_sound_where_there_is_nothing_else(self):
        formats = [one for one in info()["formats"] if one["format_id"] in ("18", "233")]
        assert self.choose(info(formats=formats))["format_id"] == "18"
