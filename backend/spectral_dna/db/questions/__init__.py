"""Questions in SQL that anyone may ask of published figures: read alone, within limits, never of our own tables."""
