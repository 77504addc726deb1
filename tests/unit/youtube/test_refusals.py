"""What yt-dlp's errors mean, in the very words of yt-dlp and of the reasons that YouTube gives through it."""

import errno
import io
import re
from pathlib import Path

import pytest
import yt_dlp
from yt_dlp.cookies import CookieLoadError
from yt_dlp.networking import Response
from yt_dlp.networking.exceptions import (
    CertificateVerifyError,
    HTTPError,
    IncompleteRead,
    ProxyError,
    TransportError,
    UnsupportedRequest,
)
from yt_dlp.utils import DownloadError, ExtractorError, GeoRestrictedError, UnsupportedError

from spectral_dna.errors import (
    BadAddress,
    InternalError,
    SpectralError,
    TooShort,
    VideoAgeLimited,
    VideoLive,
    VideoPrivate,
    VideoTooLarge,
    VideoUnavailable,
    VideoUnreadable,
    YouTubeBlocked,
    YouTubeUnreachable,
)
from spectral_dna.youtube.refusals import refusal

HINT = (
    ". Use --cookies-from-browser or --cookies for the authentication. See  "
    "https://github.com/yt-dlp/yt-dlp/wiki/FAQ#how-do-i-pass-cookies-to-yt-dlp  for how to manually pass cookies"
)
SOURCES = Path(yt_dlp.__file__).parent

REASONS: list[tuple[str, type[SpectralError]]] = [
    ("Private video. Sign in if you've been granted access to this video" + HINT, VideoPrivate),
    ("This video is private. If the owner of this video has granted you access, please sign in" + HINT, VideoPrivate),
    ("Video unavailable. This video is private", VideoPrivate),
    ("Sign in to confirm your age. This video may be inappropriate for some users" + HINT, VideoAgeLimited),
    ("This video is age-restricted and only available on YouTube", VideoAgeLimited),
    ("Sign in to confirm you’re not a bot" + HINT, YouTubeBlocked),
    ("Sign in to confirm you're not a bot" + HINT, YouTubeBlocked),
    ("Video unavailable. YouTube is requiring a captcha challenge before playback", YouTubeBlocked),
    (
        "Video unavailable. This content isn't available, try again later. The current session has been rate-limited "
        "by YouTube for up to an hour. It is recommended to use `-t sleep` to add a delay between video requests",
        YouTubeBlocked,
    ),
    ("This live event will begin in 3 days.", VideoLive),
    ("This live event will begin in a few moments.", VideoLive),
    ("Premieres in 5 hours", VideoLive),
    ("Premiere will begin shortly", VideoLive),
    ("This live event has ended.", VideoLive),
    ("This live stream recording is not available.", VideoLive),
    ("Video unavailable", VideoUnavailable),
    ("Video unavailable. This video has been removed by the uploader", VideoUnavailable),
    ("This video has been removed for violating YouTube's Terms of Service", VideoUnavailable),
    (
        "Video unavailable. This video is no longer available because the YouTube account associated with this video "
        "has been terminated.",
        VideoUnavailable,
    ),
    ("Video unavailable. This video is no longer available due to a copyright claim by Somebody", VideoUnavailable),
    ("Video unavailable. The uploader has not made this video available in your country", VideoUnavailable),
    (
        "Video unavailable. This video contains content from Somebody, who has blocked it in your country on copyright "
        "grounds",
        VideoUnavailable,
    ),
    ("This video is not available", VideoUnavailable),
    ("Join this channel to get access to members-only content like this video, and other perks.", VideoUnavailable),
    ("This video is available to this channel's members on level: Friend (or any higher level).", VideoUnavailable),
    ("This video is only available to Music Premium members", VideoUnavailable),
    ("This video requires payment to watch.", VideoUnavailable),
    ("This video is DRM protected", VideoUnavailable),
    ("Please sign in" + HINT, VideoUnavailable),
    ("Requested format is not available. Use --list-formats for a list of available formats", VideoUnreadable),
    ("No video formats found!", VideoUnreadable),
    ("Failed to extract any player response", VideoUnreadable),
]  # fmt: skip


