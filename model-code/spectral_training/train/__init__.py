"""One command from tables to published models, and what it costs on larger tables."""
