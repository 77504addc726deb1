"""What a person knows of a release: flags and lengths read from its words, one definition for training and service."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

AUDIO = (
    "danceability", "energy", "loudness", "speechiness", "acousticness", "instrumentalness", "liveness", "valence",
    "tempo", "key", "duration",
)  # fmt: skip
ALBUM_TYPES = ("album", "single", "compilation")
STATED = ("licensed", "official_video")
COUNTS = ("views", "likes", "comments")
ENGAGEMENT = ("log_views", "log_likes", "log_comments", "engagement", "likes_a_view", "comments_a_view", "talk")
_WORDS = {
    "title_guest": ("title", r"\b(?:feat|ft|with|con)\b"),
    "title_live": ("title", r"\blive\b|en vivo|ao vivo|en directo"),
    "title_remix": ("title", r"mix\b"),
    "title_remaster": ("title", r"remaster"),
    "title_from": ("title", r"\bfrom\b"),
    "title_dash": ("title", r" - "),
    "title_bracket": ("title", r"[(\[]"),
    "video_lyric": ("video_title", r"lyric|letra"),
    "video_audio": ("video_title", r"audio"),
    "video_video": ("video_title", r"video|vídeo"),
    "video_short": ("video_title", r"\bmv\b|m/v"),
    "video_children": ("video_title", r"kids|nursery|children"),
    "video_remaster": ("video_title", r"\bhd\b|4k|remaster"),
    "title_acoustic": ("title", r"acoustic"),
    "video_official": ("video_title", r"official|oficial"),
    "video_hindi": ("video_title", r"bollywood|hindi|song \||full song|lyrical"),
    "channel_label": ("channel", r"records|music|entertainment|label"),
    "channel_vevo": ("channel", r"vevo"),
    "channel_topic": ("channel", r"- topic"),
}
_FOUND = {key: (where, re.compile(what)) for key, (where, what) in _WORDS.items()}
_NOT_WORD = re.compile(r"\W+")
_BILLED = re.compile(r"feat|ft\.|with|,|&"), re.compile(r"feat|ft\.| x |,|&")
_SPANISH = re.compile(r"\b(?:el|la|los|que|con|amor|mi|tu|de)\b|oficial")
_LAST_LATIN = 0x2FF


@dataclass(frozen=True)
class Release:
    """One release. Numbers that are not known are left out or NaN; words that are not known are None."""

    numbers: Mapping[str, float]
    title: str | None
    artist: str | None
    album_type: str | None
    video_title: str | None
    channel: str | None


def facts_of(release: Release) -> dict[str, float]:
    """Read every fact that is known before release; NaN where its words are not known."""
    words = {key: (getattr(release, key) or "").casefold() or None for key in ("title", "video_title", "channel")}
    found = {key: _says(words[where], pattern) for key, (where, pattern) in _FOUND.items()}
    kinds = {f"is_{kind}": _is(release.album_type, kind) for kind in ALBUM_TYPES}
    own = {"channel_own": _is_own(release), "has_video": _has_video(release)}
    return {**found, **kinds, **_lengths(release), **own, **_across(release), **_fifths(release)}


def engagement_of(numbers: Mapping[str, float]) -> dict[str, float]:
    """Give views, likes and comments as logarithms, and their ratios; NaN where any part is not known.

    Engagement is that of `derived`: a video without views has none.
    """
    views, likes, comments = (float(numbers.get(key, np.nan)) for key in COUNTS)
    log_views, log_likes, log_comments = (float(np.log10(one + 1)) for one in (views, likes, comments))
    engaged = (likes + comments) / views if views > 0 else float("nan")
    values = (
        log_views, log_likes, log_comments, engaged, log_likes - log_views, log_comments - log_views,
        log_comments - log_likes,
    )  # fmt: skip
    return dict(zip(ENGAGEMENT, values, strict=True))


def _says(words: str | None, pattern: re.Pattern[str]) -> float:
    return float("nan") if words is None else float(pattern.search(words) is not None)


def _is(words: str | None, kind: str) -> float:
    return float(words.casefold() == kind) if words else float("nan")


def _lengths(release: Release) -> dict[str, float]:
    title, unknown = release.title or "", float("nan")
    return {
        "title_length": float(len(title)) or unknown,
        "title_words": float(len(title.split())) or unknown,
        "title_foreign": float(not title.isascii()) if title else unknown,
        "video_title_length": float(len(release.video_title or "")) or unknown,
        "artist_length": float(len(release.artist or "")) or unknown,
        "channel_length": float(len(release.channel or "")) or unknown,
    }


def _across(release: Release) -> dict[str, float]:
    """Read title and video title together, and the script of the title; NaN where one of them is not known."""
    title, video, artist = ((one or "").casefold() for one in (release.title, release.video_title, release.artist))
    unknown = float("nan")
    both = bool(title and video)
    in_title, in_video = _BILLED
    return {
        "video_bears_title": float(title in video) if both else unknown,
        "video_bears_artist": float(artist in video) if artist and video else unknown,
        "billed": float(len(in_title.findall(title)) + len(in_video.findall(video))) if both else unknown,
        "words_spanish": float(_SPANISH.search(f"{title} {video}") is not None) if both else unknown,
        "title_script": sum(ord(one) > _LAST_LATIN for one in title) / len(title) if title else unknown,
        "video_bars": float(video.count("|")) if video else unknown,
    }


def _fifths(release: Release) -> dict[str, float]:
    """Lay the key, a pitch class, out on the circle of fifths, where related keys are neighbours."""
    angle = 2 * np.pi * (7 * float(release.numbers.get("key", np.nan)) % 12) / 12
    return {"key_sine": float(np.sin(angle)), "key_cosine": float(np.cos(angle))}


def _is_own(release: Release) -> float:
    """Tell whether the channel bears the artist's name."""
    if not release.artist or not release.channel:
        return float("nan")
    artist, channel = (_NOT_WORD.sub("", one.casefold()) for one in (release.artist, release.channel))
    return float(bool(artist) and artist in channel)


def _has_video(release: Release) -> float:
    return float(bool(release.video_title))
