"""What the commands do on a terminal: serve, analyse, and how a report reads there."""
