"""Spectral DNA: the audio fingerprint of a track."""

import os
from importlib.metadata import version

# Our products are small, and work is spread over processes: further threads of the linear algebra only wait for each
# other, at three times the processor time. Read when numpy is first imported, and inherited by every worker.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = version("spectral-dna")
