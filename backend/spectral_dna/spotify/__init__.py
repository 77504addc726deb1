"""Spotify's Web API, asked by the operator's own app: search, and what is said of one track."""
