"""Nothing is wrong with the request: it comes too early, or too often."""

from spectral_dna.errors.base import SpectralError


class Busy(SpectralError):
    """Come back later; every one of these says when."""

    status = 503
    retry_after = 5


class RateLimited(Busy):
    """Too many requests of one caller."""

    code, status, title = "rate_limited", 429, "Too many requests"
    advice = "Wait as long as the Retry-After header says; the operator may raise the rates."


class QueueFull(Busy):
    """Too many analyses wait."""

    code, title = "queue_full", "Too many recordings are waiting"
    advice = "Try again after the time that the Retry-After header gives."


class TooManyWaiting(QueueFull):
    """Too many analyses of one caller wait."""

    code, status, title = "too_many_waiting", 429, "Too many of your recordings are waiting"
    advice = "Wait until some of them have ended; the Retry-After header says when it is worth trying again."


class TooManyUploads(Busy):
    """Too many bodies arrive at once."""

    code, title = "too_many_uploads", "Too many uploads are under way"
    advice = "Try again after the time that the Retry-After header gives."


class AddressShareTaken(Busy):
    """One address has as much under way as it may."""

    code, status, title = "address_share_taken", 429, "Too much is under way from your address"
    advice = "Wait until some of it has ended; the Retry-After header says when it is worth trying again."


class TooManyBatches(Busy):
    """A caller has enough batches open."""

    code, status, title = "too_many_batches", 429, "Too many batches are open"
    advice = "Wait until one of them has ended, or cancel it."
    retry_after = 30


class BatchesFull(Busy):
    """The batches of all callers together hold as much as the service takes."""

    code, title = "batches_full", "Too much is waiting in batches"
    advice = "Try again after the time that the Retry-After header gives; a smaller batch may be taken sooner."
    retry_after = 60


class TooManySearches(Busy):
    """Too many searches for moves wait for one another."""

    code, title = "too_many_searches", "Too many searches for moves are under way"
    advice = "Try again in a few seconds; the Retry-After header says how many."


class TooManyPredictions(Busy):
    """Too many predictions wait for one another."""

    code, title = "too_many_predictions", "Too many predictions are under way"
    advice = "Try again in a few seconds; the Retry-After header says how many."


class TooManyPictures(Busy):
    """Too many pictures wait to be looked at."""

    code, title = "too_many_pictures", "Too many pictures are waiting"
    advice = "Try again in a few seconds; the Retry-After header says how many."


class TooManyLookups(Busy):
    """Too many callers wait for an answer of Spotify's."""

    code, title = "too_many_lookups", "Too many questions to Spotify are waiting"
    advice = "Try again in a few seconds; the Retry-After header says how many."


class TooManyConnections(Busy):
    """Too many clients are connected."""

    code, title = "too_many_connections", "Too many clients are connected"
    advice = "Try again after the time that the Retry-After header gives."


class StorageUnavailable(Busy):
    """Where uploads lie does not answer, or has no room."""

    code, title = "storage_unavailable", "Recordings can't be kept just now"
    advice = "Try again in a few seconds; the Retry-After header says how many."


class DatabaseUnavailable(Busy):
    """The database does not answer, or has no room."""

    code, title = "database_unavailable", "The database is away for a moment"
    advice = "Try again in a few seconds; the Retry-After header says how many. What was accepted is not lost."


class SimilarNotReady(Busy):
    """There are tracks, but no index of them yet."""

    code, title = "similar_not_ready", "Similar tracks are being prepared"
    advice = "Try again in a few seconds; the Retry-After header says how many. A million tracks take half a minute."


class SimilarIndexDamaged(Busy):
    """The file of the index is not what was written."""

    code, title = "similar_index_damaged", "The index of similar tracks is damaged"
    advice = "It is being built anew from the catalogue. Try again in a few seconds."
