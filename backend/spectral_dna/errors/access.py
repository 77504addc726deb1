"""Who asks may not: unknown, without the scope, or beyond what was agreed; and services that would let in anyone."""

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


class CallbackNeedsKey(Refused):
    """Nobody knows who would have the service call somewhere."""

    code, status, title = "callback_needs_key", 403, "Only who has an API key may name a callback"
    advice = "Leave the callback out and look at the batch now and then, or ask the operator for an API key."


class QuotaExceeded(Refused):
    """The caller has had what a day gives."""

    code, status, title = "quota_exceeded", 429, "The day's analyses are used up"
    advice = "Try again after the time that the Retry-After header gives, or ask the operator for more."


class UnsafeSettings(SpectralError):
    """The service refuses to start as it was told to."""

    status = 503


class UnguardedAddress(UnsafeSettings):
    """One user, no login, and an address that others reach."""

    code, title = "unguarded_address", "Everyone who reaches this address would be its one user"
    advice = (
        "Choose who may come with SDNA_ACCESS__MODE=visitors or SDNA_ACCESS__MODE=keys; "
        "say --open (SDNA_ACCESS__OPEN=true) if everyone there may see and delete everything."
    )


class WeakSecret(UnsafeSettings):
    """A secret that could be guessed."""

    code, title = "weak_secret", "A secret of the settings will not do"
    advice = "Draw a long one at random, for example with `openssl rand -base64 32`."
