"""What `spectral-train` can be asked, one file a noun."""
