"""Who asks: from what a request carries to a caller."""

import hashlib
import re

from spectral_dna.errors import Unauthorized
from spectral_dna.schema.caller import LOCAL, Caller, Scope
from spectral_dna.settings import Access, AccessMode

TOKEN = re.compile(r"[A-Za-z0-9_-]{22,128}")
"""A visitor's token in base64url: 22 characters hold 128 bits."""


class Callers:
    """Recognises callers by the mode that the operator chose."""

    def __init__(self, access: Access) -> None:
        """Take the operator's choice."""
        self._access = access

    async def of(self, *, visitor: str | None) -> Caller:
        """Say who asks.

        Raises
        ------
        Unauthorized : nothing that was sent tells.
        """
        if self._access.mode is AccessMode.SINGLE:
            return LOCAL
        if visitor is None:
            raise Unauthorized
        return _visitor(visitor)


def _visitor(token: str) -> Caller:
    """Know a visitor by their token, of which only a digest is kept: who reads the database can't pose as them."""
    if not TOKEN.fullmatch(token):
        raise Unauthorized("A visitor's token has 22 to 128 characters of base64url, drawn at random.")
    digest = hashlib.sha256(token.encode()).hexdigest()[:40]
    return Caller(id=f"visitor:{digest}", kind="visitor", scopes=frozenset({Scope.READ, Scope.WRITE}), quota=None)
