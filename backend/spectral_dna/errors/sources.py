"""The recording can't be used."""

from spectral_dna.errors.base import SpectralError


class BadSource(SpectralError):
    """The recording can't be used."""


class SourceMissing(BadSource):
    """No such file (command line)."""

    code, status = "source_missing", 404
    title = "There is no such file"
    advice = "Check the path; quote it if it holds spaces."


class SourceUnreadable(BadSource):
    """The file is there, but the system does not let us read it (command line)."""

    code, status = "source_unreadable", 403
    title = "The file can't be read"
    advice = "Check who may read the file and the folders above it."


class EmptySource(BadSource):
    """Zero bytes."""

    code, status, title = "empty_source", 400, "The file is empty"
    advice = "Choose the recording again; the upload may have been cut off."


class TooLarge(BadSource):
    """More bytes than the limit."""

    code, status, title = "too_large", 413, "The file is too large"
    advice = "Send a compressed copy such as MP3 or AAC, or a shorter recording."


class UnsupportedAudio(BadSource):
    """Not a recording in a format that we read."""

    code, status, title = "unsupported_audio", 415, "This is not a recording that we can read"
    advice = "Upload MP3, WAV, FLAC, OGG, Opus, M4A or WebM."


class NoAudioTrack(BadSource):
    """A video or container without sound."""

    code, status, title = "no_audio_track", 422, "There is no sound in this file"
    advice = "Export the sound track by itself, for instance as MP3 or M4A."


class CorruptAudio(BadSource):
    """The decoder gave up before there was enough to hear."""

    code, status, title = "corrupt_audio", 422, "The recording is damaged"
    advice = "Open it in a player; if it plays there, export it anew and upload that copy."


class TooShort(BadSource):
    """Less than the shortest length."""

    code, status, title = "too_short", 422, "The recording is too short"
    advice = "Upload at least five seconds; a whole track gives the truest report."


class TooLong(BadSource):
    """More than the longest length."""

    code, status, title = "too_long", 422, "The recording is too long"
    advice = "Upload one track at a time; mixes and albums need cutting first."


class DecodingLimit(BadSource):
    """Decoding hit a limit of time, memory or output."""

    code, status, title = "decoding_limit", 422, "The recording could not be decoded within the limits"
    advice = "Export it anew as MP3 or WAV at 44.1 kHz and upload that copy."


class AddressUnsupported(BadSource):
    """An address that nothing here fetches."""

    code, status, title = "address_unsupported", 422, "Recordings are not fetched from this address"
    advice = "Name a file, an s3:// address or the https address of a YouTube video."
