"""Every query about the words of the catalogue: which ones it knows, and which may be meant by one that it doesn't."""

from sqlalchemy import ColumnElement, func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.catalogue_models import CatalogueWordRow

MOST = 300
"""Candidates by parts that they share."""
MOST_BY_BEGINNING = 4000
"""Candidates that begin as a word does, and a slip in its second letter apart."""
SHORT = 6
"""Characters up to which a word has too few parts to be known by them."""

_BY_PARTS = "SELECT rowid FROM catalogue_search_words WHERE catalogue_search_words MATCH :part{}"
_NEAREST = "ORDER BY similarity(word, :word) DESC, word LIMIT :most"
_TRIGRAMS = f"SELECT word FROM catalogue_words WHERE (word || '') % :word {_NEAREST}"
_CONTAINS = "SELECT word FROM catalogue_words WHERE (word || '') LIKE :word ORDER BY length(word), word LIMIT :most"
"""As the index of PostgreSQL spells it."""


class CatalogueWords:
    """The words of the published tracks, within one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        """Work in this session."""
        self._session = session
        self._is_sqlite = session.get_bind().dialect.name == "sqlite"

    async def has(self, word: str) -> bool:
        """Whether a word, or one that begins so, is known."""
        query = select(CatalogueWordRow.number).where(*_from(word)).limit(1)
        return (await self._session.scalar(query)) is not None

    async def typos(self) -> str:
        """Name what finds misspelt words here."""
        if self._is_sqlite:
            return "trigrams"
        found = await self._session.scalar(text("SELECT count(*) FROM pg_extension WHERE extname = 'pg_trgm'"))
        return "pg_trgm" if found else "first_letter"

    async def alike(self, word: str, slips: int) -> set[str]:
        """Give words that may be meant by one: those that share parts with it, and begin as it does."""
        how = await self.typos()
        found: set[str] = set()
        if how == "trigrams":
            found.update(await self._sharing(word))
        elif how == "pg_trgm":
            asked = {"word": word, "most": MOST}
            found.update(await self._session.scalars(text(_TRIGRAMS), asked))
            if not word.isascii():
                found.update(await self._session.scalars(text(_CONTAINS), {"word": f"%{word}%", "most": MOST}))
        if len(word) <= SHORT or how == "first_letter":
            found.update(await self._beginning(word, slips))
        return found

    async def _beginning(self, word: str, slips: int) -> set[str]:
        """Give words of about its length that begin with its first two letters, or else go on as it does after those.

        Of one slip behind the first letter these are all, and a small part of those with that letter.
        """
        stored = CatalogueWordRow.word
        length = func.length(stored).between(len(word) - slips, len(word) + slips)
        alike = select(stored).where(*_from(word[:2]), length).order_by(stored).limit(MOST_BY_BEGINNING)
        rest = func.substr(stored, 3).in_([word[2:], word[1:]])  # the second letter changed, or one put in before it
        others = select(stored).where(*_from(word[0]), length, rest).order_by(stored).limit(MOST)
        moved = select(stored).where(stored.in_([word[0] + word[2:], word[0] + word[2:3] + word[1] + word[3:]]))
        return {each for query in (alike, others, moved) for each in await self._session.scalars(query)}

    async def _sharing(self, word: str) -> set[str]:
        """Count the parts of three letters that words share with one, and give those that share the most."""
        parts = sorted({word[start : start + 3] for start in range(len(word) - 2)})
        if not parts:
            return set()
        each = " UNION ALL ".join(_BY_PARTS.format(number) for number in range(len(parts)))
        nearest = f"SELECT rowid FROM ({each}) GROUP BY rowid ORDER BY count(*) DESC, rowid LIMIT :most"
        query = text(f"SELECT word FROM catalogue_words WHERE number IN ({nearest})")
        given = {f"part{number}": f'"{part}"' for number, part in enumerate(parts)}
        return set(await self._session.scalars(query, {**given, "most": MOST}))


def _from(beginning: str) -> list[ColumnElement[bool]]:
    """Which words begin so, by their order: an index knows that on both databases."""
    last = "\U0010ffff"
    return [CatalogueWordRow.word >= beginning, CatalogueWordRow.word < beginning + last]
