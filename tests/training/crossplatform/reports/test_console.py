"""The summary in a terminal."""

from io import StringIO

from rich.console import Console

from material.executive import executive_report
from spectral_training.crossplatform.reports.console import summary


class TestSummary:
    def test_says_claims_and_verdicts(self) -> None:
        console = Console(file=StringIO(), width=160)
        console.print(summary(executive_report()))
        said = console.file.getvalue()  # type: ignore[attr-defined]
        assert "0.5 [0.4, 0.6]" in said
        assert "An official video goes with 30 % more streams." in said
        assert "weakened" in said

    def test_marks_in_the_data_are_not_obeyed(self) -> None:
        report = executive_report()
        marked = report.claims[0].model_copy(update={"claim": "[red]loud[/red]"})
        console = Console(file=StringIO(), width=160)
        console.print(summary(report.model_copy(update={"claims": [marked]})))
        assert "[red]loud[/red]" in console.file.getvalue()  # type: ignore[attr-defined]
