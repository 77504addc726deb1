"""What a caption is, how well it keeps the rules, and what would be better."""

from pydantic import BaseModel, ConfigDict, Field

from spectral_dna.schema.basis import Basis
from spectral_dna.schema.heard import Notice
from spectral_dna.schema.scored import Score
from spectral_dna.schema.values import Value

LONGEST_CAPTION = 4400
"""Characters that are taken: twice what Instagram takes, so that whoever wrote too much learns by how much."""


class CaptionRequest(BaseModel):
    """A caption to look at; nothing of it is kept."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str = Field(min_length=1, max_length=LONGEST_CAPTION, description="The caption as it would be posted.")


class Language(Value):
    """The language that it seems to be written in.

    `code` is ISO 639-1 (639-3 where there is none), or None where `confidence` (0 to 1) is below a half: the text is
    too short, mixed, or in none that is known.
    """

    code: str | None
    confidence: float


class Readability(Value):
    """Ease of reading: 100 is very easy, 0 very hard; the formula may exceed both ends."""

    value: float
    formula: str = Field(description="`flesch` (English, 1948) or `atesman` (Turkish, 1997).")
    level: str = Field(description="`very_easy`, `easy`, `medium`, `hard` or `very_hard`, in the formula's own bands.")


class Sentiment(Value):
    """Mood of the words by VADER (English alone), from -1 to 1."""

    value: float
    label: str = Field(description="`positive` from .05 on, `negative` to -.05, else `neutral`.")


class LimitUse(Value):
    """How much of one of Instagram's limits is used: `characters`, `hashtags` or `mentions`."""

    key: str
    used: int
    most: int


class CaptionMeasures(Value):
    """What there is in a caption.

    What can't be said is None, and `unavailable` then has its reason: `language_unknown`, `language_not_served`,
    `too_short`, or `no_spaces` (a script that doesn't part words by spaces).
    """

    words: int | None = Field(description="Without hashtags, mentions, links and emoji.")
    characters: int = Field(description="Code points, which is how the limit is counted here.")
    graphemes: int = Field(description="Characters as readers see them: a family of four is one.")
    lines: int
    blank_lines: int
    hashtags: list[str] = Field(description="Without their sign, in any script, in the order of the text.")
    trailing_hashtags: int = Field(description="Of them, those after which no more words come.")
    mentions: list[str]
    links: list[str]
    emoji: list[str]
    question: bool
    calls_to_action: list[str] | None = Field(description="Of word lists in English, Turkish and Korean; as listed.")
    language: Language
    readability: Readability | None
    sentiment: Sentiment | None
    shown: str = Field(description="What Instagram shows before the cut, at 125 characters.")
    is_cut: bool
    limits: list[LimitUse]
    unavailable: dict[str, str]


class Recommendation(Value):
    """What to change, the most to gain first."""

    key: str = Field(description="The part of the score that it would raise.")
    points: float = Field(description="What there is to gain.")
    advice: str
    basis: Basis


class CaptionPreview(Value):
    """The same caption in another order: not a word is added or lost.

    `changes` says what was moved: `hashtags_to_end`, `hook_first`, `paragraphs`, `spaces`.
    """

    text: str
    changes: list[str]
    score: float


class CaptionReport(Value):
    """A caption, measured and scored. `preview` is None where moving things about would not raise the score."""

    text: str
    measures: CaptionMeasures
    score: Score
    recommendations: list[Recommendation]
    preview: CaptionPreview | None
    notices: list[Notice]


class CaptionSample(Value):
    """A caption of our own to try it with."""

    name: str
    language: str
    title: str
    text: str
