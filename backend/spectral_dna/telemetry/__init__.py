"""What an operator sees of the service: ids that follow a request, metrics, traces. Needs only settings and errors."""
