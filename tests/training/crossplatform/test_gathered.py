"""One report from what the steps of a run left."""

from pathlib import Path

import numpy as np
import pytest

from material.executive import executive_report
from spectral_dna.crossplatform.report import Family, Network
from spectral_training.crossplatform.parts import (
    BeyondPart,
    HypothesesPart,
    IndicatorsPart,
    ModelsPart,
    TablePart,
    keep,
    keep_expected,
    kept,
    kept_expected,
)
from spectral_training.crossplatform.reports.gathered import gathered
from spectral_training.errors import TrainingError

GIVEN = executive_report()
MODELS = ModelsPart(
    models=[one.model_copy(update={"with_artist": True}) for one in GIVEN.models], drivers=GIVEN.drivers,
    claims=GIVEN.claims[:2],
)  # fmt: skip
TESTS = HypothesesPart(
    hypotheses=GIVEN.hypotheses, insights=GIVEN.insights, claims=GIVEN.claims[2:], not_testable=GIVEN.not_testable
)
BEYOND = BeyondPart(reach=None, network=Network(artists=9, billed_together=2, alike=3, groups=1, figures=[]))
INDICATORS = IndicatorsPart(indicators=GIVEN.indicators, bands=GIVEN.bands)
TABLE = TablePart(
    sha256="ab" * 32, rows=1000, recordings=900, artists=120, learned_from=900, quality=GIVEN.quality,
    cleaning=GIVEN.cleaning, other_order=[], limits=GIVEN.limits,
)  # fmt: skip


class TestGathered:
    def test_begins_with_what_models_explain_and_what_the_tests_found(self) -> None:
        report = gathered(GIVEN.run, TABLE, MODELS, TESTS, INDICATORS, BEYOND)
        assert report.summary[0].numbers == {"before": 0.5, "after": 0.5}
        assert [one.key for one in report.summary].count("told") == len(GIVEN.hypotheses)

    def test_holds_every_claim_once(self) -> None:
        report = gathered(GIVEN.run, TABLE, MODELS, TESTS, INDICATORS, BEYOND)
        assert [one.key for one in report.claims] == [one.key for one in GIVEN.claims]

    def test_without_those_models_says_nothing_of_them(self) -> None:
        none = MODELS.model_copy(update={"models": []})
        assert gathered(GIVEN.run, TABLE, none, TESTS, INDICATORS, BEYOND).summary[0].key == "told"


class TestParts:
    @pytest.mark.parametrize("part", [TABLE, MODELS, TESTS, INDICATORS], ids=lambda part: type(part).__name__)
    def test_come_back_as_they_were(self, part: TablePart, tmp_path: Path) -> None:
        keep(tmp_path, part)
        assert kept(tmp_path, type(part)) == part

    def test_one_that_was_cut_says_how_to_go_on(self, tmp_path: Path) -> None:
        keep(tmp_path, TABLE)
        path = next((tmp_path / "parts").iterdir())
        path.write_bytes(path.read_bytes()[:100])
        with pytest.raises(TrainingError, match="--from survey"):
            kept(tmp_path, TablePart)

    def test_expectations_keep_what_is_missing(self, tmp_path: Path) -> None:
        given = {family: np.array([7.5, np.nan]) for family in Family}
        keep_expected(tmp_path, given)
        found = kept_expected(tmp_path)
        assert all(np.array_equal(found[family], given[family], equal_nan=True) for family in Family)
