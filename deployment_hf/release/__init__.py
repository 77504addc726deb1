"""Packages and releases: `make wheel` and `make release VERSION=…`. No part of what is installed."""
