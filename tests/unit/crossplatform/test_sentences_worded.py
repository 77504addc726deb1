"""What every report says in the same words, as the dashboard keeps it to translate."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from material.pages import ROOT
from spectral_dna.crossplatform.report import ExecutiveReport, Sentence

WORDS = ROOT / "frontend" / "src" / "i18n"
ARTIFACTS = ROOT / "backend" / "spectral_dna" / "artifacts"
#: Reasons why a claim and its measure differ: chosen by what was measured, so that one key has several texts.
CHOSEN = re.compile(r"why_")


def kept(language: str) -> dict[str, str]:
    """Words of one language, by the key of their sentence."""
    text = (WORDS / language / "told.ts").read_text(encoding="utf-8")
    found = re.findall(r'"intel\.said\.(\w+)":\s+(?:"((?:[^"\\]|\\.)*)"|\'([^\']*)\')', text)
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
    return {one.key: one.text for one in sentences(report) if not one.numbers and not CHOSEN.match(one.key)}


def _newest() -> Path:
    (path,) = ARTIFACTS.glob("executive_report.*.json")
    return path


def test_english_keeps_them_as_the_published_report_says_them() -> None:
    assert kept("en") == published()


def test_each_language_words_every_one() -> None:
    assert {language: set(kept(language)) for language in ("tr", "ko")} == {
        language: set(published()) for language in ("tr", "ko")
    }
