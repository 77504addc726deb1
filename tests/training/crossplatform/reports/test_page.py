"""The report on two pages: every figure with its interval, nothing of it run, and two sheets of paper."""

import re
from pathlib import Path

import pytest

from material.executive import executive_report, sentence
from spectral_dna.crossplatform.report import ExecutiveReport
from spectral_training.crossplatform.reports.page import page
from spectral_training.crossplatform.reports.writing import PAGE, REPORT, write_report


@pytest.fixture(scope="module")
def made() -> str:
    return page(executive_report())


class TestPage:
    def test_shows_claims_beside_what_was_measured(self, made: str) -> None:
        assert "0.5 [0.4, 0.6]" in made
        assert "not measured" in made
        assert made.count("The same artists stood on both sides") > 4

    def test_says_where_every_figure_is_from(self, made: str) -> None:
        assert "Run 0123456789ab of 2026-01-02" in made
        assert "abababababab" in made

    def test_words_from_data_are_text_alone(self, made: str) -> None:
        assert "<b>.847</b>" not in made
        assert "&lt;b&gt;.847" in made

    def test_asks_for_nothing_from_elsewhere(self, made: str) -> None:
        assert "<script" not in made
        assert not re.search(r'(?:src|href)="(?!#)', made)

    def test_every_figure_is_named(self, made: str) -> None:
        named = re.findall(r'<figure role="img" aria-label="([^"]+)">', made)
        assert len(named) == 4
        assert "Median streams by tempo." in named

    def test_of_nothing_found_holds_together(self) -> None:
        bare = executive_report().model_copy(
            update={"drivers": [], "bands": [], "hypotheses": [], "insights": [], "claims": [], "not_testable": []}
        )
        assert "<figure" not in page(bare)


class TestWriting:
    def test_leaves_both_whole(self, tmp_path: Path) -> None:
        report = executive_report().model_copy(update={"summary": [sentence("Ärger & <Lärm>")]})
        write_report(report, tmp_path)
        assert {one.name for one in tmp_path.iterdir()} == {REPORT, PAGE}
        assert ExecutiveReport.model_validate_json((tmp_path / REPORT).read_bytes()) == report
        assert "Ärger &amp; &lt;Lärm&gt;" in (tmp_path / PAGE).read_text(encoding="utf-8")
