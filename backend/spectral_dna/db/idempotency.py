"""Every query about calls that may be sent again."""

from datetime import datetime

from sqlalchemy import Select, delete
from sqlalchemy.ext.asyncio import AsyncSession

from spectral_dna.db.models import IdempotencyRow


class IdempotencyRepository:
    """Rows of answered calls, within one transaction."""

    def __init__(self, session: AsyncSession) -> None:
        """Work in this session."""
        self._session = session

    async def get(self, owner: str, call: str, key: str) -> IdempotencyRow | None:
        """Give the answer to an earlier call with this key."""
        return await self._session.get(IdempotencyRow, (owner, call, key))

    async def put(self, row: IdempotencyRow) -> None:
        """Keep an answer, in the place of one that is too old."""
        await self._session.merge(row)
        await self._session.flush()

    async def drop_before(self, moment: datetime) -> None:
        """Forget older answers."""
        await self._session.execute(delete(IdempotencyRow).where(IdempotencyRow.created < moment))

    async def drop_answer(self, answer: str) -> None:
        """Forget the calls that were answered with something that is gone."""
        await self._session.execute(delete(IdempotencyRow).where(IdempotencyRow.answer == answer))

    async def drop_answers(self, answers: Select[str]) -> None:
        """Forget the calls that were answered with any of these, which are about to go."""
        await self._session.execute(delete(IdempotencyRow).where(IdempotencyRow.answer.in_(answers)))
