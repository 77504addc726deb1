"""From votes to reasons: contributions and the sentences that say them."""
