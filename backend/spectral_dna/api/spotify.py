"""Spotify's own words on tracks, where the operator has an app there."""

from typing import Annotated

from fastapi import APIRouter, Path, Query

from spectral_dna.api.callers import REFUSALS, Reader
from spectral_dna.api.problems import errors
from spectral_dna.api.rates import costs
from spectral_dna.api.state import AtSpotify, InCatalogue
from spectral_dna.errors import (
    InvalidRequest,
    SpotifyForbidden,
    SpotifyGone,
    SpotifyLimited,
    SpotifyOff,
    SpotifyRefused,
    SpotifyTrackNotFound,
    SpotifyUnreachable,
    TooManyLookups,
)
from spectral_dna.schema.ids import TRACK_ID
from spectral_dna.schema.spotify import (
    LAST_FOUND,
    MOST_FOUND,
    SpotifyPage,
    SpotifyStatus,
    SpotifyTrack,
)

router = APIRouter(prefix="/spotify", tags=["spotify"])

FAILURES = (
    SpotifyOff, SpotifyRefused, SpotifyForbidden, SpotifyGone, SpotifyUnreachable, SpotifyLimited, TooManyLookups,
    InvalidRequest, *REFUSALS,
)  # fmt: skip

SAID = r"^[^\x00-\x1f\x7f]*[^\s\x00-\x1f\x7f][^\x00-\x1f\x7f]*$"
"""Something, without control characters."""
Words = Annotated[str, Query(max_length=200, pattern=SAID, description="Words of the title, the artist or the album.")]
Limit = Annotated[int, Query(ge=1, le=MOST_FOUND, description="Tracks of one answer.")]
Offset = Annotated[int, Query(ge=0, le=LAST_FOUND - MOST_FOUND, description="Where to go on.")]


@router.get("", response_model=SpotifyStatus)
async def spotify(at_spotify: AtSpotify) -> SpotifyStatus:
    """Say whether Spotify can be asked here. Nothing is asked of it to find out."""
    return at_spotify.status


@router.get("/tracks", response_model=SpotifyPage, responses=errors(*FAILURES), dependencies=[costs("lookups")])
async def spotify_tracks(
    q: Words, at_spotify: AtSpotify, tracks: InCatalogue, _caller: Reader, limit: Limit = MOST_FOUND, offset: Offset = 0
) -> SpotifyPage:
    """Search Spotify's catalogue. The words go to Spotify, from the service and not from the caller's address."""
    page = await at_spotify.search(q, limit=limit, offset=offset)
    return page.model_copy(update={"in_catalogue": await tracks.held([each.id for each in page.items])})


@router.get(
    "/tracks/{track}",
    response_model=SpotifyTrack,
    responses=errors(SpotifyTrackNotFound, *FAILURES),
    dependencies=[costs("lookups")],
)
async def spotify_track(
    track: Annotated[str, Path(pattern=TRACK_ID)], at_spotify: AtSpotify, _caller: Reader
) -> SpotifyTrack:
    """Give what Spotify says of a track: names, release, cover, and what it withholds. Features are not among it."""
    return await at_spotify.track(track)
