"""What the models say of a recording, with or without a verdict."""

from spectral_dna.schema.along import Along
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import Verdict


class Judged(Value):
    """`no_verdict` says why the votes are withheld.

    `verdict` is None where the models were not asked at all; a calm recording was, and its verdict has no lenses.
    """

    no_verdict: str | None
    verdict: Verdict | None
    percentiles: dict[str, float | None]
    # not in checkpoints from before it was asked
    along: Along | None = None
