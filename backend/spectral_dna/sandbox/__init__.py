"""A child process under limits of time, memory, files and network."""
