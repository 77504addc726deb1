"""The changelog: what came since the last release, and its place once it is released."""

import re
from datetime import date

HEADING = "## Unreleased"
_SECTION = re.compile(rf"^{HEADING}\n(.*?)(?=^## |\Z)", re.M | re.S)


def unreleased(text: str) -> str:
    """Give what came since the last release; nothing when nothing did, or when there is no such section."""
    found = _SECTION.search(text)
    return found.group(1).strip() if found else ""


def released(text: str, version: str, day: date) -> str:
    """Put what came since the last release under a version and its day, and leave the section empty for what comes."""
    section = f"{HEADING}\n\n## {version} - {day.isoformat()}\n\n{unreleased(text)}\n\n"
    return _SECTION.sub(lambda _: section, text, count=1).rstrip() + "\n"
