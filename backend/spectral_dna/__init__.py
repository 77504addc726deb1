"""Spectral DNA: the audio fingerprint of a track."""

import os

# Our products are small, and work is spread over processes: further threads of the linear algebra only wait for each
# other, at three times the processor time. Read when numpy is first imported, and inherited by every worker.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# Since 1.31 ONNX Runtime keeps a number of the machine in the user's folder and tells its makers of every session.
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")

__version__ = "0.3.0"
"""The one place where the version stands: the wheel, the API, the command line and the image take it from here."""
