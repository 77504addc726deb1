"""Not there: see `material.installed`."""

raise ModuleNotFoundError("No module named 'sklearn'", name="sklearn")
