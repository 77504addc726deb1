"""What every report says in the same words, as the dashboard keeps it to translate."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from material.pages import ROOT
from spectral_dna.crossplatform.report import ExecutiveReport, Sentence

WORDS = ROOT / "frontend" / "src" / "i18n"
ARTIFACTS = ROOT / "backend" / "spectral_dna" / "artifacts"
REASONS = re.compile(r"why_")
"""Why a claim and its measure differ: worded like sentences that hold figures, as most of them do."""
PLACE = re.compile(r"\{(\w+)(?::(?:share|%|p))?\}")


def kept(language: str, kind: str = "said") -> dict[str, str]:
    """Words of one language, by the key of their sentence."""
    text = (WORDS / language / "told.ts").read_text(encoding="utf-8")
    found = re.findall(rf'"intel\.{kind}\.(\w+)":\s+(?:"((?:[^"\\]|\\.)*)"|\'([^\']*)\')', text)
    return {key: json.loads(f'"{double}"') if double else single for key, double, single in found}


def sentences(part: object) -> Iterator[Sentence]:
    if isinstance(part, Sentence):
        yield part
    elif isinstance(part, BaseModel):
        for _, value in part:
            yield from sentences(value)
    elif isinstance(part, (list, tuple)):
        for value in part:
            yield from sentences(value)


def published() -> dict[str, str]:
    """Sentences without figures of the published report, by their key."""
    report = ExecutiveReport.model_validate_json(_newest().read_bytes())
    return {one.key: one.text for one in sentences(report) if not one.numbers and not REASONS.match(one.key)}


def _newest() -> Path:
    (path,) = ARTIFACTS.glob("executive_report.*.json")
    return path


def test_english_keeps_them_as_the_published_report_says_them() -> None:
    assert kept("en") == published()


def test_each_language_words_every_one() -> None:
    assert {language: set(kept(language)) for language in ("tr", "ko")} == {
        language: set(published()) for language in ("tr", "ko")
    }


def with_figures() -> dict[str, Sentence]:
    """Sentences of the published report that hold figures, and the reasons of its claims, by their key."""
    report = ExecutiveReport.model_validate_json(_newest().read_bytes())
    return {one.key: one for one in sentences(report) if one.numbers or REASONS.match(one.key)}


@pytest.mark.parametrize("language", ["en", "tr", "ko"])
def test_those_with_figures_are_worded_with_figures_that_they_have(language: str) -> None:
    words, told = kept(language, "figured"), with_figures()
    assert set(told) <= set(words)
    strange = {key: set(PLACE.findall(words[key])) - set(one.numbers) for key, one in told.items()}
    assert {key: names for key, names in strange.items() if names} == {}


@pytest.mark.parametrize("language", ["tr", "ko"])
def test_languages_tell_the_same_figures(language: str) -> None:
    english = {key: sorted(PLACE.findall(text)) for key, text in kept("en", "figured").items()}
    assert {key: sorted(PLACE.findall(text)) for key, text in kept(language, "figured").items()} == english
