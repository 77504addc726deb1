"""A caption put in another order: not a word is added, lost or changed."""

import re

from spectral_dna.social.caption.graphemes import graphemes
from spectral_dna.social.caption.measure import CUT, asks
from spectral_dna.social.caption.tokens import Kind, tokens

_SENTENCE = re.compile(r"([.!?…。！？؟]+)[ \t]+")
_SHORT_FORMS = {"feat", "ft", "vs", "mr", "mrs", "ms", "dr", "st", "no", "prod", "vol", "pt"}
_SHORT_FORMS |= {"sn", "örn", "bkz", "vb", "av", "prof", "doç"}
LEAST_HOOK = 20
"""Characters of a sentence that may stand alone at the beginning."""


def rewritten(text: str) -> tuple[str, list[str]]:
    """Move things about by rules that harm nothing, and say which did something.

    Lines of hashtags alone, and hashtags at either end of the text, go to the end; a short question that stands as a
    paragraph of its own goes first when the beginning is too long to be seen whole; the first sentence of one long
    paragraph gets a line of its own.
    """
    changes: list[str] = []
    for name, step in _STEPS.items():
        after = step(text)
        if after != text:
            changes.append(name)
            text = after
    return text, changes


def _spaces(text: str) -> str:
    """Take out spaces at the ends of lines, and blank lines beyond one."""
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip()


def _hashtags_to_end(text: str) -> str:
    """Gather the hashtags around the text; those within a sentence are words of it, and stay."""
    body: list[str] = []
    tags: list[str] = []
    for line in text.split("\n"):
        before, inner, after = _ends(line)
        is_first = not any(kept.strip() for kept in body)
        if not inner:
            tags += before
            body += [] if before else [line]
        elif is_first:
            tags += before + after
            body.append(inner)
        else:
            body.append(line if before else inner)
            tags += [] if before else after
    if not tags:
        return text
    return "\n\n".join(part for part in ("\n".join(body).strip(), " ".join(tags)) if part)


def _ends(line: str) -> tuple[list[str], str, list[str]]:
    """Part the hashtags at the beginning and at the end of a line from what is between."""
    pieces = tokens(line)
    is_outer = [piece.kind is Kind.HASHTAG or piece.text.isspace() for piece in pieces]
    start = next((at for at, outer in enumerate(is_outer) if not outer), len(pieces))
    end = next((at for at in range(len(pieces), start, -1) if not is_outer[at - 1]), start)
    before = [piece.text for piece in pieces[:start] if piece.kind is Kind.HASHTAG]
    after = [piece.text for piece in pieces[end:] if piece.kind is Kind.HASHTAG]
    return before, "".join(piece.text for piece in pieces[start:end]), after


def _hook_first(text: str) -> str:
    paragraphs = text.split("\n\n")
    if len(paragraphs) < 2 or len(graphemes(paragraphs[0])) <= CUT:
        return text
    for at, paragraph in enumerate(paragraphs[1:], 1):
        if asks(paragraph) and len(graphemes(paragraph)) <= CUT:
            return "\n\n".join([paragraph, *paragraphs[:at], *paragraphs[at + 1 :]])
    return text


def _paragraphs(text: str) -> str:
    """Give the first sentence of one long paragraph a line of its own."""
    first, *others = text.split("\n\n")
    if "\n" in first or len(graphemes(first)) <= CUT:
        return text
    for found in _SENTENCE.finditer(first):
        said, rest = first[: found.end(1)], first[found.end() :]
        if LEAST_HOOK <= len(said) <= CUT and _begins_anew(said, rest):
            return "\n\n".join([said, rest, *others])
    return text


def _begins_anew(said: str, rest: str) -> bool:
    """Whether a sentence ended there, and not a short form."""
    last = said.rstrip(".!?…").split()[-1:]
    is_short_form = said.endswith(".") and bool(last) and last[0].casefold().strip("(") in _SHORT_FORMS
    return not is_short_form and bool(rest) and not rest[0].islower() and not rest[0].isdigit()


_STEPS = {
    "spaces": _spaces,
    "hashtags_to_end": _hashtags_to_end,
    "hook_first": _hook_first,
    "paragraphs": _paragraphs,
}
