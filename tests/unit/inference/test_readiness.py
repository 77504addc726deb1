"""Whether the models may judge at all."""

import pytest

from spectral_dna.inference.readiness import readiness
from spectral_dna.schema.heard import Gate, Kind, Measured


def energy(value):
    return {"energy": Measured(value=value, low=None, high=None)}


@pytest.mark.parametrize(
    ("kind", "value", "reason"),
    [
        (Kind.MUSIC, 0.5, None),
        (Kind.UNSURE, 0.5, None),
        (Kind.MUSIC, 0.1001, None),
        (Kind.MUSIC, 0.1, "too_calm"),
        (Kind.SPEECH, 0.5, "not_music"),
        (Kind.NOISE, 0.9, "not_music"),
        (Kind.SILENCE, 0.0, "silence"),
    ],
)
def test_a_verdict_needs_music_that_the_models_know(kind, value, reason):
    assert readiness(energy(value), Gate(kind=kind, music=0.5)) == reason
