"""What keeps a backup from being made or taken back (command line)."""

from spectral_dna.errors.base import SpectralError


class BadBackup(SpectralError):
    """A backup can't be made, or not be taken back."""

    status = 422


class NothingToBackUp(BadBackup):
    """No database where one should be."""

    code, status, title = "nothing_to_back_up", 404, "There is nothing to back up"
    advice = "Check SDNA_DATA_DIR: it names the folder of a service that ran before."


class BackedUpElsewhere(BadBackup):
    """The tables are in PostgreSQL."""

    code, title = "backed_up_elsewhere", "The data lies in PostgreSQL"
    advice = "Back it up with pg_dump, which copies both schemas at one instant; restore it with pg_restore."


class BackupUnreadable(BadBackup):
    """No backup of ours, or a damaged one."""

    code, title = "backup_unreadable", "This is no backup that can be used"
    advice = "Take another one; what is in the data folder was left as it is."


class BackupTooNew(BadBackup):
    """A newer release made it."""

    code, title = "backup_too_new", "A newer release made this backup"
    advice = "Install that release or a later one, then restore; what is in the data folder was left as it is."


class RestoreUnfinished(SpectralError):
    """A restore was killed between the old files and the new ones."""

    code, status = "restore_unfinished", 503
    title = "A restore was not finished"
    advice = "Run `spectral-dna restore` again with the same file."
