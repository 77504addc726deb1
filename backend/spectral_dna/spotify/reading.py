"""Spotify's answers, read as what they are: a stranger's. What is missing is said to be missing."""

from typing import Any
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from spectral_dna.errors import SpotifyGone
from spectral_dna.schema.ids import TRACK_ID
from spectral_dna.schema.names import clean_title
from spectral_dna.schema.spotify import LAST_FOUND, SpotifyPage, SpotifyTrack

LONGEST = 300
"""Characters of a title or a name that are kept."""
MOST_ARTISTS = 20
PICTURES = ("scdn.co", "spotifycdn.com")
"""Where Spotify's pictures lie; an address elsewhere is not handed on."""
LENIENT = ConfigDict(extra="ignore", frozen=True)


class _Artist(BaseModel):
    model_config = LENIENT
    name: str


class _Image(BaseModel):
    model_config = LENIENT
    url: str
    width: int | None = None


class _Album(BaseModel):
    model_config = LENIENT
    name: str | None = None
    release_date: str | None = None
    images: list[_Image] = []


class _Track(BaseModel):
    """The parts that are read; only the id and the name must be there."""

    model_config = LENIENT
    id: str = Field(pattern=TRACK_ID)
    name: str
    artists: list[_Artist] = []
    album: _Album | None = None
    duration_ms: int | None = Field(None, ge=0)
    explicit: bool | None = None
    popularity: int | None = Field(None, ge=0, le=100)


class _Tracks(BaseModel):
    model_config = LENIENT
    items: list[dict[str, Any] | None]
    total: int | None = Field(None, ge=0)


class _Found(BaseModel):
    model_config = LENIENT
    tracks: _Tracks


def read_track(body: object) -> SpotifyTrack:
    """Read one track.

    Raises
    ------
    SpotifyGone : it does not have the form of one.
    """
    try:
        track = _Track.model_validate(body)
    except ValidationError:
        raise SpotifyGone("Spotify's answer does not have the form of a track.") from None
    album = track.album or _Album()
    parts = {
        "album": _clean(album.name),
        "released": _date(album.release_date),
        "duration_s": None if track.duration_ms is None else track.duration_ms / 1000,
        "explicit": track.explicit,
        "popularity": track.popularity,
        "cover": _cover(album.images),
    }
    return SpotifyTrack.model_validate(
        {
            "id": track.id,
            "title": clean_title(track.name, longest=LONGEST),
            "artists": [clean_title(each.name, longest=LONGEST) for each in track.artists[:MOST_ARTISTS]],
            "url": f"https://open.spotify.com/track/{track.id}",
            "embed": f"https://open.spotify.com/embed/track/{track.id}",
            "withheld": sorted(name for name, value in parts.items() if value is None),
            **parts,
        }
    )


def read_found(body: object, *, offset: int, asked: int) -> SpotifyPage:
    """Read the answer to a search; a track that has not the form of one is left out.

    Of our own catalogue Spotify knows nothing: `in_catalogue` is empty.

    Raises
    ------
    SpotifyGone : it does not have the form of such an answer.
    """
    try:
        tracks = _Found.model_validate(body).tracks
    except ValidationError:
        raise SpotifyGone("Spotify's answer does not have the form of tracks found.") from None
    ahead = offset + asked
    is_end = len(tracks.items) < asked or ahead >= min(LAST_FOUND, tracks.total or LAST_FOUND)
    return SpotifyPage(
        items=[track for each in tracks.items[:asked] if (track := _readable(each)) is not None],
        in_catalogue=[],
        total=tracks.total,
        next_offset=None if is_end else ahead,
    )


def _readable(body: object) -> SpotifyTrack | None:
    try:
        return read_track(body)
    except SpotifyGone:
        return None


def _clean(text: str | None) -> str | None:
    return clean_title(text, longest=LONGEST) or None if text is not None else None


def _date(text: str | None) -> str | None:
    """Take a year, a month or a day; Spotify writes 0000 where it knows none."""
    parts = (text or "").split("-")
    is_date = len(parts) <= 3 and len(parts[0]) == 4 and all(part.isascii() and part.isdigit() for part in parts)
    return text if is_date and parts[0] != "0000" else None


def _cover(images: list[_Image]) -> str | None:
    """Take the smallest picture that fills a card, 300 pixels wide; the widest where all are smaller."""
    known = [image for image in images if _is_picture(image.url)]
    wide = [image for image in known if (image.width or 0) >= 300]
    if wide:
        return min(wide, key=lambda image: image.width or 0).url
    return max(known, key=lambda image: image.width or 0).url if known else None


def _is_picture(address: str) -> bool:
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return False
    is_theirs = any(host == site or host.endswith(f".{site}") for site in PICTURES)
    return parts.scheme == "https" and is_theirs and len(address) <= 500 and address.isascii() and address.isprintable()
