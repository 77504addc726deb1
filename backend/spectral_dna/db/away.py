"""Telling a database that is away for now from a defect of ours."""

import sqlite3

import structlog
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from spectral_dna.errors import DatabaseUnavailable

log = structlog.get_logger(__name__)

RETRY_SECONDS = 5
PASSING = ("08", "53", "57", "25P03", "25006", "40")
"""Classes of PostgreSQL's codes: no connection, no room, shut down, cut off, a standby, lost against another."""
SQLITE_PASSING = ("SQLITE_BUSY", "SQLITE_FULL", "SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PROTOCOL")


def refuse_if_away(error: Exception) -> None:
    """Raise the error that callers may meet, if this says that the database is away.

    Raises
    ------
    DatabaseUnavailable : it is; come back in a moment.
    """
    if _is_away(error):
        log.warning("database.away", reason=type(getattr(error, "orig", error)).__name__)
        raise DatabaseUnavailable(retry_after=RETRY_SECONDS) from error


def _is_away(error: Exception) -> bool:
    if isinstance(error, NoConnectionFree):
        return True
    if not isinstance(error, DBAPIError):
        return False
    cause = error.orig
    if isinstance(cause, sqlite3.Error):
        return str(getattr(cause, "sqlite_errorname", "")).startswith(SQLITE_PASSING)
    code = getattr(cause, "sqlstate", None)
    if code is None:  # no server was there to give one
        return error.connection_invalidated or isinstance(error, OperationalError)
    return str(code).startswith(PASSING)
