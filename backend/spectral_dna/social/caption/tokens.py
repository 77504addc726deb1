"""Words, hashtags, mentions, links and emoji of a caption, in the order of the text."""

import re
from collections.abc import Iterator
from enum import Enum
from itertools import takewhile
from typing import NamedTuple

import emoji

from spectral_dna.social.caption.graphemes import graphemes

_ADDRESS = re.compile(r"https?://|www\.", re.IGNORECASE)
_DOMAIN = re.compile(
    r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:(?:com|net|org|io|fm|app|link|tv|ly|kr|tr)(?:/\S*)?|[a-z]{2,6}/\S*)",
    re.IGNORECASE,
)
_AROUND = "()[]{}<>\"'“”‘’«»,;:!?.…"
_SIGNS = ("#", "＃")
_HANDLE = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9._]{0,28}[A-Za-z0-9_])?")
_WITHIN = "'’-"
"""What may stand within a word."""
_TEXT_SIGNS = frozenset("©®™")
"""Shown as text unless a variation selector asks for a picture."""


class Kind(Enum):
    """What a piece of a caption is."""

    WORD = "word"
    HASHTAG = "hashtag"
    MENTION = "mention"
    LINK = "link"
    EMOJI = "emoji"
    OTHER = "other"


class Token(NamedTuple):
    """A piece of a caption: all of them, put together, are the caption."""

    kind: Kind
    text: str


def tokens(text: str) -> list[Token]:
    """Part a caption into pieces, in time in proportion to it."""
    return [token for chunk in re.findall(r"\s+|\S+", text) for token in _of_chunk(chunk)]


def is_emoji(cluster: str) -> bool:
    """Whether a character is shown as a picture; a cluster that no table has is one if any of its signs is."""
    if cluster in _TEXT_SIGNS or cluster.isascii():
        return False
    return emoji.is_emoji(cluster) or any(emoji.is_emoji(sign) and sign not in _TEXT_SIGNS for sign in cluster)


def _of_chunk(chunk: str) -> Iterator[Token]:
    """Part what stands between two spaces: an address goes to its end, whatever is in it."""
    bare = chunk.strip(_AROUND)
    if (found := _ADDRESS.search(chunk)) is not None and len(bare) > found.end() - found.start():
        end = len(chunk.rstrip(_AROUND))
        link = Token(Kind.LINK, chunk[found.start() : end])
        parts = [*_of_text(chunk[: found.start()]), link, *_of_text(chunk[end:])]
    elif bare and _DOMAIN.fullmatch(bare):
        before, _, after = chunk.partition(bare)
        parts = [*_of_text(before), Token(Kind.LINK, bare), *_of_text(after)]
    else:
        parts = list(_of_text(chunk))
    yield from parts


def _of_text(text: str) -> Iterator[Token]:
    clusters = graphemes(text)
    at = 0
    before = Kind.OTHER
    while at < len(clusters):
        token, at = _next(clusters, at, before)
        yield token
        before = token.kind


def _next(clusters: list[str], at: int, before: Kind) -> tuple[Token, int]:
    """Read the piece that begins at a place; a sign for a tag right after a word is none."""
    cluster = clusters[at]
    if cluster in _SIGNS and before is not Kind.WORD:
        end = _end(clusters, at + 1, is_tag=True)
        return Token(Kind.HASHTAG if end > at + 1 else Kind.OTHER, "".join(clusters[at:end])), end
    if cluster == "@" and before is not Kind.WORD and (handle := _handle(clusters[at + 1 : at + 31])):
        return Token(Kind.MENTION, f"@{handle}"), at + 1 + len(handle)
    if is_emoji(cluster):
        return Token(Kind.EMOJI, cluster), at + 1
    if _is_letter(cluster):
        end = _end(clusters, at, is_tag=False)
        return Token(Kind.WORD, "".join(clusters[at:end])), end
    return Token(Kind.OTHER, cluster), at + 1


def _handle(clusters: list[str]) -> str:
    """Read a name from its beginning: plain letters alone, without accents or joiners."""
    found = _HANDLE.match("".join(takewhile(lambda cluster: len(cluster) == 1, clusters)))
    return "" if found is None else found[0]


def _end(clusters: list[str], at: int, *, is_tag: bool) -> int:
    """Find where a word or a tag ends; Instagram takes emoji into tags."""
    while at < len(clusters):
        cluster = clusters[at]
        is_inside = at + 1 < len(clusters) and cluster in _WITHIN and _is_letter(clusters[at + 1])
        if not (_is_letter(cluster) or (is_emoji(cluster) if is_tag else is_inside)):
            break
        at += 1
    return at


def _is_letter(cluster: str) -> bool:
    return (cluster[0].isalnum() or cluster[0] == "_") and not is_emoji(cluster)
