"""The rules that a caption is scored by: how far each is kept, what it is worth, and where it comes from."""

from collections.abc import Callable
from dataclasses import dataclass

from spectral_dna.schema.captions import CaptionMeasures
from spectral_dna.social.caption.measure import CUT
from spectral_dna.social.caption.tokens import Kind, tokens

BASE = 15.0
"""What every caption starts from; the rules share the rest of the hundred."""
OURS = "a rule of thumb, common in guides to Instagram"
WORDS, HASHTAGS, EMOJI = (20, 50), (3, 5), (1, 3)
TOO_MANY_WORDS, TOO_MANY_HASHTAGS, TOO_MANY_EMOJI = 150, 20, 10
"""Where nothing is left of a rule's points."""


@dataclass(frozen=True)
class Rule:
    """One rule: `kept` gives 0 to 1, or None where it can't be judged; `shown` what was measured, for people."""

    key: str
    label: str
    most: float
    kept: Callable[[CaptionMeasures], float | None]
    shown: Callable[[CaptionMeasures], float | str | None]
    says: str
    advice: str
    guideline: str


def within(value: float, full: tuple[float, float], *, none_from: float) -> float:
    """Give 1 within a range, less towards 0 on one side and a limit on the other."""
    least, most = full
    if value < least:
        return value / least
    return max(0.0, min(1.0, (none_from - value) / (none_from - most)))


def _words(found: CaptionMeasures) -> float | None:
    return None if found.words is None else within(found.words, WORDS, none_from=TOO_MANY_WORDS)


def _hashtags(found: CaptionMeasures) -> float:
    return within(len(found.hashtags), HASHTAGS, none_from=TOO_MANY_HASHTAGS)


def _emoji(found: CaptionMeasures) -> float:
    return within(len(found.emoji), EMOJI, none_from=TOO_MANY_EMOJI)


def _calls(found: CaptionMeasures) -> float | None:
    return None if found.calls_to_action is None else float(bool(found.calls_to_action))


def _hook(found: CaptionMeasures) -> float:
    """Half for words at the start, half for a first sentence that ends before the cut."""
    pieces = [piece for piece in tokens(found.shown) if piece.text.strip()]
    first = next((piece.kind for piece in pieces if piece.kind is not Kind.EMOJI), None)
    begins = first in (Kind.WORD, Kind.OTHER) and any(piece.kind is Kind.WORD for piece in pieces)
    is_whole = not found.is_cut or any(sign in found.shown for sign in ".!?…。！？؟\n")
    return (0.5 + 0.5 * is_whole) * begins


def _paragraphs(found: CaptionMeasures) -> float:
    return 1.0 if not found.is_cut else float(found.blank_lines > 0)


def _easy(found: CaptionMeasures) -> float | None:
    if found.readability is None:
        return None
    return {"very_easy": 1.0, "easy": 1.0, "medium": 0.75, "hard": 0.25}.get(found.readability.level, 0.0)


def _mood(found: CaptionMeasures) -> float | None:
    if found.sentiment is None:
        return None
    return {"positive": 1.0, "neutral": 0.5}.get(found.sentiment.label, 0.0)


RULES: tuple[Rule, ...] = (
    Rule(
        "words", "Length", 15.0, _words, lambda found: found.words, "{value} words; 20 to 50 say enough and are read.",
        "Write 20 to 50 words beside the hashtags.", OURS,
    ),
    Rule(
        "hashtags", "Hashtags", 15.0, _hashtags, lambda found: len(found.hashtags),
        "{value} hashtags; 3 to 5 are advised.",
        "Keep 3 to 5 hashtags that fit the post; ten to twenty bring no further reach.",
        "Instagram's @creators account, autumn 2021: 3 to 5 hashtags",
    ),
    Rule(
        "emoji", "Emoji", 10.0, _emoji, lambda found: len(found.emoji), "{value} emoji; 1 to 3 guide the eye.",
        "Use 1 to 3 emoji.", OURS,
    ),
    Rule(
        "question", "Question", 10.0, lambda found: float(found.question),
        lambda found: "yes" if found.question else "no", "A question invites comments: {value}.",
        "Ask your readers something.", OURS,
    ),
    Rule(
        "call_to_action", "Call to action", 10.0, _calls,
        lambda found: None if found.calls_to_action is None else "yes" if found.calls_to_action else "no",
        "A caption that says what to do next is acted upon: {value}.",
        "Say what to do next: listen, save, comment, follow the link in your profile.", OURS,
    ),
    Rule(
        "hook", "First lines", 10.0, _hook, lambda found: float(min(CUT, found.graphemes)),
        "The first 125 characters are what is seen before the cut.",
        "Begin with words, not with hashtags or names, and end a sentence within 125 characters.",
        "Instagram shows 125 characters before the cut",
    ),
    Rule(
        "paragraphs", "Paragraphs", 5.0, _paragraphs, lambda found: found.blank_lines,
        "{value} blank lines; what goes beyond the cut reads better in parts.",
        "Part a long caption by blank lines.", OURS,
    ),
    Rule(
        "readability", "Readability", 5.0, _easy,
        lambda found: None if found.readability is None else found.readability.value,
        "Reading ease {value}; 70 and more read easily.", "Shorten sentences and words.",
        "reading ease by Flesch (1948) or Ateşman (1997)",
    ),
    Rule(
        "mood", "Mood", 5.0, _mood, lambda found: None if found.sentiment is None else found.sentiment.value,
        "Mood {value} from -1 to 1; friendly captions are shared more.",
        "If it suits the post, say something friendly.", OURS,
    ),
)  # fmt: skip
