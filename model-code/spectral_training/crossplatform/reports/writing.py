"""Writing a report: a file under its final name is always whole."""

from pathlib import Path

from spectral_dna.crossplatform.report import ExecutiveReport
from spectral_training.crossplatform.reports.page import page
from spectral_training.publishing.replace import write_whole

REPORT, PAGE = "executive_report.json", "executive_report.html"


def write_report(report: ExecutiveReport, folder: Path) -> None:
    """Write the report as data and as pages."""
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / REPORT, (report.model_dump_json(indent=1) + "\n").encode())
    write_whole(folder / PAGE, page(report).encode())
