"""The mood of a caption or of lyrics, line by line."""

import math
import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import fmean
from typing import Annotated

from pydantic import Field, StringConstraints

from spectral_dna.crossplatform.report import Sentence
from spectral_dna.schema.values import Value
from spectral_dna.social.caption.language import language_of, sentiment
from spectral_dna.social.caption.measure import plain_text
from spectral_dna.social.caption.tokens import tokens

LONGEST = 20_000
LONGEST_LINE = 400
"""Characters that are judged at once: VADER's time grows with the square of the words."""
FEWEST_DIFFERENT = 5
"""Lines that differ, repeated equally often, from which their spread tells how sure their mean is."""
_ROUNDING = 1e-9
PASSAGE = 8
"""Lines of which the language is told together, where no blank line parts them before."""
FEWEST_WORDS, SURELY_OTHER = 12, 0.9
"""A passage of fewer words, or one that is less surely in another language, is taken to be in that of the whole."""
_PARTS = 8
_ENDS = 0.975
ENGLISH = "en"


class MoodRequest(Value):
    """Words to judge; they are neither stored nor logged."""

    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST)]


class Mood(Value):
    """What the English lines are like, from -1 to 1; all of it None where there are none.

    `low` and `high` hold the mean of such lines in 95 of 100 cases; a line that comes again makes it no surer, and
    few lines tell none. `course` follows the text in parts of equally many lines.
    """

    language: str | None = Field(description="Of the whole, as two letters; null where it can't be told.")
    lines: int
    judged: int = Field(description="Lines in English, repeats counted.")
    value: float | None = Field(description="Mean of the lines that were judged.")
    low: float | None
    high: float | None
    positive: float | None = Field(description="Share of lines from .05 on.")
    negative: float | None = Field(description="Share of lines to -.05.")
    course: list[float]
    notes: list[Sentence]


@dataclass(frozen=True)
class _Lines:
    """Lines of words alone: all, those in English, and how many were too long to be judged at once."""

    language: str | None
    every: list[str]
    english: list[str]
    parted: int


def mood_of(asked: MoodRequest) -> Mood:
    """Judge each English line by VADER's list of words and its rules.

    References
    ----------
    Hutto and Gilbert, "VADER: A parsimonious rule-based model for sentiment analysis of social media text", ICWSM 2014.
    """
    found = _lines(asked.text)
    told = {line: one.value for line in set(found.english) if (one := sentiment(line, ENGLISH)) is not None}
    values = [told[line] for line in found.english]
    low, high = _interval(told, Counter(found.english)) if values else (None, None)
    notes = list(_notes(found, len(told), is_sure=low is not None))
    if not values:
        return Mood(
            language=found.language, lines=len(found.every), judged=0, value=None, low=None, high=None, positive=None,
            negative=None, course=[], notes=notes,
        )  # fmt: skip
    return Mood(
        language=found.language, lines=len(found.every), judged=len(values), value=round(fmean(values), 3),
        low=low, high=high, positive=sum(value >= 0.05 for value in values) / len(values),
        negative=sum(value <= -0.05 for value in values) / len(values), course=_course(values), notes=notes,
    )  # fmt: skip


def _lines(text: str) -> _Lines:
    """Part a text into lines of words, and tell which are English; an emoji is no word of the text."""
    parted, passages = 0, list[list[str]]()
    for passage in _passages(text):
        lines = []
        for line in passage:
            pieces = textwrap.wrap(line, LONGEST_LINE)
            parted += len(pieces) > 1
            lines += [words for piece in pieces if (words := plain_text(tokens(piece)).strip())]
        passages.append(lines)
    every = [line for lines in passages for line in lines]
    language = language_of(" ".join(every).split()).code
    english = [line for lines in passages if _is_english(lines, language) for line in lines]
    return _Lines(language, every, english, parted)


def _passages(text: str) -> Iterator[list[str]]:
    """Part a text at blank lines, and into so many lines at most."""
    for is_blank, group in groupby(text.splitlines(), key=lambda line: not line.strip()):
        lines = list(group)
        if not is_blank:
            yield from (lines[start : start + PASSAGE] for start in range(0, len(lines), PASSAGE))


def _is_english(lines: Sequence[str], whole: str | None) -> bool:
    words = " ".join(lines).split()
    if len(words) < FEWEST_WORDS:
        return whole == ENGLISH
    own = language_of(words)
    return (own.code if own.confidence >= SURELY_OTHER else whole) == ENGLISH


def _interval(values: dict[str, float], times: Counter[str]) -> tuple[float | None, float | None]:
    """Give Student's interval of the mean, whose draws are lines that differ, each with its share of all lines.

    A chorus that is sung six times tells no more of other lines than one that is sung once. Shares that differ leave
    fewer draws than lines: as many as would have the same sum of squares (Kish, "Survey Sampling", 1965). Lines that
    are all judged alike have no spread to tell an interval by.
    """
    from scipy.special import stdtrit  # the process that takes requests knows this module, and needn't load SciPy

    shares = {line: count / times.total() for line, count in times.items()}
    mean = sum(share * values[line] for line, share in shares.items())
    draws = 1 / sum(share**2 for share in shares.values())
    if draws < FEWEST_DIFFERENT - _ROUNDING or len(set(values.values())) == 1:
        return None, None
    spread = sum((share * (values[line] - mean)) ** 2 for line, share in shares.items())
    wide = float(stdtrit(draws - 1, _ENDS)) * math.sqrt(spread * draws / (draws - 1))
    return max(round(mean - wide, 3), -1.0), min(round(mean + wide, 3), 1.0)


def _course(values: list[float]) -> list[float]:
    parts = min(_PARTS, len(values))
    ends = [round(place * len(values) / parts) for place in range(parts + 1)]
    return [round(fmean(values[start:end]), 3) for start, end in pairwise(ends)]


def _notes(found: _Lines, different: int, *, is_sure: bool) -> Iterator[Sentence]:
    """Say what was not judged, how sure it is, and what none of it tells."""
    lines, judged = len(found.every), len(found.english)
    if not judged:
        yield _OTHER
        return
    if judged < lines:
        yield _told(
            "mood_left_out", f"{lines - judged} of {lines} lines are not surely English, and are left out.",
            left=lines - judged, lines=lines,
        )  # fmt: skip
    if found.parted:
        yield _told(
            "mood_parted", f"{found.parted} lines of more than {LONGEST_LINE} characters were judged in pieces.",
            count=found.parted, longest=LONGEST_LINE,
        )  # fmt: skip
    if different < judged:
        yield _told(
            "mood_again", f"{judged - different} lines come again: they count as often, and make nothing surer.",
            count=judged - different,
        )  # fmt: skip
    if not is_sure:
        yield _told(
            "mood_no_interval", f"Too little differs for an interval: it takes {FEWEST_DIFFERENT} lines that differ,"
            " repeated about equally often, and not all judged alike.",
            fewest=FEWEST_DIFFERENT,
        )  # fmt: skip
    yield from (_WORDS, _STREAMS)


def _told(key: str, text: str, **numbers: float) -> Sentence:
    return Sentence(key=key, text=text, numbers=numbers)


_WORDS = Sentence(
    key="mood_words", numbers={},
    text="Single words are judged by a list made for posts: irony, and what a line means in a song, are beyond it.",
)  # fmt: skip
_STREAMS = Sentence(
    key="mood_streams", numbers={},
    text="The table of streams holds no lyrics and no captions: whether mood goes with streams was not measured.",
)  # fmt: skip
_OTHER = Sentence(
    key="mood_language", numbers={}, text="Only English words can be judged, and these are not surely English.",
)  # fmt: skip
