"""What a run found, in a terminal."""

from rich.console import Group
from rich.table import Table
from rich.text import Text

from spectral_dna.crossplatform.report import ExecutiveReport
from spectral_training.crossplatform.reports.wording import VERDICTS, figure


def summary(report: ExecutiveReport) -> Group:
    """Lay out the sentences, then what was claimed beside what was measured."""
    said = [Text(f"- {one.text}") for one in report.summary]
    return Group(*said, _claims(report), _verdicts(report))


def _claims(report: ExecutiveReport) -> Table:
    table = Table("claimed", "measured [95 %]", "")
    for one in report.claims:
        measured = "not measured" if one.measured is None else figure(one.measured, one.unit)
        table.add_row(Text(one.claim), Text(measured), VERDICTS[one.verdict])
    return table


def _verdicts(report: ExecutiveReport) -> Table:
    table = Table("hypothesis", "", "finding")
    for one in (*report.hypotheses, *report.insights):
        table.add_row(Text(one.statement), VERDICTS[one.verdict], Text(one.finding.text))
    return table
