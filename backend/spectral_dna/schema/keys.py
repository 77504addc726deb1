"""API keys as operators make and see them."""

from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from spectral_dna.schema.caller import Scope
from spectral_dna.schema.values import Value


def _printable(name: str) -> str:
    if not name.isprintable() or not name.strip():
        raise ValueError("a name is made of characters that can be seen")
    return name.strip()


class KeyRequest(BaseModel):
    """A key to be made: for whom, for what, and for how many analyses a day."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[str, AfterValidator(_printable)] = Field(max_length=100, description="Who will use it.")
    scopes: frozenset[Scope] = Field(
        frozenset({Scope.READ, Scope.WRITE}), min_length=1, description="What it may be used for."
    )
    quota: int | None = Field(None, ge=1, le=1_000_000_000, description="Analyses a day (UTC); null for no end.")


class KeyFacts(Value):
    """A key without its secret: `prefix` is how it begins. `last_used` is true to within ten minutes."""

    id: str
    name: str
    prefix: str
    scopes: list[Scope]
    quota: int | None
    created: datetime
    revoked: datetime | None
    last_used: datetime | None


class NewKey(KeyFacts):
    """A key just made. `key` is told this once: only a digest of it is kept."""

    key: str


class Me(Value):
    """Who asks, as the service knows them. `used` counts today's analyses where they are counted.

    `key` is the caller's own key; None for who has none, and for the operator's, which is a setting.
    """

    kind: str
    name: str | None
    scopes: list[Scope]
    quota: int | None
    used: int | None
    key: KeyFacts | None
