"""Whoever asks: what their analyses are owned by, and what they may do."""

from enum import StrEnum
from typing import Literal

from spectral_dna.schema.values import Value


class Scope(StrEnum):
    """What a caller may do: look at what is theirs, have work done and change it, administer the service."""

    READ = "read"
    WRITE = "write"
    ADMIN = "admin"


class Caller(Value):
    """One caller. `id` owns their analyses; `name` is what the operator called their key.

    `quota` is how many analyses they may have in a day, None for no end.
    """

    id: str
    kind: Literal["local", "visitor", "key"]
    name: str | None
    scopes: frozenset[Scope]
    quota: int | None


LOCAL = Caller(id="local", kind="local", name=None, scopes=frozenset(Scope), quota=None)
"""The one user of a service on their own machine."""
