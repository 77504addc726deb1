"""Words that are looked for in other spellings: all that one slip may have made, and never more than one may ask."""

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from material.catalogue_tables import TRACKS, track, write
from spectral_dna.catalogue.spelling import nearest
from spectral_dna.db.catalogue_words import MOST, MOST_BY_BEGINNING, CatalogueWords
from spectral_dna.db.session import Database
from spectral_dna.jobs.catalogue import searching, wording
from spectral_dna.jobs.catalogue.importing import take_in
from spectral_dna.schema.catalogue_search import CatalogueQuery
from spectral_dna.settings import Catalogue

WORDS = ("halo", "queen", "ábba", "blondi")


async def fill(database: Database, tmp_path: Path, *titles: str) -> None:
    made = [track(number, track_name=title) for number, title in enumerate(titles)]
    await take_in(write(tmp_path / "dataset.csv", TRACKS, made), database, Catalogue(), lambda _: None)


def slipped(word: str) -> set[str]:
    """Give what one slip behind the first letter makes of a word."""
    found = set()
    for place in range(1, len(word) + 1):
        found |= {word[:place] + letter + word[place:] for letter in "zé가"}
        found |= {word[:place] + letter + word[place + 1 :] for letter in "zé가" if place < len(word)}
        found |= {word[:place] + word[place + 1 :], word[:place] + word[place : place + 2][::-1] + word[place + 2 :]}
    return found - {word}


async def test_one_slip_behind_the_first_letter_is_always_among_the_candidates(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    await fill(database, tmp_path, *WORDS)

    async def by_beginnings_alone(_: CatalogueWords) -> str:
        return "first_letter"

    monkeypatch.setattr(CatalogueWords, "typos", by_beginnings_alone)
    async with database.read() as session:
        known = CatalogueWords(session)
        for word in ("halo", "queen", "abba", "blondi"):
            missed = {other for other in slipped(word) if word not in await known.alike(other, 1)}
            assert missed == set(), word


async def test_candidates_are_bounded_whatever_the_words_begin_with(database: Database, tmp_path: Path):
    letters = "abcdefghijklmnopqrst"
    made = [f"sa{one}{two}{three}" for one in letters for two in letters for three in letters]
    await fill(database, tmp_path, *(" ".join(made[start : start + 60]) for start in range(0, len(made), 60)))
    async with database.read() as session:
        found = await CatalogueWords(session).alike("saxxx", 1)
    assert MOST_BY_BEGINNING <= len(found) <= MOST_BY_BEGINNING + 2 * MOST + 2 < len(made)


class Watched(Database):
    """Knows how many transactions are open."""

    is_open = 0

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        async with super().read() as session:
            self.is_open += 1
            try:
                yield session
            finally:
                self.is_open -= 1


@pytest.mark.parametrize("q", ["beyonse byonce qeen tarkna bohemain", "halo quen beyonc tarkan bohemian"])
async def test_a_search_looks_for_few_of_them_beside_the_loop_and_without_a_transaction(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, q: str
):
    await fill(database, tmp_path, "beyonce", "queen", "tarkan", "bohemian")
    database.__class__, compared = Watched, []

    def watched(word: str, others: set[str]) -> list[str]:
        compared.append((word, database.is_open, threading.current_thread() is threading.main_thread()))
        return nearest(word, others)

    monkeypatch.setattr(wording, "nearest", watched)
    asked: Any = CatalogueQuery(q=q, artist="haloo thee")
    page = await searching.page(database, asked, owner="ada", most=100)
    assert 1 <= len(page.corrected) <= wording.MOST_CORRECTED
    assert len(compared) == wording.MOST_CORRECTED
    assert {(is_open, is_main) for _, is_open, is_main in compared} == {(0, False)}
