"""Writing a report: a file under its final name is always whole."""

import os
from pathlib import Path

from spectral_dna.crossplatform.report import ExecutiveReport
from spectral_training.crossplatform.reports.page import page

REPORT, PAGE = "executive_report.json", "executive_report.html"


def write_report(report: ExecutiveReport, folder: Path) -> None:
    """Write the report as data and as pages."""
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / REPORT, report.model_dump_json(indent=1) + "\n")
    write_whole(folder / PAGE, page(report))


def write_whole(path: Path, text: str) -> None:
    """Write beside, then rename."""
    beside = path.with_name(path.name + ".part")
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, path)
