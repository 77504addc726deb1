"""From what somebody typed to the words that are looked for, in spite of slips."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from spectral_dna.catalogue.spelling import SHORTEST, forgiven, nearest
from spectral_dna.db.catalogue import LONGEST_WORD, SHORTEST_WORD
from spectral_dna.db.catalogue_search import CatalogueSearch
from spectral_dna.db.catalogue_words import CatalogueWords
from spectral_dna.db.session import Database
from spectral_dna.schema.catalogue_search import Corrected, Sought
from spectral_dna.schema.folding import words

MOST_WORDS = 8
"""Beyond so many, what else was typed is not looked for."""

MOST_CORRECTED = 4
"""Words of one search for which near ones are looked for: those that nobody knows first."""

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


async def worded(database: Database, typed: Typed, sought: Sought) -> tuple[Sought, list[Corrected]]:
    """Look for words as they were typed; where hardly a track has them, also for those that are near to them.

    They are compared beside the loop, with no transaction open.
    """
    plain = replace(sought, words=_alone(typed.words), artist=_alone(typed.artist))
    said = [word for word in dict.fromkeys([*typed.words, *typed.artist]) if _can_slip(word)]
    if not said:
        return plain, []
    async with database.read() as session:
        known = CatalogueWords(session)
        unknown = [word for word in said if not await known.has(word)][:MOST_CORRECTED]
        candidates = await _candidates(known, unknown)
    near = await asyncio.to_thread(_nearest, candidates)
    found = _with(plain, typed, near)
    # A slip may be somebody's name, too; several words that stand together on a track are none.
    few = FEW if len(typed.words) + len(typed.artist) == 1 else 1
    if others := [word for word in said if word not in unknown][: MOST_CORRECTED - len(unknown)]:
        async with database.read() as session:
            is_there = await CatalogueSearch(session).has(found, few)
            candidates = {} if is_there else await _candidates(CatalogueWords(session), others)
        near |= await asyncio.to_thread(_nearest, candidates)
        found = _with(plain, typed, near)
    return found, [Corrected(word=word, taken=near[word]) for word in said if near.get(word)]


def _can_slip(word: str) -> bool:
    shortest = SHORTEST if word.isascii() else SHORTEST_WORD
    return shortest <= len(word) <= LONGEST_WORD and not word.isdigit()


async def _candidates(known: CatalogueWords, said: Sequence[str]) -> dict[str, set[str]]:
    return {word: await known.alike(word, forgiven(word)) - {word} for word in said}


def _nearest(candidates: Mapping[str, set[str]]) -> dict[str, list[str]]:
    return {word: nearest(word, others) for word, others in candidates.items()}


def _alone(said: Sequence[str]) -> Forms:
    return tuple((word,) for word in said)


def _with(plain: Sought, typed: Typed, near: dict[str, list[str]]) -> Sought:
    """Put words that are near beside those that were typed: a caller's own names may hold those."""

    def forms(said: Sequence[str]) -> Forms:
        return tuple((word, *near.get(word, [])) for word in said)

    return replace(plain, words=forms(typed.words), artist=forms(typed.artist))
