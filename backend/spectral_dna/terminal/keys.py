"""`spectral-dna keys`: API keys from the machine of the service, also while it runs."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from rich.console import Console
from rich.table import Table

from spectral_dna.db.address import tables_at
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.session import Database
from spectral_dna.jobs.folders import make
from spectral_dna.jobs.keys import Keys
from spectral_dna.logging import configure
from spectral_dna.schema.keys import KeyFacts, KeyRequest
from spectral_dna.settings import Settings

T = TypeVar("T")


def create(asked: KeyRequest, settings: Settings) -> None:
    """Make a key and print it: alone on standard output, so that it can be handed on."""
    made = _with(settings, lambda keys: keys.create(asked))
    Console(stderr=True).print(f"{made.prefix}… for {made.name}. It is shown this once:", markup=False)
    Console(soft_wrap=True).print(made.key, markup=False, highlight=False)


def show(settings: Settings) -> None:
    """List the keys."""
    table = Table("key", "name", "scopes", "a day", "created", "last used", "state")
    for key in _with(settings, lambda keys: keys.all()):
        table.add_row(*_cells(key))
    Console().print(table)


def revoke(name: str, settings: Settings) -> None:
    """End a key.

    Raises
    ------
    KeyNotFound : there is none of this id or prefix.
    """
    ended = _with(settings, lambda keys: keys.revoke(name))
    Console().print(f"{ended.prefix}… of {ended.name} is revoked.", markup=False)


def _cells(key: KeyFacts) -> list[str]:
    return [
        key.prefix,
        key.name.replace("[", "\\["),
        ", ".join(key.scopes),
        "–" if key.quota is None else str(key.quota),
        f"{key.created:%Y-%m-%d}",
        "–" if key.last_used is None else f"{key.last_used:%Y-%m-%d %H:%M}",
        "valid" if key.revoked is None else f"revoked {key.revoked:%Y-%m-%d}",
    ]


def _with(settings: Settings, act: Callable[[Keys], Awaitable[T]]) -> T:
    """Act on the keys of the service's own database."""
    configure(as_json=settings.log_json, level=logging.WARNING)

    async def acted() -> T:
        database = Database(tables_at(settings))
        try:
            return await act(Keys(database))
        finally:
            await database.close()

    make(settings.data_dir)
    upgrade(tables_at(settings))
    return asyncio.run(acted())
