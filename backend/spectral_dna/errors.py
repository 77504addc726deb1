"""Every error that a caller can meet: a code that programs read, a status, and what to do next.

SpectralError
├── BadRequest                      the request itself is wrong
│   ├── InvalidRequest              422 invalid_request
│   ├── MissingFile                 400 missing_file
│   └── InvalidCursor               400 invalid_cursor
├── BadSource                       the recording can't be used
│   ├── SourceMissing               404 source_missing
│   ├── EmptySource                 400 empty_source
│   ├── TooLarge                    413 too_large
│   ├── UnsupportedAudio            415 unsupported_audio
│   ├── NoAudioTrack                422 no_audio_track
│   ├── CorruptAudio                422 corrupt_audio
│   ├── TooShort                    422 too_short
│   ├── TooLong                     422 too_long
│   └── DecodingLimit               422 decoding_limit
├── NotFound                        404
│   ├── UnknownRoute                    route_not_found
│   ├── AnalysisNotFound                analysis_not_found
│   └── SampleNotFound                  sample_not_found
├── MethodNotAllowed                405 method_not_allowed
├── Conflict                        409
│   └── NotCancellable                  not_cancellable
├── Busy                            come back later
│   ├── QueueFull                   503 queue_full
│   └── TooManyUploads              503 too_many_uploads
├── AnalysisFailed                  our side broke, told honestly
│   ├── WorkerDied                  500 worker_died
│   ├── TookTooLong                 504 took_too_long
│   └── InternalError               500 internal_error
├── BadTable                        a table of rows can't be read (command line)
│   ├── MissingColumns              422 missing_columns
│   └── UnreadableTable             422 unreadable_table
├── DataFolderInUse                 503 data_folder_in_use: another service works there
└── ModelsUnusable                  the service refuses to start
    ├── ModelsMissing               503 models_missing
    ├── ModelAltered                503 model_altered
    └── FeatureTableMismatch        503 feature_table_mismatch
"""

from typing import ClassVar


class SpectralError(Exception):
    """Base of all: `detail` is a sentence for this very case, and never holds a path or a trace."""

    code: ClassVar[str] = "error"
    status: ClassVar[int] = 500
    title: ClassVar[str] = "Something went wrong"
    advice: ClassVar[str] = "Try again; if it happens again, tell the operator the code."
    retry_after: int | None = None

    def __init__(self, detail: str | None = None, *, retry_after: int | None = None) -> None:
        """Keep the sentence; without one, the title serves."""
        self.detail = detail or self.title
        self.retry_after = retry_after
        super().__init__(self.detail)

    def __reduce__(self) -> tuple[type, tuple[str]]:
        """Survive the way back from a worker process."""
        return type(self), (self.detail,)


class BadRequest(SpectralError):
    """The request itself is wrong."""


class InvalidRequest(BadRequest):
    """A field is missing, unknown or out of range."""

    code, status, title = "invalid_request", 422, "The request is not valid"
    advice = "Correct the fields that the detail names. /api/docs lists what each call takes."


class MissingFile(BadRequest):
    """A multipart body without the field `file`."""

    code, status, title = "missing_file", 400, "No recording was sent"
    advice = "Send the recording as the multipart field named 'file'."


class InvalidCursor(BadRequest):
    """A cursor that this service did not make."""

    code, status, title = "invalid_cursor", 400, "The cursor is not valid"
    advice = "Start again without a cursor, then follow 'next_cursor'."


class BadSource(SpectralError):
    """The recording can't be used."""


class SourceMissing(BadSource):
    """No such file (command line)."""

    code, status = "source_missing", 404
    title = "There is no such file"
    advice = "Check the path; quote it if it holds spaces."


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


class NotFound(SpectralError):
    """Nothing under this address."""

    status = 404


class UnknownRoute(NotFound):
    """No such call."""

    code, title = "route_not_found", "There is no such call"
    advice = "See /api/docs for the calls that exist."


class AnalysisNotFound(NotFound):
    """No such analysis, or not of this caller."""

    code, title = "analysis_not_found", "There is no such analysis"
    advice = "It may have been deleted. Upload the recording again."


class SampleNotFound(NotFound):
    """No such sample track."""

    code, title = "sample_not_found", "There is no such sample track"
    advice = "GET /api/v1/samples lists those that exist."


class MethodNotAllowed(SpectralError):
    """The address exists, the verb doesn't."""

    code, status, title = "method_not_allowed", 405, "This address does not take that method"
    advice = "See /api/docs for the methods that it takes."


class Conflict(SpectralError):
    """The state does not allow it."""

    status = 409


class NotCancellable(Conflict):
    """The analysis has already ended."""

    code, title = "not_cancellable", "The analysis has already ended"
    advice = "Delete it instead."


class Busy(SpectralError):
    """Come back later."""

    status = 503


class QueueFull(Busy):
    """Too many analyses wait."""

    code, title = "queue_full", "Too many recordings are waiting"
    advice = "Try again after the time that the Retry-After header gives."


class TooManyUploads(Busy):
    """Too many bodies arrive at once."""

    code, title = "too_many_uploads", "Too many uploads are under way"
    advice = "Try again after the time that the Retry-After header gives."


class AnalysisFailed(SpectralError):
    """Our side broke, told honestly."""


class WorkerDied(AnalysisFailed):
    """The process that listened died, three times."""

    code, status, title = "worker_died", 500, "The analysis process died"
    advice = "Export the recording in another format and try again."


class TookTooLong(AnalysisFailed):
    """A stage passed its wall clock."""

    code, status, title = "took_too_long", 504, "The analysis took too long"
    advice = "Try again when the service is less busy, or upload a shorter recording."


class InternalError(AnalysisFailed):
    """A defect of ours."""

    code, status, title = "internal_error", 500, "Something broke on our side"


class BadTable(SpectralError):
    """A table of rows can't be read."""

    status = 422


class MissingColumns(BadTable):
    """A column that the models need is not there."""

    code, title = "missing_columns", "The table lacks columns that the models need"
    advice = "Name the columns as Spotify does; `spectral-dna score --help` lists them."


class UnreadableTable(BadTable):
    """Not CSV, or not text."""

    code, title = "unreadable_table", "The table can't be read"
    advice = "Save it as CSV in UTF-8 with one header line."


class DataFolderInUse(SpectralError):
    """Two services on one folder would take each other's work for that of the dead."""

    code, status = "data_folder_in_use", 503
    title = "Another service works in this data folder"
    advice = "Stop the other one, or give this one its own folder with SDNA_DATA_DIR."


class ModelsUnusable(SpectralError):
    """The service refuses to start."""

    status = 503
    advice = "Install the release again, or publish the models again with `spectral-train publish`."


class ModelsMissing(ModelsUnusable):
    """A published file is not there."""

    code, title = "models_missing", "A published model file is missing"


class ModelAltered(ModelsUnusable):
    """A published file is not the one in the manifest."""

    code, title = "model_altered", "A published model file is not the one that was published"


class FeatureTableMismatch(ModelsUnusable):
    """The models were trained for another feature table."""

    code, title = "feature_table_mismatch", "The models were trained for another feature table"
