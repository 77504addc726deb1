"""Whether the models may judge a recording at all."""

from collections.abc import Mapping

from spectral_dna.schema.heard import Gate, Kind, Measured

TOO_CALM = "too_calm"
CALMEST = 0.1
"""Training kept rows with energy above this; calmer recordings lie outside what the models know."""


def readiness(features: Mapping[str, Measured], gate: Gate) -> str | None:
    """Say why there is no verdict: `silence`, `not_music` or `too_calm`; None when the models may judge."""
    if gate.kind is Kind.SILENCE:
        return "silence"
    if gate.kind in (Kind.SPEECH, Kind.NOISE):
        return "not_music"
    return TOO_CALM if features["energy"].value <= CALMEST else None
