"""Not there: see `material.installed`."""

raise ModuleNotFoundError("No module named 'pandas'", name="pandas")
