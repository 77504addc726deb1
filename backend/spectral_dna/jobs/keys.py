"""API keys: made and shown once, known by a digest, revoked for good."""

import hashlib
import secrets
from datetime import UTC, datetime, timedelta

import structlog

from spectral_dna.db.keys import KeyRepository
from spectral_dna.db.models import ApiKeyRow
from spectral_dna.db.session import Database
from spectral_dna.errors import KeyNotFound
from spectral_dna.schema.caller import Caller, Scope
from spectral_dna.schema.ids import new_id
from spectral_dna.schema.keys import KeyFacts, KeyRequest, NewKey

log = structlog.get_logger(__name__)

BYTES = 32
USED_EVERY = timedelta(minutes=10)
"""A use is noted at most this often: else every read would be a write."""


def digest(secret: str) -> str:
    """Give what is kept of a secret; one of 256 random bits needs neither salt nor a slow hash."""
    return hashlib.sha256(secret.encode()).hexdigest()


class Keys:
    """The service's API keys."""

    def __init__(self, database: Database) -> None:
        """Keep them in this database."""
        self._database = database

    async def create(self, asked: KeyRequest) -> NewKey:
        """Make a key, and tell it this once."""
        prefix = f"sdna_{secrets.token_hex(4)}"
        key = f"{prefix}_{secrets.token_urlsafe(BYTES)}"
        row = ApiKeyRow(
            id=new_id(), name=asked.name, prefix=prefix, digest=digest(key), scopes=sorted(asked.scopes),
            quota=asked.quota, created=datetime.now(UTC), revoked=None, last_used=None,
        )  # fmt: skip
        async with self._database.write() as session:
            await KeyRepository(session).add(row)
        log.info("key.created", prefix=prefix, scopes=sorted(scope.value for scope in asked.scopes))
        return NewKey(**_facts(row).model_dump(), key=key)

    async def all(self) -> list[KeyFacts]:
        """List the keys, newest first, the revoked ones too."""
        async with self._database.read() as session:
            return [_facts(row) for row in await KeyRepository(session).all()]

    async def revoke(self, name: str) -> KeyFacts:
        """End a key, named by its id or its prefix; what it owns stays.

        Raises
        ------
        KeyNotFound : there is none.
        """
        async with self._database.write() as session:
            row = await KeyRepository(session).named(name) if name.isprintable() else None
            if row is None:
                raise KeyNotFound
            row.revoked = row.revoked or datetime.now(UTC)
        log.info("key.revoked", prefix=row.prefix)
        return _facts(row)

    async def of(self, caller: Caller) -> KeyFacts | None:
        """Tell a caller of their own key; None where they have none that was given out."""
        kind, _, name = caller.id.partition(":")
        if kind != "key":
            return None
        async with self._database.read() as session:
            row = await KeyRepository(session).named(name)
        return None if row is None else _facts(row)

    async def caller(self, key: str) -> Caller | None:
        """Know a caller by their key; None when no valid key is the same."""
        now = datetime.now(UTC)
        async with self._database.read() as session:
            row = await KeyRepository(session).valid(digest(key))
        if row is None:
            return None
        if row.last_used is None or row.last_used < now - USED_EVERY:
            async with self._database.note() as session:
                await KeyRepository(session).touch(row.id, now=now, before=now - USED_EVERY)
        scopes = frozenset(map(Scope, row.scopes))
        return Caller(id=f"key:{row.id}", kind="key", name=row.name, scopes=scopes, quota=row.quota)


def _facts(row: ApiKeyRow) -> KeyFacts:
    return KeyFacts(
        id=row.id, name=row.name, prefix=row.prefix, scopes=[Scope(scope) for scope in row.scopes], quota=row.quota,
        created=row.created, revoked=row.revoked, last_used=row.last_used,
    )  # fmt: skip
