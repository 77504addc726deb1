"""From what somebody typed to the words that are looked for, in spite of slips."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.catalogue.spelling import SHORTEST, forgiven, nearest
from spectral_dna.db.catalogue import LONGEST_WORD, SHORTEST_WORD
from spectral_dna.db.catalogue_search import CatalogueSearch
from spectral_dna.db.catalogue_words import CatalogueWords
from spectral_dna.schema.catalogue_search import Corrected, Sought
from spectral_dna.schema.folding import words

MOST_WORDS = 8
"""Beyond so many, what else was typed is not looked for."""

FEW = 5
"""Tracks: a single word that fewer have may be a slip for one that many have."""

Forms = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Typed:
    """Words as they were typed: of the whole track, and of its artist."""

    words: tuple[str, ...]
    artist: tuple[str, ...]

    @classmethod
    def of(cls, text: str, artist: str) -> "Typed":
        """Part texts into words."""
        return cls(tuple(words(text)[:MOST_WORDS]), tuple(words(artist)[:MOST_WORDS]))


async def worded(session: AsyncSession, typed: Typed, sought: Sought) -> tuple[Sought, list[Corrected]]:
    """Look for words as they were typed; where hardly a track has them, also for those that are near to them."""
    plain = replace(sought, words=_alone(typed.words), artist=_alone(typed.artist))
    if not typed.words and not typed.artist:
        return plain, []
    known = CatalogueWords(session)
    unknown = {word for word in {*typed.words, *typed.artist} if _can_slip(word) and not await known.has(word)}
    near = {word: await _near(known, word) for word in unknown}
    found = _with(plain, typed, near)
    # A slip may be somebody's name, too; several words that stand together on a track are none.
    if not await CatalogueSearch(session).has(found, FEW if len(typed.words) + len(typed.artist) == 1 else 1):
        others = [word for word in {*typed.words, *typed.artist} - unknown if _can_slip(word)]
        near.update({word: await _near(known, word) for word in others})
        found = _with(plain, typed, near)
    said = dict.fromkeys([*typed.words, *typed.artist])
    return found, [Corrected(word=word, taken=near[word]) for word in said if near.get(word)]


def _can_slip(word: str) -> bool:
    shortest = SHORTEST if word.isascii() else SHORTEST_WORD
    return shortest <= len(word) <= LONGEST_WORD and not word.isdigit()


async def _near(known: CatalogueWords, word: str) -> list[str]:
    candidates = await known.alike(word, forgiven(word))
    return await asyncio.to_thread(nearest, word, candidates - {word})


def _alone(said: Sequence[str]) -> Forms:
    return tuple((word,) for word in said)


def _with(plain: Sought, typed: Typed, near: dict[str, list[str]]) -> Sought:
    """Put words that are near beside those that were typed: a caller's own names may hold those."""

    def forms(said: Sequence[str]) -> Forms:
        return tuple((word, *near.get(word, [])) for word in said)

    return replace(plain, words=forms(typed.words), artist=forms(typed.artist))
