"""Models of streams, views and hits: fitted, measured on artists that they had not seen, and published."""
