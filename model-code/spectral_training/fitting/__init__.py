"""From cleaned rows to the files of one model."""
