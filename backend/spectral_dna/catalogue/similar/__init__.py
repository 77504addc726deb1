"""Tracks that measure alike: a space of nine features, an exact search in it, and the file that holds it."""
