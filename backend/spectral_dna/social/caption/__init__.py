"""Captions: what is in them, which rules they keep, and what those rules rest on."""
