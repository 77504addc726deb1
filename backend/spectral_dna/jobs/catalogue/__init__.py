"""The catalogue as callers and operators use it: filled, fetched, searched, judged."""
