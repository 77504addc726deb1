"""Why a run over many recordings can't begin or go on (command line)."""

from spectral_dna.errors.base import SpectralError


class BulkRefused(SpectralError):
    """A run over many recordings can't begin."""


class UnreadableList(BulkRefused):
    """What names the recordings is not there, or can't be read."""

    code, status, title = "unreadable_list", 422, "The recordings to hear can't be listed"
    advice = "Name a folder, a glob in quotes, a list with one path a line, a CSV with --column, or an s3:// prefix."


class OtherRun(BulkRefused):
    """The folder holds answers that were made in another way."""

    code, status, title = "other_run", 409, "The folder holds the answers of another run"
    advice = "Choose another folder with --out, or run with the same models and the same options as before."


class OutputInUse(BulkRefused):
    """Two runs on one folder would hear everything twice."""

    code, status, title = "output_in_use", 409, "Another run writes to this folder"
    advice = "Wait for it or stop it, or choose another folder with --out."


class OutputUnwritable(BulkRefused):
    """The answers can't be stored."""

    code, status, title = "output_unwritable", 507, "The answers can't be written"
    advice = "Make room or check who may write there, then start the same command again: it goes on."


class ExtraMissing(BulkRefused):
    """A library that this needs is not installed."""

    code, status, title = "extra_missing", 503, "A library that this needs is not installed"
    advice = "Install what is missing: pip install 'spectral-dna[bulk,s3]'."


class ClusterFailed(BulkRefused):
    """The cluster can't be reached, or broke in a way that it could not repair."""

    code, status, title = "cluster_failed", 503, "The cluster can't do the work"
    advice = "Check the address and that this very version runs on every node, then start again: it goes on."
