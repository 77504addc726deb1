"""Spectral DNA: the audio fingerprint of a track."""
