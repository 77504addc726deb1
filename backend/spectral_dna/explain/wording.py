"""Reasons in plain words: what was measured, which way it moved the answer, by how much, and where it stands."""

import math
from collections.abc import Iterable

from spectral_dna.schema.feature_table import BY_KEY, FeatureSpec, Scale
from spectral_dna.schema.stated import Stated
from spectral_dna.schema.verdict import LensName

_ANSWERS = {
    LensName.EMERGING: ("chance", "percentage point"),
    LensName.CHARTING: ("likeness", "point"),
    None: ("expected popularity", "point"),
}
"""What reasons speak of, and what it is counted in."""


def reason_sentence(
    key: str, value: float, part: float, *, lens: LensName | None, percentile: float | None, error: float = 0.0
) -> str:
    """Say what one feature did to one answer; `lens` None means the popularity, whose parts are points already.

    A part within its own standard error is not given a direction.
    """
    points = part if lens is None else part * 100
    subject, (answer, unit) = measured(BY_KEY[key], value), _ANSWERS[lens]
    size = _size(abs(points), unit)
    if abs(points) < 0.05:
        told = f"{subject} leaves the {answer} as it is"
    elif abs(part) <= error:
        told = f"{subject} moves the {answer} by {size}, which is within the error of the estimate"
    else:
        told = f"{subject} {'raises' if points > 0 else 'lowers'} the {answer} by {size}"
    standing = _standing(BY_KEY[key], percentile)
    return f"{told}; {standing}." if standing else f"{told}."


def told(stated: Stated, inputs: Iterable[str]) -> str:
    """Word what was stated, as far as an answer used it: "techno, explicit"."""
    words = {
        "genre": stated.genre,
        "explicit": None if stated.explicit is None else "explicit" if stated.explicit else "not explicit",
    }
    return ", ".join(word for name in inputs if (word := words.get(name)) is not None)


def percent(share: float) -> str:
    """Word a share as the dashboard rounds it, halves up: "21%" for .205."""
    return f"{math.floor(share * 100 + 0.5 + 1e-9)}%"


def measured(spec: FeatureSpec, value: float) -> str:
    """Word a value with its label and unit: "Tempo of 120.0 BPM", "Key of C♯/D♭", "Duration of 3:44 min"."""
    return f"{spec.label} of {amount(spec, value)}"


def amount(spec: FeatureSpec, value: float) -> str:
    """Word a value with its unit: "120.0 BPM", "C♯/D♭", "3:44 min"."""
    index = round(value - spec.low)
    if spec.categories and 0 <= index < len(spec.categories):
        return spec.categories[index]
    if spec.key == "duration":
        minutes, seconds = divmod(round(value), 60)
        return f"{minutes}:{seconds:02d} min"
    return f"{value:.{spec.decimals}f}{f' {spec.unit}' if spec.unit else ''}"


def _size(points: float, unit: str) -> str:
    text = f"{points:.1f}" if points < 1.95 else f"{points:.0f}"
    return f"1 {unit}" if text == "1.0" else f"{text} {unit}s"


def _standing(spec: FeatureSpec, percentile: float | None) -> str:
    """Compare with the training tracks; categories have no order, and the middle is called the middle."""
    if percentile is None or spec.scale is Scale.CATEGORY:
        return ""
    if 45 <= percentile <= 55:
        return "that is in the middle of the tracks that the models know"
    way, share = ("higher", percentile) if percentile > 50 else ("lower", 100 - percentile)
    amount = "nearly all" if share > 98.5 else f"{share:.0f}% of"
    return f"that is {way} than {amount} the tracks that the models know"
