"""Rows of analyses that ended well, as the database holds them."""

from datetime import UTC, datetime
from typing import Any

from spectral_dna.db.models import AnalysisRow


def analysis_row(number: int, **given: Any) -> AnalysisRow:
    """Make the row of a number, but for what is given."""
    values = {
        "id": f"0190a0a0-0000-7000-8000-{number:012d}", "owner": "ada", "state": "succeeded", "kind": "upload",
        "name": "song.mp3", "sha256": "0" * 64, "bytes": 1, "decade": None, "stated": {}, "video": None,
        "request": None, "trace": None, "content": "c", "turn": 0, "leader": None, "result": None, "reused": False,
        "attempts": 0, "stages": [], "headline": None, "error_code": None, "error_detail": None,
        "created": datetime(2026, 1, 1, tzinfo=UTC), "started": None, "finished": None, "folded": "", "deleted": None,
    }  # fmt: skip
    return AnalysisRow(**values | given)
