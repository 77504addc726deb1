"""What was measured of each rule: small aggregates that `spectral-train captions` writes, and no row of a post."""

from functools import lru_cache
from pathlib import Path

from pydantic import Field

from spectral_dna.schema.values import Value

FILE = Path(__file__).with_name("effects.json")


class Effect(Value):
    """How far posts that keep a rule better have the higher outcome, from -1 to 1, with its 95 % interval."""

    value: float = Field(ge=-1, le=1)
    low: float = Field(ge=-1, le=1)
    high: float = Field(ge=-1, le=1)
    n: int = Field(ge=1)

    @property
    def verdict(self) -> str:
        """Say whether it `supports` the rule, `contradicts` it, or leaves it `open`."""
        return "supports" if self.low > 0 else "contradicts" if self.high < 0 else "open"


class Effects(Value):
    """Effects by rule, and of which posts; `unmeasured` says why of the others."""

    source: str = Field(max_length=120)
    outcome: str
    metric: str
    rows: int
    posts: int = Field(description="Distinct ones.")
    captions: int = Field(description="Distinct texts: what the bootstrap draws.")
    accounts: int
    draws: int
    seed: int
    effects: dict[str, Effect]
    unmeasured: dict[str, str]


@lru_cache(maxsize=1)
def effects() -> Effects:
    """Read what was published, and check it against its schema."""
    return Effects.model_validate_json(FILE.read_bytes())
