"""Every query that fills the catalogue, or says how full it is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, Table, bindparam, delete, func, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.catalogue_merge import SHOWN, Having, merged, new_row
from spectral_dna.db.catalogue_models import CatalogueGenreRow, CatalogueImportRow, CatalogueTrackRow, CatalogueWordRow
from spectral_dna.db.chunks import chunks
from spectral_dna.schema.catalogue_tracks import Track

SHORTEST_WORD, LONGEST_WORD = 3, 40
"""Characters of words that are looked for when they are misspelt."""

_TRACKS: Table = CatalogueTrackRow.__table__  # type: ignore[assignment]
_GENRES: Table = CatalogueGenreRow.__table__  # type: ignore[assignment]
_WORDS: Table = CatalogueWordRow.__table__  # type: ignore[assignment]
_TEXTS = ("title_folded", "artist_folded", "album_folded")
_INDEX = f"INSERT INTO catalogue_search (rowid, {', '.join(_TEXTS)}) SELECT number, {', '.join(_TEXTS)}"


@dataclass(frozen=True)
class Put:
    """What came of tracks: how many are new, were changed, or stood there as they are; and genres that were added."""

    new: int
    changed: int
    known: int
    genres: int


class CatalogueRepository:
    """Rows of the catalogue, within one transaction; only one that writes may change them."""

    def __init__(self, session: AsyncSession) -> None:
        """Work in this session."""
        self._session = session
        self._is_sqlite = session.get_bind().dialect.name == "sqlite"

    async def put(self, tracks: Sequence[Track], bit: int, having: Having, known_words: set[str]) -> Put:
        """Take in tracks of the table that has this bit; those that it holds already change nothing.

        `having` says which tables have a column for what. `known_words` are words that it has been given before, and
        grows: they need not be looked up again.
        """
        first = [track for track in tracks if not track.is_repeat]
        stored = await self._stored({track.id for track in tracks})
        numbers = {name: row["number"] for name, row in stored.items()}
        following = 1 + (await self._session.scalar(select(func.coalesce(func.max(CatalogueTrackRow.number), 0))) or 0)
        unknown = [track for track in first if track.id not in stored]
        new = [new_row(track, number, bit) for number, track in enumerate(unknown, following)]
        numbers.update((row["id"], row["number"]) for row in new)
        changed = [
            row
            for track in first
            if track.id in stored and (row := merged(stored[track.id], track, bit, having)) != stored[track.id]
        ]
        if new:
            await self._session.execute(insert(_TRACKS), new)
            await self._index(following, following + len(new) - 1)
        await self._change(changed, {row["number"]: row for row in stored.values()})
        added = await self._put_genres(tracks, numbers)
        await self._put_words([*new, *changed], known_words)
        touched = {row["number"] for row in changed} | {
            numbers[track.id] for track in first if numbers[track.id] in added
        }
        altered = len([number for number in touched if number < following])
        return Put(len(new), altered, len(first) - len(new) - altered, len(added))

    async def _stored(self, names: Iterable[str]) -> dict[str, dict[str, Any]]:
        found: dict[str, dict[str, Any]] = {}
        for some in chunks(names):
            query = select(*(_TRACKS.c[name] for name in SHOWN)).where(_TRACKS.c.id.in_(some))
            found.update((row["id"], dict(row)) for row in (await self._session.execute(query)).mappings())
        return found

    async def _index(self, first: int, last: int) -> None:
        """Let new rows be found; PostgreSQL sees to that by itself."""
        if self._is_sqlite:
            where = " FROM catalogue_tracks WHERE number BETWEEN :first AND :last"
            await self._session.execute(text(_INDEX + where), {"first": first, "last": last})

    async def _change(self, rows: Sequence[Mapping[str, Any]], before: Mapping[int, Mapping[str, Any]]) -> None:
        if not rows:
            return
        values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in rows[0] if name != "number"}
        where = _TRACKS.c.number == bindparam("new_number")
        given = [{f"new_{name}": value for name, value in row.items()} for row in rows]
        await self._session.execute(update(_TRACKS).where(where).values(values), given)
        if self._is_sqlite:
            for row in rows:
                if any(row[name] != before[row["number"]][name] for name in _TEXTS):
                    await self._index_anew(before[row["number"]])

    async def _index_anew(self, before: Mapping[str, Any]) -> None:
        """Take the texts that a row had out of the index, and put in those that it has."""
        names = ", ".join(_TEXTS)
        out = f"INSERT INTO catalogue_search (catalogue_search, rowid, {names}) VALUES ('delete', :number, "
        given = {name: before[name] for name in ("number", *_TEXTS)}
        await self._session.execute(text(out + ", ".join(f":{name}" for name in _TEXTS) + ")"), given)
        await self._index(before["number"], before["number"])

    async def _put_genres(self, tracks: Sequence[Track], numbers: Mapping[str, int]) -> set[int]:
        """Give tracks their genres; returns the numbers of those that had not all of them."""
        wanted = {(numbers[track.id], genre) for track in tracks for genre in track.genres}
        had: set[tuple[int, str]] = set()
        for some in chunks({str(number) for number, _ in wanted}):
            query = select(_GENRES.c.track, _GENRES.c.genre).where(_GENRES.c.track.in_(map(int, some)))
            had.update((number, genre) for number, genre in await self._session.execute(query))
        if lacking := sorted(wanted - had):
            given = [{"track": number, "genre": genre} for number, genre in lacking]
            await self._session.execute(insert(_GENRES), given)
        return {number for number, _ in wanted - had}

    async def _put_words(self, rows: Sequence[Mapping[str, Any]], known: set[str]) -> None:
        """Let words be found that are near to what somebody will type."""
        said = {word for row in rows for name in _TEXTS for word in row[name].split()}
        words = {word for word in said - known if SHORTEST_WORD <= len(word) <= LONGEST_WORD and not word.isdigit()}
        known |= words
        stored: set[str] = set()
        for some in chunks(words):
            stored.update(await self._session.scalars(select(_WORDS.c.word).where(_WORDS.c.word.in_(some))))
        if not (new := sorted(words - stored)):
            return
        following = 1 + (await self._session.scalar(select(func.coalesce(func.max(_WORDS.c.number), 0))) or 0)
        given = [{"number": number, "word": word} for number, word in enumerate(new, following)]
        await self._session.execute(insert(_WORDS), given)
        if self._is_sqlite:
            index = "INSERT INTO catalogue_search_words (rowid, word) SELECT number, word FROM catalogue_words "
            await self._session.execute(text(f"{index} WHERE number >= :first"), {"first": following})

    async def tracks(self) -> int:
        """Count the tracks: they are numbered without gaps."""
        return await self._session.scalar(select(func.coalesce(func.max(CatalogueTrackRow.number), 0))) or 0

    async def genres(self, most: int) -> list[tuple[str, int]]:
        """Give the genres and how many tracks each has: the most frequent first, at most so many."""
        count = func.count()
        query = select(_GENRES.c.genre, count).group_by(_GENRES.c.genre).order_by(count.desc(), _GENRES.c.genre)
        return [(genre, tracks) for genre, tracks in await self._session.execute(query.limit(most))]

    async def imports(self) -> Sequence[CatalogueImportRow]:
        """Give the latest import of each table, by its name."""
        return (await self._session.scalars(select(CatalogueImportRow).order_by(CatalogueImportRow.table))).all()

    async def revision(self) -> datetime | None:
        """Give the moment of the latest change; whoever made something of the tracks makes it anew when it moves."""
        return await self._session.scalar(select(func.max(CatalogueImportRow.changed)))

    async def move(self, now: datetime) -> bool:
        """Say that tracks have changed, before the import that changes them ends: it may never do so.

        False where none has ended yet, and there is no row to say it.
        """
        done = await self._session.execute(update(CatalogueImportRow).values(changed=now))
        assert isinstance(done, CursorResult)
        return done.rowcount > 0

    async def note_import(self, row: CatalogueImportRow, *, bits: Mapping[str, int], has_changed: bool) -> None:
        """Keep what came of an import, and count the tracks of every table anew."""
        before = await self._session.get(CatalogueImportRow, row.table)
        if before is not None and not has_changed:
            row.changed = before.changed
        await self._session.merge(row)
        await self._session.flush()
        counted = await self._session.execute(select(_TRACKS.c.tables, func.count()).group_by(_TRACKS.c.tables))
        counts = [(tables, tracks) for tables, tracks in counted]
        for each in await self.imports():
            each.tracks = sum(tracks for tables, tracks in counts if tables & bits[each.table])

    async def clear(self) -> int:
        """Empty the catalogue; gives how many tracks it held."""
        held = await self.tracks()
        if self._is_sqlite:
            for index in ("catalogue_search", "catalogue_search_words"):
                await self._session.execute(text(f"INSERT INTO {index} ({index}) VALUES ('delete-all')"))
            for rows in (CatalogueGenreRow, CatalogueTrackRow, CatalogueWordRow, CatalogueImportRow):
                await self._session.execute(delete(rows))
        else:
            tables = "catalogue_genres, catalogue_tracks, catalogue_words, catalogue_imports"
            await self._session.execute(text(f"TRUNCATE {tables}"))
        return held
