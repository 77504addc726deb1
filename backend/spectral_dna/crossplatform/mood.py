"""The mood of a caption or of lyrics, line by line."""

import math
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from statistics import fmean
from typing import Annotated, Literal

from pydantic import Field, StringConstraints
from scipy.special import stdtrit

from spectral_dna.crossplatform.report import Sentence
from spectral_dna.schema.values import Value
from spectral_dna.social.caption.language import language_of, sentiment
from spectral_dna.social.caption.measure import plain_text
from spectral_dna.social.caption.tokens import tokens

LONGEST = 20_000
MOST_LINES, LONGEST_LINE = 600, 400
_PARTS = 8
FEWEST_DIFFERENT = 3
"""Lines that differ from which an interval is given."""
_UPPER = 0.975
ENGLISH = "en"


class MoodRequest(Value):
    """Words to judge; they are neither stored nor logged."""

    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST)]
    kind: Literal["caption", "lyrics"] = "lyrics"


class Mood(Value):
    """What the words are like, from -1 to 1; all of it None where their language has no list of words here.

    `low` and `high` hold the mean of such lines in 95 of 100 cases, a line that is repeated counting as one that was
    drawn once; None where too few lines differ. `course` follows the text in parts of equally many lines.
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
    given = [line.strip() for line in asked.text.splitlines() if line.strip()]
    cut = [line[:LONGEST_LINE] for line in given[:MOST_LINES]]
    lines = [words for line in cut if (words := plain_text(tokens(line)).strip())]  # an emoji is no word of the text
    language = language_of(" ".join(lines).split()).code
    if language != ENGLISH:
        return Mood(
            language=language, lines=len(lines), value=None, low=None, high=None, positive=None, negative=None,
            course=[], notes=[*_cut(given), _OTHER],
        )  # fmt: skip
    values = [found.value for line in lines if (found := sentiment(line, ENGLISH)) is not None]
    low, high = _interval(lines, values)
    return Mood(
        language=language, lines=len(lines), value=round(fmean(values), 3), low=low, high=high,
        positive=sum(value >= 0.05 for value in values) / len(values),
        negative=sum(value <= -0.05 for value in values) / len(values), course=_course(values),
        notes=[*_cut(given), *([_NO_INTERVAL] if low is None else []), _WORDS, _STREAMS],
    )  # fmt: skip


def _interval(lines: list[str], values: list[float]) -> tuple[float | None, float | None]:
    """Give Student's interval of the mean, whose draws are lines that differ, each with its share of all lines.

    A chorus that is sung six times tells no more of other lines than one that is sung once. Shares that differ leave
    fewer draws than lines: as many as would have the same sum of squares (Kish 1965). Lines that are all judged alike
    have no spread to tell an interval by.
    """
    times, judged = Counter(lines), dict(zip(lines, values, strict=True))
    shares = {line: count / len(lines) for line, count in times.items()}
    mean = sum(share * judged[line] for line, share in shares.items())
    draws = 1 / sum(share**2 for share in shares.values())
    spread = sum((share * (judged[line] - mean)) ** 2 for line, share in shares.items())
    if draws < FEWEST_DIFFERENT - 1e-9 or max(values) == min(values):
        return None, None
    wide = float(stdtrit(draws - 1, _UPPER)) * math.sqrt(spread * draws / (draws - 1))
    return max(round(mean - wide, 3), -1.0), min(round(mean + wide, 3), 1.0)


def _cut(given: list[str]) -> Iterator[Sentence]:
    """Say what of the text was not judged."""
    if len(given) > MOST_LINES:
        yield Sentence(
            key="mood_lines_cut", numbers={"left": len(given) - MOST_LINES, "most": MOST_LINES},
            text=f"Lines after the first {MOST_LINES} were not judged: {len(given) - MOST_LINES}.",
        )  # fmt: skip
    long = sum(len(line) > LONGEST_LINE for line in given[:MOST_LINES])
    if long:
        yield Sentence(
            key="mood_ends_cut", numbers={"long": long, "longest": LONGEST_LINE},
            text=f"Lines judged by their first {LONGEST_LINE} characters alone: {long}.",
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
_NO_INTERVAL = Sentence(
    key="mood_no_interval", numbers={"fewest": FEWEST_DIFFERENT},
    text=f"Too little differs for an interval: it takes {FEWEST_DIFFERENT} lines that differ, repeated about equally"
    " often, and not all judged alike.",
)  # fmt: skip
