"""What the tables under an evaluation hold: counts alone, no row and no name."""

from collections.abc import Iterator

from spectral_training.evaluation.lab import Lab
from spectral_training.tables.report import DataReport, report_lines, report_on


def compute(lab: Lab) -> DataReport:
    """Count every table; sentences that name rows are left out."""
    found = {name: report_on(table).model_copy(update={"warnings": []}) for name, table in lab.tables.items()}
    return DataReport(tables=found)


def render(found: DataReport) -> Iterator[str]:
    """Tell rows, recordings, shares of hits, and what each cleaning step dropped and why."""
    yield from report_lines(found.tables)
