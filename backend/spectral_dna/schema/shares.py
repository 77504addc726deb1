"""Links by which others read a report."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field

from spectral_dna.schema.values import Value


class ShareRequest(BaseModel):
    """A link to be made."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    days: int | None = Field(
        None, ge=1, le=3650, description="How long it leads there; the service's usual time if null."
    )


class ShareFacts(Value):
    """A link without its secret."""

    id: str
    created: datetime
    expires: datetime


class NewShare(ShareFacts):
    """A link just made: `path` is the page of the dashboard. The token is told this once; a digest of it is kept."""

    token: str
    path: str
