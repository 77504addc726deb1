"""What is told of tracks at Spotify."""

from pydantic import Field

from spectral_dna.schema.ids import TRACK_ID
from spectral_dna.schema.values import Value

MOST_FOUND = 10
"""Tracks of one answer: what Spotify gives an app in development mode at most."""
LAST_FOUND = 1000
"""How far into the answers Spotify lets one look."""


class SpotifyStatus(Value):
    """Whether Spotify can be asked here."""

    enabled: bool = Field(description="Whether the operator gave the credentials of an app.")
    missing: list[str] = Field(description="Settings that are not there; one without the other is of no use.")


class SpotifyTrack(Value):
    """A track as Spotify describes it. What Spotify withholds is null, and named in `withheld`."""

    id: str = Field(pattern=TRACK_ID)
    title: str
    artists: list[str]
    album: str | None
    released: str | None = Field(description="YYYY, YYYY-MM or YYYY-MM-DD, as far as Spotify knows.")
    duration_s: float | None
    explicit: bool | None
    popularity: int | None = Field(description="0 to 100; apps in development mode are not told since March 2026.")
    cover: str | None = Field(description="Address of the album's picture, at Spotify.")
    url: str = Field(description="The track at Spotify.")
    embed: str = Field(description="Its player, for a frame; load it with consent only.")
    withheld: list[str] = Field(description="Of `popularity`, `album`, `released`, `duration_s`, `explicit`, `cover`.")


class SpotifyPage(Value):
    """Tracks found, the likeliest first."""

    items: list[SpotifyTrack]
    in_catalogue: list[str] = Field(description="Ids of those that the catalogue of this service holds, too.")
    total: int | None = Field(description="How many Spotify says there are.")
    next_offset: int | None = Field(description="Where to go on; null at the end.")
