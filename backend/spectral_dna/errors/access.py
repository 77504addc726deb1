"""Who asks may not: unknown, or without the scope."""

from spectral_dna.errors.base import SpectralError


class Refused(SpectralError):
    """The caller may not."""


class Unauthorized(Refused):
    """Nobody can tell who asks."""

    code, status, title = "unauthorized", 401, "This service has to know who asks"
    advice = "Send an API key as 'Authorization: Bearer …'; the operator gives them out."


class ForbiddenScope(Refused):
    """The key was made for less."""

    code, status, title = "forbidden_scope", 403, "This API key may not do that"
    advice = "Ask the operator for a key with the scope that the detail names."
