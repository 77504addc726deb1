"""From features to five votes and a popularity."""
