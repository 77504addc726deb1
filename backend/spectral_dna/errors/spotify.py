"""Spotify can't be asked, or does not answer."""

from spectral_dna.errors.base import SpectralError
from spectral_dna.errors.busy import Busy
from spectral_dna.errors.refusals import NotFound


class SpotifyFailed(SpectralError):
    """Spotify can't be asked, or does not answer."""

    status = 502


class SpotifyOff(SpotifyFailed):
    """The operator gave no credentials."""

    code, status, title = "spotify_off", 403, "This service does not ask Spotify"
    advice = (
        "Open the track by its link, or search the catalogue here. "
        "Operators: set SPOTIFY_CLIENT_ID and SPOTIFY_CLIENT_SECRET."
    )


class SpotifyRefused(SpotifyFailed):
    """The credentials are not believed."""

    code, title = "spotify_refused", "Spotify does not accept this service's credentials"
    advice = "Tell the operator: the app's client id or secret was changed, or the app was closed."


class SpotifyForbidden(SpotifyFailed):
    """The app may not ask this."""

    code, title = "spotify_forbidden", "Spotify does not let this service's app ask that"
    advice = "Tell the operator: an app in development mode needs an owner with Spotify Premium, and may ask less."


class SpotifyGone(SpotifyFailed):
    """What was asked is not there any more, or answers in another form."""

    code, title = "spotify_gone", "Spotify no longer answers this"
    advice = "Open the track by its link at Spotify; a newer release of this service may know the way."


class SpotifyUnreachable(SpotifyFailed):
    """No whole answer came."""

    code, title = "spotify_unreachable", "Spotify did not answer"
    advice = "Try again in a minute."


class SpotifyLimited(Busy):
    """Spotify was asked too often."""

    code, status, title = "spotify_limited", 503, "Spotify was asked too often"
    advice = "Try again after the time in Retry-After."
    retry_after = 30


class SpotifyTrackNotFound(NotFound):
    """Spotify knows no such track."""

    code, title = "spotify_track_not_found", "Spotify knows no such track"
    advice = "Check the id: the 22 letters and digits behind /track/ in the track's link."
