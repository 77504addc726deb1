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


class Undecided(DatabaseUnavailable):
    """It went away when it was asked to keep what was written: perhaps it did."""


def refuse_if_away(error: Exception, *, is_asked_to_keep: bool = False) -> None:
    """Raise the error that callers may meet, if this says that the database is away.

    Raises
    ------
    DatabaseUnavailable : it is; come back in a moment.
    Undecided : it is, and what was written may be there.
    """
    if is_away(error):
        log.warning("database.away", reason=type(getattr(error, "orig", error)).__name__)
        raise (Undecided if is_asked_to_keep else DatabaseUnavailable)(retry_after=RETRY_SECONDS) from error


def is_away(error: Exception) -> bool:
    """Say whether this tells that a database is away for now; the engine asks it too, by calls of its own."""
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
