"""Licences, where the bill of materials would have none: what packages state in words of their own."""

import tomllib
from importlib.metadata import metadata
from pathlib import Path
from typing import Any

from release.refusal import Refused

Licences = list[dict[str, Any]]

SPDX = {"3-Clause BSD License": "BSD-3-Clause"}
"""Names in the field License, and the short ones of the same."""


def of_project(root: Path) -> Licences:
    """Read our own."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [{"expression": project["license"]}]


def of_package(name: str) -> Licences:
    """Read an installed package's own words; nothing is guessed.

    Raises
    ------
    Refused : it has none.
    """
    told = metadata(name)
    words = told["License"].strip().splitlines() if "License" in told else []
    if not words:
        raise Refused(f"{name} does not state its licence, so the bill of materials can't.")
    short = SPDX.get(words[0])
    return [{"license": {**({"id": short} if short else {"name": words[0]}), "acknowledgement": "declared"}}]
