"""Spectral DNA: the audio fingerprint of a track."""

from importlib.metadata import version

__version__ = version("spectral-dna")
