"""Every text that the code can put into a report has its words in the other languages of the dashboard."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

import spectral_training.crossplatform
from material.report_words import evidence_keys, kept, stem
from spectral_dna.crossplatform.report import Verdict
from spectral_training.crossplatform import quality, survey
from spectral_training.crossplatform.hypotheses.tempo import best_tempo
from spectral_training.crossplatform.hypotheses.untestable import not_testable
from spectral_training.crossplatform.indicators.table import ASKED
from spectral_training.crossplatform.reach import PLACES
from training.crossplatform.hypotheses.planted import planted

CODE = Path(spectral_training.crossplatform.__file__).parent
ELSEWHERE = {"series"}
"""Weekly series have a report of their own, which the dashboard does not show."""
LANGUAGES = pytest.mark.parametrize("language", ["tr", "ko"])


def keys_in(source: str, *makers: str) -> Iterator[str]:
    """Read the keys that calls of these functions give: one for each verdict, `*` for what else code fills in."""
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in makers:
            given = next((one.value for one in call.keywords if one.arg == "key"), call.args[0] if call.args else None)
            yield from _spelt(given)


def _spelt(node: ast.expr | None) -> list[str]:
    if isinstance(node, ast.Constant):
        return [str(node.value)]
    if not isinstance(node, ast.JoinedStr):
        return []
    parts = [[str(one.value)] if isinstance(one, ast.Constant) else _filled(one) for one in node.values]
    spelt = [""]
    for part in parts:
        spelt = [before + after for before in spelt for after in part]
    return spelt


def _filled(part: ast.expr) -> list[str]:
    return list(Verdict) if "verdict" in ast.unparse(part) else ["*"]


def code() -> Iterator[str]:
    for file in sorted(CODE.rglob("*.py")):
        if not ELSEWHERE & set(file.relative_to(CODE).parts):
            yield file.read_text(encoding="utf-8")


def fits(key: str, words: set[str]) -> bool:
    pattern = re.compile(re.escape(key).replace(r"\*", r"\w+"))
    return any(pattern.fullmatch(one) for one in words)


class TestKeys:
    def test_of_every_verdict_are_read_from_the_code(self) -> None:
        found = {key for source in code() for key in keys_in(source, "sentence", "Sentence")}
        assert {f"{name}_{verdict}" for name in ("h1", "h2", "h3", "tempo") for verdict in Verdict} <= found
        assert {"many_tests", "learned_from_a_part", "hit_defined", "why_*_r2", "needs_*"} <= found


class TestWords:
    @LANGUAGES
    def test_are_there_for_every_sentence_of_the_code(self, language: str) -> None:
        words = {*kept(language), *kept(language, "figured")}
        found = {key for source in code() for key in keys_in(source, "sentence", "Sentence")}
        assert {key for key in found if not fits(key, words) and stem(key) not in words} == set()

    @LANGUAGES
    def test_are_there_for_every_figure_behind_a_verdict(self, language: str) -> None:
        words = set(kept(language, "text"))
        found = {key for source in code() for key in keys_in(source, "evidence", "_counted")}
        kinds = [f"{kind}.*.{key}" for kind in ("label", "method") for key in found]
        assert found >= {"ratio_mixed", "ratio_causal", "e_value", "placebo", "overlap", "compared", "*_streams"}
        assert {key for key in kinds if not fits(key, words)} == set()

    @LANGUAGES
    def test_are_there_for_every_hypothesis_and_claim(self, language: str) -> None:
        words = set(kept(language, "text"))
        tested = {key for source in code() for key in keys_in(source, "Hypothesis", "untested")}
        claimed = {key for source in code() for key in keys_in(source, "Claim")}
        wanted = {f"hypothesis.{key}" for key in tested} | {f"claim.{key}" for key in claimed}
        wanted |= {f"claim.{one.key}" for one in not_testable()}
        assert len(tested) > 5
        assert {key for key in wanted if not fits(key, words)} == set()

    @LANGUAGES
    def test_are_there_for_what_tables_of_the_code_name(self, language: str) -> None:
        words = kept(language, "text").keys()
        cleaning = [*survey._counted(dict.fromkeys(("read", *(step for step, *_ in survey._STEPS)), 1), 1, 0)]
        cleaning.append(survey._part(0.5, np.array([0.1, 0.9])))
        wanted = {f"cleaning.{one.step.replace(' ', '_')}" for one in cleaning}
        wanted |= {f"indicator.{one.key}" for one in ASKED} | {f"quality.{key}" for key, *_ in quality._PARTS}
        places = [f"{place}{more}" for place in PLACES for more in ("", "_given_views")]
        wanted |= {f"{kind}.reach.{place}" for kind in ("label", "method") for place in places}
        assert wanted - words == set()

    @LANGUAGES
    def test_are_there_for_every_band_of_tempo(self, language: str) -> None:
        tested = best_tempo(planted())
        assert len(tested.evidence) > 5
        assert evidence_keys(tested.key, tested.evidence) - kept(language, "text").keys() == set()
