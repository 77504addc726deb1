"""Spotify and YouTube together: what was found of streams and views, read and asked."""
