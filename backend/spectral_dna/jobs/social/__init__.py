"""What the API may ask of what stands around a track."""
