"""What broke on our side, what the command line can't read, and why a service does not start."""

from spectral_dna.errors.base import SpectralError


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


class CallFailed(AnalysisFailed):
    """An address that we called for someone did not answer."""

    code, status, title = "call_failed", 502, "The address did not answer"
    advice = "See that it answers over https within ten seconds."


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


class DataFolderClosed(SpectralError):
    """Nothing can be written there: read-only, somebody else's, or no folder at all."""

    code, status = "data_folder_closed", 503
    title = "The data folder can't be written"
    advice = "Give this user the right to write there, or name another folder with SDNA_DATA_DIR."


class DataFolderFull(SpectralError):
    """The disk has no room even to begin."""

    code, status = "data_folder_full", 503
    title = "The disk of the data folder is full"
    advice = "Make room there, or name a folder on another disk with SDNA_DATA_DIR."


class DatabaseDamaged(SpectralError):
    """A file in the data folder is not the database that it should be."""

    code, status = "database_damaged", 503
    title = "The database in the data folder is damaged"
    advice = "Restore a backup. 'workflows.sqlite' alone may be moved away: what was accepted is then queued anew."


class DatabaseTooNew(SpectralError):
    """A newer release has been at these tables."""

    code, status = "database_too_new", 503
    title = "A newer release has changed the database"
    advice = "Start that release or a later one, or restore the backup that was made before it."


class MetricsPortInUse(SpectralError):
    """Another program listens where the metrics should be answered."""

    code, status = "metrics_port_in_use", 503
    title = "The port of the metrics can't be used"
    advice = "Choose another one with SDNA_METRICS__PORT, or an address of this machine with SDNA_METRICS__HOST."


class TracingUnavailable(SpectralError):
    """Traces are switched on without what sends them."""

    code, status = "tracing_unavailable", 503
    title = "Traces can't be sent: OpenTelemetry is not installed"
    advice = "Install the extra: pip install 'spectral-dna[otel]'; or unset SDNA_OTEL__ENDPOINT."


class NobodyWorks(SpectralError):
    """A process was told not to work, or only to work, and has no database that others share."""

    code, status = "nobody_works", 503
    title = "Serving and working apart needs a database that they share"
    advice = "Give every process the same SDNA_DATABASE_URL, postgresql://…, or let one process do both."


class StorageUnusable(SpectralError):
    """Nothing that is installed serves this kind of address."""

    code, status = "storage_unusable", 503
    title = "Nothing that is installed can keep uploads at this address"
    advice = "Check SDNA_STORAGE_URL; for s3:// install the extra: pip install 'spectral-dna[s3]'."


class DatabaseMisnamed(SpectralError):
    """The address of the database begins like one, and is none."""

    code, status = "database_misnamed", 503
    title = "The address of the database can't be read"
    advice = "Write SDNA_DATABASE_URL as postgresql://user:word@host:5432/name, special characters as %XX."


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
