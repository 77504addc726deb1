"""What a number rests on, so that nobody takes a rule of thumb for a measurement."""

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from spectral_dna.schema.values import Value


class BasisKind(StrEnum):
    """From the strongest to the weakest.

    `model`: trained, and tested on tracks that it had not seen. `learned`: an effect measured on few examples.
    `rule_of_thumb`: a published guideline, or our own, that nothing here confirms.
    """

    MODEL = "model"
    LEARNED = "learned"
    RULE_OF_THUMB = "rule_of_thumb"


class Basis(Value):
    """What one number rests on."""

    kind: BasisKind
    source: str = Field(max_length=300, description="The data, the publication or the guideline; in English.")
    metric: str | None = Field(None, max_length=60, description="What `value` is, such as `auc` or `rank correlation`.")
    value: float | None = Field(None, description="The figure as tested or measured.")
    low: float | None = Field(None, description="Lower end of its 95 % interval.")
    high: float | None = Field(None, description="Upper end of its 95 % interval.")
    n: int | None = Field(None, ge=1, description="Examples behind it.")

    @model_validator(mode="after")
    def _is_shown(self) -> Self:
        """A model has its figure, and what was learned its examples; a rule of thumb has neither to show."""
        if self.kind is BasisKind.MODEL and self.value is None:
            raise ValueError("a model's basis needs its figure")
        if self.kind is BasisKind.LEARNED and (self.n is None or self.low is None or self.high is None):
            raise ValueError("what was learned needs its number of examples and its interval")
        return self
