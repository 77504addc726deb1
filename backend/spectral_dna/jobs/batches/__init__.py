"""Batches: many sources accepted at once, admitted to the queue as it has room, and told of when they end."""
