"""From a caption to what is in it."""

import re

from spectral_dna.schema.captions import CaptionMeasures, LimitUse
from spectral_dna.social.caption import language as languages
from spectral_dna.social.caption.graphemes import graphemes
from spectral_dna.social.caption.tokens import Kind, Token, tokens
from spectral_dna.social.caption.wording import calls_to_action

CUT = 125
"""Characters that Instagram shows before "more"."""
MOST = {"characters": 2200, "hashtags": 30, "mentions": 20}
"""What Instagram takes (Instagram Platform, "Content publishing"); how it counts characters it doesn't say."""
_QUESTIONS = frozenset("?？؟\u037e՞")
_ENDS = re.compile(r"[.!?…。！？؟\n]+")


def measure(text: str) -> CaptionMeasures:
    """Count, recognise and judge what is in a caption that was cleaned."""
    pieces = tokens(text)
    words, plain = _texts(pieces, Kind.WORD), plain_text(pieces)
    language = languages.language_of(words)
    calls = calls_to_action(words, language.code)
    is_parted = languages.parts_words(words)
    read = languages.readability(words, sentences(plain), language.code)
    mood = languages.sentiment(plain, language.code)
    clusters, lines = graphemes(text), text.split("\n")
    tags, named = [tag[1:] for tag in _texts(pieces, Kind.HASHTAG)], _texts(pieces, Kind.MENTION)
    used = {"characters": len(text), "hashtags": len(tags), "mentions": len(named)}
    found = CaptionMeasures(
        words=len(words) if is_parted else None, characters=len(text), graphemes=len(clusters),
        lines=len(lines), blank_lines=sum(not line.strip() for line in lines),
        hashtags=tags, trailing_hashtags=trailing(pieces), mentions=[name[1:] for name in named],
        links=_texts(pieces, Kind.LINK), emoji=_texts(pieces, Kind.EMOJI), question=asks(text),
        calls_to_action=calls, language=language, readability=read, sentiment=mood,
        shown="".join(clusters[:CUT]), is_cut=len(clusters) > CUT,
        limits=[LimitUse(key=key, used=used[key], most=most) for key, most in MOST.items()],
        unavailable={},
    )  # fmt: skip
    return found.model_copy(update={"unavailable": _unavailable(found)})


def asks(text: str) -> bool:
    """Whether a question mark of any script stands there, outside of addresses."""
    return any(_QUESTIONS & set(piece.text) for piece in tokens(text) if piece.kind is Kind.OTHER)


def sentences(plain: str) -> int:
    """Count the sentences, each line being one at least."""
    return sum(any(sign.isalnum() for sign in part) for part in _ENDS.split(plain))


def trailing(pieces: list[Token]) -> int:
    """Count the hashtags after which no more words, mentions or links come."""
    count = 0
    for piece in reversed(pieces):
        if piece.kind in (Kind.WORD, Kind.LINK, Kind.MENTION):
            break
        count += piece.kind is Kind.HASHTAG
    return count


def _texts(pieces: list[Token], kind: Kind) -> list[str]:
    return [piece.text for piece in pieces if piece.kind is kind]


def plain_text(pieces: list[Token]) -> str:
    """Give the sentences alone: without tags, mentions, addresses and pictures."""
    return "".join(piece.text for piece in pieces if piece.kind in (Kind.WORD, Kind.OTHER))


def _unavailable(found: CaptionMeasures) -> dict[str, str]:
    """Say why something can't be said."""
    code = found.language.code
    missing = {
        "words": found.words, "calls_to_action": found.calls_to_action, "readability": found.readability,
        "sentiment": found.sentiment, "language": code,
    }  # fmt: skip
    reasons = {
        key: "language_unknown" if code is None else "language_not_served" for key, it in missing.items() if it is None
    }
    if found.words is None:
        reasons["words"] = "no_spaces"
    if "readability" in reasons and code in languages.READ:
        reasons["readability"] = "too_short"
    return reasons
