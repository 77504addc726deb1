"""A call that is sent again with its key gets the answer that it got, also after a restart."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from pydantic import BaseModel, SecretStr
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.idempotency import IdempotencyRepository
from spectral_dna.db.models import IdempotencyRow
from spectral_dna.errors import IdempotencyConflict


def digest(body: BaseModel, *, without: set[str] | dict[str, Any], secret: SecretStr | None = None) -> str:
    """Name what was asked for, apart from what differs each time that it is sent; JSON shows no secret."""
    hidden = "" if secret is None else secret.get_secret_value()
    return hashlib.sha256(f"{body.model_dump_json(exclude=without)}{hidden}".encode()).hexdigest()


@dataclass(frozen=True)
class Once:
    """What a caller wants done once, however often it is sent: `body` names it."""

    owner: str
    call: str
    key: str
    body: str

    async def answer(self, session: AsyncSession, *, since: datetime) -> str | None:
        """Give what the first of these calls was answered with; within the transaction that would answer it.

        Raises
        ------
        IdempotencyConflict : the key came with another body.
        """
        row = await IdempotencyRepository(session).get(self.owner, self.call, self.key)
        if row is None or row.created < since:
            return None
        if row.body != self.body:
            raise IdempotencyConflict
        return row.answer

    async def keep(self, session: AsyncSession, answer: str, now: datetime) -> None:
        """Keep the answer, for whoever sends it again."""
        row = IdempotencyRow(
            owner=self.owner, call=self.call, key=self.key, body=self.body, answer=answer, created=now
        )  # fmt: skip
        await IdempotencyRepository(session).put(row)


def since(now: datetime, hours: float) -> datetime:
    """Say from when on answers are kept."""
    return now - timedelta(hours=hours)
