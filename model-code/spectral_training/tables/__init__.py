"""Published tables: fetched, read, checked, cleaned, parted by artist."""
