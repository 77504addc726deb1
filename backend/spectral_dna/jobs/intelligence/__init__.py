"""Spotify and YouTube together: the published report, the tracks behind it, and questions about them."""
