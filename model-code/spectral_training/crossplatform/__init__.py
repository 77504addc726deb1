"""Streams and views together: what predicts them, which hypotheses hold, and what a release may expect."""
