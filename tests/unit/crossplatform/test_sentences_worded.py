"""What every report says, as the dashboard keeps it to translate."""

import re
from pathlib import Path

import pytest

from material.pages import ROOT
from material.report_words import WORDS, kept, sentences, stem, texts, unworded
from spectral_dna.crossplatform.report import ExecutiveReport, Sentence

ARTIFACTS = ROOT / "backend" / "spectral_dna" / "artifacts"
OTHERS = ("tr", "ko")
REASONS = re.compile(r"why_")
"""Why a claim and its measure differ: worded like sentences that hold figures, as most of them do."""
PLACE = re.compile(r"\{(\w+)(?::(?:share|%|p|family))?\}")


def report() -> ExecutiveReport:
    (path,) = ARTIFACTS.glob("executive_report.*.json")
    return ExecutiveReport.model_validate_json(path.read_bytes())


def published() -> dict[str, str]:
    """Sentences without figures of the published report, by their key."""
    return {one.key: one.text for one in sentences(report()) if not one.numbers and not REASONS.match(one.key)}


def with_figures() -> dict[str, Sentence]:
    """Sentences of the published report that hold figures, and the reasons of its claims, by their key."""
    return {one.key: one for one in sentences(report()) if one.numbers or REASONS.match(one.key)}


def test_english_keeps_them_as_the_published_report_says_them() -> None:
    words = kept("en")
    assert {key: words.get(key) for key in published()} == published()


@pytest.mark.parametrize("language", OTHERS)
def test_each_language_words_every_one(language: str) -> None:
    assert set(kept(language)) == set(kept("en"))


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_of_the_published_report_is_left_in_english(language: str) -> None:
    assert unworded(report(), language) == set()


@pytest.mark.parametrize("language", OTHERS)
def test_a_text_without_words_would_be_noticed(language: str) -> None:
    given = report()
    strange = given.not_testable[0].model_copy(update={"key": "of_tomorrow"})
    assert unworded(given.model_copy(update={"not_testable": [strange]}), language) == {"claim.of_tomorrow"}


@pytest.mark.parametrize("language", OTHERS)
def test_those_with_figures_are_worded_with_figures_that_they_have(language: str) -> None:
    words, told = kept(language, "figured"), with_figures()
    strange = {
        key: set(PLACE.findall(words.get(key, words.get(stem(key), "")))) - set(one.numbers)
        for key, one in told.items()
    }  # fmt: skip
    assert {key: names for key, names in strange.items() if names} == {}


def test_languages_tell_the_same_figures() -> None:
    turkish, korean = (
        {key: sorted(PLACE.findall(text)) for key, text in kept(language, "figured").items()} for language in OTHERS
    )
    assert turkish == korean


def test_languages_word_the_same_texts() -> None:
    turkish, korean = (kept(language, "text") for language in OTHERS)
    assert set(turkish) == set(korean) >= texts(report())


def test_english_is_not_typed_twice() -> None:
    files: list[Path] = sorted((WORDS / "en").glob("told/*"))
    assert files == []
    assert kept("en", "figured") == kept("en", "text") == {}
