"""Weekly series of a user's own tracks: forecasts, what leads what, and how long they last."""
