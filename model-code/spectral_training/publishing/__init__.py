"""Gates between a fit and the files that are served, and the card that describes them."""
