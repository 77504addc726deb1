"""What a run was, kept where runs can be compared."""
