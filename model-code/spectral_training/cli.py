"""Command line of training."""
