"""Tracks that are known by their published values: reading tables, searching, finding similar ones."""