def as_told(inner: BaseException) -> DownloadError:
    """Wrap an error as `YoutubeDL.report_error` does."""
    return DownloadError(f"ERROR: {inner}", (type(inner), inner, None))


@pytest.mark.parametrize(("reason", "kind"), REASONS, ids=[reason[:50] for reason, _ in REASONS])
class TestReasons:
    def test_are_told_by_an_error_of_their_own(self, reason: str, kind: type[SpectralError]):
        error = ExtractorError(reason, expected=True, video_id="a-bot_lives", ie="youtube")
        assert type(refusal(as_told(error))) is kind

    def test_are_never_repeated(self, reason: str, kind: type[SpectralError]):
        told = refusal(as_told(ExtractorError(reason + " http://example.com/<b>", expected=True)))
        assert isinstance(told, kind)
        assert "example.com" not in told.detail
        assert "--cookies" not in told.detail


@pytest.mark.parametrize(
    ("words", "file"),
    [
        ("has been rate-limited by YouTube", "extractor/youtube/_video.py"),
        ("YouTube is requiring a captcha challenge before playback", "extractor/youtube/_video.py"),
        ("The uploader has not made this video available in your country", "extractor/youtube/_video.py"),
        ("Failed to extract any player response", "extractor/youtube/_video.py"),
        ("This video is DRM protected", "extractor/common.py"),
        ("This video is not available from your location due to geo restriction", "extractor/common.py"),
        ("No video formats found!", "YoutubeDL.py"),
        ("No suitable extractor", "YoutubeDL.py"),
        ("Requested format is not available", "YoutubeDL.py"),
        ("unable to write data", "downloader/http.py"),
    ],
)
def test_the_installed_yt_dlp_still_words_it_so(words: str, file: str):
    assert re.search(re.escape(words), (SOURCES / file).read_text(encoding="utf-8"))


def http(status: int) -> HTTPError:
    return HTTPError(Response(io.BytesIO(), "https://www.youtube.com/", {}, status=status))


class TestWhatLiesBeneath:
    @pytest.mark.parametrize(
        ("inner", "kind"),
        [
            (http(403), YouTubeBlocked), (http(429), YouTubeBlocked), (http(401), YouTubeBlocked),
            (http(404), VideoUnavailable), (http(410), VideoUnavailable),
            (http(500), YouTubeUnreachable), (http(503), YouTubeUnreachable),
            (TransportError("[Errno -3] Temporary failure in name resolution"), YouTubeUnreachable),
            (TransportError("The read operation timed out"), YouTubeUnreachable),
            (IncompleteRead(10, 20), YouTubeUnreachable), (ProxyError("Tunnel connection failed"), YouTubeUnreachable),
            (CertificateVerifyError("certificate verify failed"), YouTubeUnreachable),
            (ConnectionRefusedError(errno.ECONNREFUSED, "refused"), YouTubeUnreachable),
            (OSError(errno.EFBIG, "File too large"), VideoTooLarge),
            (OSError(errno.ENOSPC, "No space left on device"), InternalError),
            (UnsupportedError("https://example.com"), BadAddress),
            (GeoRestrictedError("This video is not available from your location"), VideoUnavailable),
            (UnsupportedRequest("file:// URLs are disabled"), VideoUnreadable),
            (CookieLoadError("failed to load cookies"), VideoUnreadable),
            (MemoryError(), VideoUnreadable), (KeyError("player"), VideoUnreadable),
            (TooShort("The video has 2.0 s."), TooShort),
        ],
        ids=repr,
    )  # fmt: skip
    def test_is_found_however_it_was_wrapped(self, inner: Exception, kind: type[SpectralError]):
        caused = ExtractorError("Unable to download webpage", cause=inner, expected=True)
        for error in (inner, as_told(inner), caused, as_told(caused)):
            assert type(refusal(error)) is kind

    def test_a_circle_of_causes_ends(self):
        error = ExtractorError("a")
        error.cause = error
        assert type(refusal(error)) is VideoUnreadable
