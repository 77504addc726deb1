"""Training: from published tables to published models. The service never imports this."""
