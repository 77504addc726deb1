"""Signatures of webhooks, as Standard Webhooks has them: over id, time and body, so that none of them can be changed.

A receiver recomputes `webhook-signature` from the raw body and compares in constant time, refuses a `webhook-timestamp`
more than five minutes from its own clock, and takes each `webhook-id` once: tries of one delivery share it.
"""

import base64
import binascii
import hashlib
import hmac

from spectral_dna.errors import InvalidRequest

PREFIX = "whsec_"
SHORTEST = 24
"""Bytes of a key given as base64, as the standard has it."""


def key_of(secret: str) -> bytes:
    """Give the key of a secret: base64 after the prefix, else the characters themselves.

    Raises
    ------
    InvalidRequest : the prefix promises base64, and there is none.
    """
    if not secret.startswith(PREFIX):
        return secret.encode()
    try:
        return base64.b64decode(secret.removeprefix(PREFIX), validate=True)
    except (binascii.Error, ValueError):
        raise InvalidRequest("callback.secret: after 'whsec_' it must be base64.") from None


def check_secret(secret: str) -> None:
    """Refuse a secret that is none, or that could be guessed.

    Raises
    ------
    InvalidRequest : the key after the prefix is no base64, or too short.
    """
    if len(key_of(secret)) < SHORTEST and secret.startswith(PREFIX):
        raise InvalidRequest(
            f"callback.secret: after 'whsec_' it must be base64 of {SHORTEST} bytes or more, "
            "drawn for example with `openssl rand -base64 32`."
        )


def signed(body: bytes, *, delivery: str, seconds: int, secret: str) -> dict[str, str]:
    """Give the headers that vouch for a body."""
    content = f"{delivery}.{seconds}.".encode() + body
    signature = base64.b64encode(hmac.new(key_of(secret), content, hashlib.sha256).digest()).decode()
    return {"webhook-id": delivery, "webhook-timestamp": str(seconds), "webhook-signature": f"v1,{signature}"}
