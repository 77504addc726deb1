"""Looking at the tables before believing a model."""
