"""From a Signal to features: pure functions and streaming meters."""
