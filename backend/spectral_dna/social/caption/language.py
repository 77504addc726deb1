"""Which language a caption is in, and what only some languages have: readability and mood."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from spectral_dna.schema.captions import Language, Readability, Sentiment

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

SURE = 0.5
"""Confidence from which a language is said: below it another one is as likely."""
READ = ("en", "tr")
"""Languages of which we know a formula."""
FEWEST_WORDS = 10
"""Words that a readability formula needs: they were made for passages of a hundred."""
MOST_JUDGED = 2200
"""Characters whose mood is judged: what Instagram takes. VADER's time grows with the square of the words."""
_NO_SPACES = ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN")
_NO_LANGUAGE = "zxx"
_VOWELS = re.compile("[aeiouy]+")
_TURKISH_VOWELS = frozenset("aeıioöuüâîû")
_FLESCH = ((90, "very_easy"), (70, "easy"), (60, "medium"), (30, "hard"))
_ATESMAN = ((90, "very_easy"), (70, "easy"), (50, "medium"), (30, "hard"))


@lru_cache(maxsize=1)
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # a hundred megabytes, once it is asked

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


@lru_cache(maxsize=1)
def _analyzer() -> "SentimentIntensityAnalyzer":
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    return SentimentIntensityAnalyzer()


def language_of(words: Sequence[str]) -> Language:
    """Recognise the language of words, as surely as they let one."""
    text = " ".join(word for word in words if any(sign.isalpha() for sign in word))
    if not text:
        return Language(code=None, confidence=0.0)
    code, confidence = _identifier().classify(text)
    is_sure = confidence >= SURE and code != _NO_LANGUAGE
    return Language(code=code if is_sure else None, confidence=round(confidence, 3))


def parts_words(words: Sequence[str]) -> bool:
    """Whether the script puts spaces between words, so that they can be counted."""
    letters = [sign for word in words for sign in word if sign.isalpha()]
    joined = sum(unicodedata.name(sign, "").startswith(_NO_SPACES) for sign in letters)
    return 2 * joined <= len(letters)


def readability(words: Sequence[str], sentences: int, language: str | None) -> Readability | None:
    """Tell how easily a text is read, by the formula of its language; None where there is none, or too few words.

    English: 206.835 - 1.015 w - 84.6 s (Flesch, "A new readability yardstick", 1948); Turkish: 198.825 - 2.610 w -
    40.175 s (Ateşman, "Türkçede okunabilirliğin ölçülmesi", 1997); w are words a sentence, s syllables a word. English
    syllables are told from the spelling, and so nearly; Turkish ones are its vowels.
    """
    if len(words) < FEWEST_WORDS:
        return None
    length = len(words) / max(1, sentences)
    if language == "en":
        value = 206.835 - 1.015 * length - 84.6 * sum(map(_english_syllables, words)) / len(words)
        return Readability(value=round(value, 1), formula="flesch", level=_level(value, _FLESCH))
    if language == "tr":
        value = 198.825 - 2.610 * length - 40.175 * sum(map(_turkish_syllables, words)) / len(words)
        return Readability(value=round(value, 1), formula="atesman", level=_level(value, _ATESMAN))
    return None


def sentiment(text: str, language: str | None) -> Sentiment | None:
    """Tell the mood of English words; None in any other language.

    Hutto and Gilbert, "VADER: A parsimonious rule-based model for sentiment analysis of social media text", 2014.
    """
    if language != "en":
        return None
    value = float(_analyzer().polarity_scores(text[:MOST_JUDGED])["compound"])
    label = "positive" if value >= 0.05 else "negative" if value <= -0.05 else "neutral"
    return Sentiment(value=round(value, 3), label=label)


def _level(value: float, bands: tuple[tuple[int, str], ...]) -> str:
    return next((name for least, name in bands if value >= least), "very_hard")


def _english_syllables(word: str) -> int:
    """Count groups of vowels, but for an e that is silent at the end."""
    lower = word.lower()
    groups = len(_VOWELS.findall(lower))
    is_silent = lower.endswith("e") and not lower.endswith(("le", "ee")) and groups > 1
    return max(1, groups - is_silent)


def _turkish_syllables(word: str) -> int:
    """Count vowels; a capital I is the dotless one, and a number is read as one syllable here."""
    lower = word.replace("I", "ı").replace("İ", "i").lower()
    return max(1, sum(sign in _TURKISH_VOWELS for sign in lower))
