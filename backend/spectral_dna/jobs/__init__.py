"""Analyses as durable workflows: the pipeline, its stages, the warmed processes."""
