"""The address gives no recording."""

from spectral_dna.errors.sources import BadSource

_UPLOAD = "If you have the recording, upload the file instead."


class BadVideo(BadSource):
    """The address gives no recording."""

    status = 422
    advice = _UPLOAD


class BadAddress(BadVideo):
    """Not the address of one YouTube video."""

    code, title = "bad_address", "This is not the address of a YouTube video"
    advice = "Paste the address of one video, such as https://www.youtube.com/watch?v=… or https://youtu.be/…"


class YouTubeDisabled(BadVideo):
    """The operator switched addresses off."""

    code, status, title = "youtube_disabled", 403, "This service takes no addresses"
    advice = "Upload the recording as a file."


class VideoPrivate(BadVideo):
    """Only those whom its owner invited may see it."""

    code, title = "youtube_private", "The video is private"
    advice = "Ask its owner to make it public or unlisted, or upload the file instead."


class VideoUnavailable(BadVideo):
    """Removed, blocked here, for members only, or never there."""

    code, title = "youtube_unavailable", "The video is not available"
    advice = f"Check that the address still plays in a private window. {_UPLOAD}"


class VideoAgeLimited(BadVideo):
    """YouTube asks for an account that is old enough."""

    code, title = "youtube_age_limited", "YouTube shows this video to signed-in adults only"


class VideoLive(BadVideo):
    """Still going on, or not yet begun."""

    code, title = "youtube_live", "The video is live, or has not begun yet"
    advice = "Try again when the recording of the stream can be played."


class VideoTooLong(BadVideo):
    """Longer than the limit; nothing was downloaded."""

    code, title = "youtube_too_long", "The video is too long"
    advice = "Choose the video of a single track; mixes and albums need cutting first."


class VideoTooLarge(BadVideo):
    """Its sound has more bytes than the limit."""

    code, status, title = "youtube_too_large", 413, "The sound of this video is too large"
    advice = "Choose a shorter video, or upload a compressed copy of the recording."


class YouTubeBlocked(BadVideo):
    """YouTube takes this machine for a robot; it refuses many addresses of data centres, and nothing of ours helps."""

    code, status, title = "youtube_blocked", 502, "YouTube refuses to serve this machine"
    advice = "Upload the file instead: YouTube blocks many servers, and trying again rarely helps."


class YouTubeUnreachable(BadVideo):
    """The network is down, or the way to YouTube."""

    code, status, title = "youtube_unreachable", 502, "YouTube can't be reached"
    advice = "Check the connection of this machine and try again, or upload the file instead."


class YouTubeTooSlow(BadVideo):
    """The download passed its wall clock."""

    code, status, title = "youtube_too_slow", 504, "Fetching the video took too long"
    advice = "Try again later, or upload the file instead."


class VideoUnreadable(BadVideo):
    """YouTube answered in a way that this version does not understand."""

    code, status, title = "youtube_unreadable", 502, "The sound of this video can't be fetched"
    advice = f"{_UPLOAD} The operator may install a newer yt-dlp."
