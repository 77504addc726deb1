"""The catalogue: tables that it can't take, a download that fails, and tracks that it does not hold."""

from spectral_dna.errors.access import Refused
from spectral_dna.errors.failures import AnalysisFailed, BadTable
from spectral_dna.errors.refusals import Conflict, NotFound


class UnknownTable(BadTable):
    """None of the published tables."""

    code, title = "unknown_table", "This is none of the tables that the catalogue takes"
    advice = "Import the file as it was published, with all of its columns; backend/docs/catalogue.md lists them."


class TableTooLarge(BadTable):
    """More bytes or rows than a table may have."""

    code, status, title = "table_too_large", 413, "The table is too large"
    advice = "Split it, or raise SDNA_CATALOGUE__MAX_BYTES or SDNA_CATALOGUE__MAX_ROWS."


class CatalogueTrackNotFound(NotFound):
    """No such track in the catalogue."""

    code, title = "catalogue_track_not_found", "There is no such track in the catalogue"
    advice = "GET /api/v1/catalogue/tracks finds those that it holds."


class CatalogueFetchDisabled(Refused):
    """The operator lets nobody fill the catalogue from the network."""

    code, status, title = "catalogue_fetch_disabled", 403, "This service does not fetch the published table"
    advice = "Ask the operator, who may run `spectral-dna catalogue import` or set SDNA_CATALOGUE__FETCH."


class CatalogueFetchFailed(AnalysisFailed):
    """The published table did not arrive, or not as published."""

    code, status, title = "catalogue_fetch_failed", 502, "The published table could not be fetched"
    advice = "Try again later, or download it by hand and run `spectral-dna catalogue import FILE`."


class CatalogueFilling(Conflict):
    """An import is under way, and nothing is taken away beneath it."""

    code, title = "catalogue_filling", "The catalogue is being filled"
    advice = (
        "Wait for the import to end, or stop it, and try again; one that was cut off counts as ended after a minute."
    )


class CatalogueCleared(Conflict):
    """An import stood still for so long that the catalogue was cleared beneath it."""

    code, title = "catalogue_cleared", "The catalogue was cleared while this import stood still"
    advice = "Import the table again."
