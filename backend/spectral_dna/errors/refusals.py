"""The request can't be answered: wrong, unknown, in conflict, or too early."""

from spectral_dna.errors.base import SpectralError


class BadRequest(SpectralError):
    """The request itself is wrong."""


class InvalidRequest(BadRequest):
    """A field is missing, unknown or out of range."""

    code, status, title = "invalid_request", 422, "The request is not valid"
    advice = "Correct the fields that the detail names. /api/docs lists what each call takes."


class UnknownGenre(BadRequest):
    """A genre that no published model knows."""

    code, status, title = "unknown_genre", 422, "The models don't know this genre"
    advice = "Choose one of the list, or leave the genre out. GET /api/v1/inputs and `spectral-dna inputs` give it."


class VariantUnavailable(BadRequest):
    """Something was stated that no published model takes."""

    code, status, title = "variant_unavailable", 422, "The published models don't take this input"
    advice = "Leave it out: the models answer from the sound alone. GET /api/v1/inputs lists what they take."


class MissingFile(BadRequest):
    """A multipart body without the field `file`."""

    code, status, title = "missing_file", 400, "No recording was sent"
    advice = "Send the recording as the multipart field named 'file'."


class InvalidCursor(BadRequest):
    """A cursor that this service did not make."""

    code, status, title = "invalid_cursor", 400, "The cursor is not valid"
    advice = "Start again without a cursor, then follow 'next_cursor'."


class BodyTooLarge(BadRequest):
    """A body without a recording has more bytes than the limit."""

    code, status, title = "body_too_large", 413, "The body of the request is too large"
    advice = "Send only the fields that /api/docs lists for this call."


class BatchTooLarge(BadRequest):
    """More files, rows or bytes than one batch may have."""

    code, status, title = "batch_too_large", 413, "The batch is too large"
    advice = "Split it: GET /api/v1/limits says how much one batch takes."


class EmptyBatch(BadRequest):
    """A batch without a single item."""

    code, status, title = "empty_batch", 400, "The batch is empty"
    advice = "Send at least one field named 'files', or a list of items."


class AddressRefused(BadRequest):
    """An address that the service won't call."""

    code, status, title = "address_refused", 422, "The service does not call this address"
    advice = "Give an https address, without a user name, whose name leads to public addresses only."


class UploadStalled(BadRequest):
    """No more of a body came for too long."""

    code, status, title = "upload_stalled", 408, "The upload stalled"
    advice = "Check the connection and send it again."


class IdempotencyConflict(BadRequest):
    """A key came again with another body."""

    code, status, title = "idempotency_conflict", 422, "This Idempotency-Key was used for something else"
    advice = "Draw a new key for each call; send the same key only with the very same body."


class UploadTooSlow(BadRequest):
    """A body trickles, and would hold a place that others wait for."""

    code, status, title = "upload_too_slow", 408, "The upload is too slow"
    advice = "Send it again over a faster connection, or send a smaller file."


class MalformedRequest(BadRequest):
    """What came over the line is not HTTP."""

    code, status, title = "malformed_request", 400, "This is not a valid HTTP request"
    advice = "Use an HTTP client; /api/docs shows a call that works."


class HeadTooLate(BadRequest):
    """The head of a request did not end in time."""

    code, status, title = "head_too_late", 408, "The request did not arrive in time"
    advice = "Check the connection and send it again."


class HeadTooLarge(BadRequest):
    """The head of a request does not end."""

    code, status, title = "head_too_large", 431, "The headers of the request are too large"
    advice = "Send fewer or shorter headers."


class CrossOrigin(BadRequest):
    """A page of another site asked for a change."""

    code, status, title = "cross_origin", 403, "Another site's page may not ask for this"
    advice = "Open the dashboard at the service's own address, or call the API from a program."


class WrongHost(BadRequest):
    """The service was called by a name that is none of its own."""

    code, status, title = "wrong_host", 421, "This service does not go by that name"
    advice = "Call it as localhost; the operator may add a name with SDNA_ALLOWED_HOSTS."


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


class BatchNotFound(NotFound):
    """No such batch, or not of this caller."""

    code, title = "batch_not_found", "There is no such batch"
    advice = "It may have been deleted. Send it again."


class SampleNotFound(NotFound):
    """No such sample track."""

    code, title = "sample_not_found", "There is no such sample track"
    advice = "GET /api/v1/samples lists those that exist."


class ShareNotFound(NotFound):
    """A link that leads nowhere, or does so no more."""

    code, title = "share_not_found", "This link leads nowhere"
    advice = "It may have expired or been withdrawn. Ask whoever gave it to you for a new one."


class PlanNotFound(NotFound):
    """No such plan, or not of this caller."""

    code, title = "plan_not_found", "There is no such plan"
    advice = "It may have been deleted. GET /api/v1/social/plans lists those that exist."


class OutcomeNotFound(NotFound):
    """Nobody has reported what became of the track."""

    code, title = "outcome_not_found", "No outcome of this analysis was reported"
    advice = "PUT it at the same address to report one."


class PictureNotFound(NotFound):
    """No such picture, or not of this caller, and no such sample picture."""

    code, title = "picture_not_found", "There is no such picture"
    advice = "GET /api/v1/social/pictures lists those that you kept, GET /api/v1/social/pictures/samples those to try."


class KeyNotFound(NotFound):
    """No such API key."""

    code, title = "key_not_found", "There is no such API key"
    advice = "GET /api/v1/keys and `spectral-dna keys list` list those that exist."


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


class BatchEnded(Conflict):
    """Nothing of the batch is left to cancel."""

    code, title = "batch_ended", "The batch has already ended"
    advice = "Delete it instead."


class BatchClosed(Conflict):
    """A batch that was sent whole, was closed, or was silent for too long."""

    code, title = "batch_closed", "The batch takes no more items"
    advice = "Send them as a new batch."


class NothingToRetry(Conflict):
    """No item of the batch failed in a way that another try could change."""

    code, title = "nothing_to_retry", "Nothing of the batch can be tried again"
    advice = "Send the recordings that failed in a new batch; GET the batch to see why each of them failed."


class NotShareable(Conflict):
    """There is no report to share."""

    code, title = "not_shareable", "There is no report to share"
    advice = "Share it once it has succeeded."


class NothingToCompare(Conflict):
    """The analysis has no verdict that an outcome could be held against, or is of one of the service's own samples."""

    code, title = "nothing_to_compare", "There is nothing to compare an outcome with"
    advice = "Report outcomes of recordings that have a verdict; the service's own samples are none to report of."


class TooManyKeptPictures(Conflict):
    """A caller keeps as many pictures as may be."""

    code, title = "too_many_kept_pictures", "You keep as many pictures as you may"
    advice = "Delete one that you need no more, or have this one judged without keeping it."


class TooManyShares(Conflict):
    """As many links lead to a report as may."""

    code, title = "too_many_shares", "Enough links lead to this report"
    advice = "Give one of them to whoever should read it, or end one that nobody needs."


class TooManyPlans(Conflict):
    """A caller keeps as many plans as may be."""

    code, title = "too_many_plans", "You keep as many plans as you may"
    advice = "Delete one that you no longer need, or change one of those that you have."
