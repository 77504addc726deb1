"""The mood of a caption or of lyrics, line by line."""

import math
from itertools import pairwise
from statistics import fmean, stdev
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from spectral_dna.crossplatform.report import Sentence
from spectral_dna.schema.values import Value
from spectral_dna.social.caption.language import language_of, sentiment
from spectral_dna.social.caption.measure import plain_text
from spectral_dna.social.caption.tokens import tokens

LONGEST = 20_000
MOST_LINES, LONGEST_LINE = 600, 400
_PARTS = 8
_NORMAL = 1.959964
ENGLISH = "en"


class MoodRequest(Value):
    """Words to judge; they are neither stored nor logged."""

    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST)]
    kind: Literal["caption", "lyrics"] = "lyrics"


class Mood(Value):
    """What the words are like, from -1 to 1; all of it None where their language has no list of words here.

    `low` and `high` hold the mean of such lines in 95 of 100 cases; None of fewer than two. `course` follows the text
    in parts of equally many lines.
    """

    language: str | None = Field(description="As two letters; null where it can't be told.")
    lines: int
    value: float | None = Field(description="Mean of the lines.")
    low: float | None
    high: float | None
    positive: float | None = Field(description="Share of lines from .05 on.")
    negative: float | None = Field(description="Share of lines to -.05.")
    course: list[float]
    notes: list[Sentence]


def mood_of(asked: MoodRequest) -> Mood:
    """Judge each line by VADER's list of English words and its rules.

    References
    ----------
    Hutto and Gilbert, "VADER: A parsimonious rule-based model for sentiment analysis of social media text", ICWSM 2014.
    """
    cut = [line.strip()[:LONGEST_LINE] for line in asked.text.splitlines() if line.strip()][:MOST_LINES]
    lines = [words for line in cut if (words := plain_text(tokens(line)).strip())]  # an emoji is no word of the text
    language = language_of(" ".join(lines).split()).code
    if language != ENGLISH:
        return Mood(
            language=language, lines=len(lines), value=None, low=None, high=None, positive=None, negative=None,
            course=[], notes=[_OTHER],
        )  # fmt: skip
    values = [found.value for line in lines if (found := sentiment(line, ENGLISH)) is not None]
    mean, wide = fmean(values), _NORMAL * stdev(values) / math.sqrt(len(values)) if len(values) > 1 else None
    return Mood(
        language=language, lines=len(lines), value=round(mean, 3),
        low=None if wide is None else max(round(mean - wide, 3), -1.0),
        high=None if wide is None else min(round(mean + wide, 3), 1.0),
        positive=sum(value >= 0.05 for value in values) / len(values),
        negative=sum(value <= -0.05 for value in values) / len(values), course=_course(values),
        notes=[_WORDS, _STREAMS],
    )  # fmt: skip


def _course(values: list[float]) -> list[float]:
    parts = min(_PARTS, len(values))
    ends = [round(place * len(values) / parts) for place in range(parts + 1)]
    return [round(fmean(values[start:end]), 3) for start, end in pairwise(ends)]


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
