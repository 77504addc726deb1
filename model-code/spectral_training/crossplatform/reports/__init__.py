"""What a run found, for people: two pages to pass on, and a summary for the terminal."""
