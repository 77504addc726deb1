"""What the planner names as not known, as the dashboard words it."""

import re

import pytest

from material.pages import ROOT
from spectral_dna.crossplatform.inputs import own_columns
from spectral_dna.crossplatform.report import Family, Target
from spectral_dna.schema.feature_table import BY_KEY


@pytest.mark.parametrize("language", ["en", "tr", "ko"])
def test_whatever_may_be_missing_has_a_name(language: str) -> None:
    text = (ROOT / "frontend" / "src" / "i18n" / language / "intelligence.ts").read_text(encoding="utf-8")
    worded = set(re.findall(r'"intel\.column\.(\w+)":', text))
    missing = {key for family in Family for key in own_columns(Target.STREAMS, family)}
    assert missing - set(BY_KEY) - worded == set()
