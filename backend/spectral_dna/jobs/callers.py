"""Who asks: from what a request carries to a caller."""

import hmac
import re

from spectral_dna.errors import Unauthorized, UnguardedAddress, WeakSecret
from spectral_dna.jobs.keys import Keys, digest
from spectral_dna.schema.caller import LOCAL, Caller, Scope
from spectral_dna.settings import AccessMode, Settings

TOKEN = re.compile(r"[A-Za-z0-9_-]{22,128}")
"""A visitor's token in base64url: 22 characters hold 128 bits."""
SHORTEST_SECRET = 32
FEWEST_CHARACTERS = 10
"""Different ones: 32 that are drawn at random hold 13 even of sixteen, all but always."""

OPERATOR = Caller(id="key:operator", kind="key", name="operator", scopes=frozenset(Scope), quota=None)
"""Whoever holds the key of the settings."""


def check_settings(settings: Settings) -> None:
    """Refuse settings under which strangers would be taken for the one user, or could guess their way in.

    Raises
    ------
    UnguardedAddress : one user without a login, and an address that others reach.
    WeakSecret : the operator's key could be guessed, or is none that can be sent.
    """
    access = settings.access
    if access.mode is AccessMode.SINGLE and not access.open and not settings.is_local:
        raise UnguardedAddress(f"It was told to listen on {settings.host}, with one user and no login.")
    if settings.api_key_secret is not None and (fault := _fault(settings.api_key_secret.get_secret_value())):
        raise WeakSecret(f"SDNA_API_KEY_SECRET {fault}.")


def _fault(secret: str) -> str | None:
    """Say what is wrong with a secret, without telling it."""
    if len(secret) < SHORTEST_SECRET:
        return f"has fewer than {SHORTEST_SECRET} characters"
    if len(set(secret)) < FEWEST_CHARACTERS:
        return f"has fewer than {FEWEST_CHARACTERS} different characters"
    if secret != secret.strip() or not all(" " <= character <= "~" for character in secret):
        return "begins or ends with a space or the end of a line, or has a character that no header carries"
    return None


class Callers:
    """Recognises callers by the mode that the operator chose."""

    def __init__(self, settings: Settings, keys: Keys) -> None:
        """Take the operator's choice, and the keys that were given out."""
        self._access, self._own, self._keys = settings.access, settings.api_key_secret, keys

    async def of(self, *, key: str | None, visitor: str | None) -> Caller:
        """Say who asks; a key goes before a visitor's token, and a wrong one is never overlooked.

        Raises
        ------
        Unauthorized : nothing that was sent tells.
        """
        if self._access.mode is AccessMode.SINGLE:
            return LOCAL
        if key is not None:
            return await self._keyed(key)
        if visitor is not None and self._access.mode is AccessMode.VISITORS:
            return _visitor(visitor, self._access.visitor_quota)
        raise Unauthorized

    async def _keyed(self, key: str) -> Caller:
        if self._own is not None and hmac.compare_digest(digest(key), digest(self._own.get_secret_value())):
            return OPERATOR
        if (caller := await self._keys.caller(key)) is None:
            raise Unauthorized("The API key is not valid, or was revoked.")
        return caller


def _visitor(token: str, quota: int | None) -> Caller:
    """Know a visitor by their token, of which only a digest is kept: who reads the database can't pose as them."""
    if not TOKEN.fullmatch(token):
        raise Unauthorized("A visitor's token has 22 to 128 characters of base64url, drawn at random.")
    scopes = frozenset({Scope.READ, Scope.WRITE})
    return Caller(id=f"visitor:{digest(token)[:40]}", kind="visitor", name=None, scopes=scopes, quota=quota)
