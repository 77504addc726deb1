"""What the models say of a recording, with or without a verdict."""

from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import Verdict


class Judged(Value):
    """`verdict` is None where `no_verdict` says why the models may not judge."""

    no_verdict: str | None
    verdict: Verdict | None
    percentiles: dict[str, float | None]
