"""Why a track is near: each feature's part of the distance, and the nearest and furthest of them in words."""

from collections.abc import Mapping, Sequence

from spectral_dna.catalogue.similar.space import Floats
from spectral_dna.schema.feature_table import BY_KEY, FeatureSpec
from spectral_dna.schema.heard import Notice
from spectral_dna.schema.similar import SIMILAR_KEYS, FeatureDistance

NAMED = 2
"""Features that a sentence names on either side."""


def differences(
    here: Mapping[str, float], there: Mapping[str, float], weights: Floats, width: Floats
) -> list[FeatureDistance]:
    """Tell the features apart, the largest part of the distance first; those without a weight are not compared.

    Parameters
    ----------
    here, there : values by feature, each in its own unit, of all that have a weight.
    weights, width : of each feature, of shape (n_features,); `width` is that of the space, in the feature's unit.
    """
    known = [(key, weight, wide) for key, weight, wide in zip(SIMILAR_KEYS, weights, width, strict=True) if weight]
    parts = {key: float(weight * ((there[key] - here[key]) / wide) ** 2) for key, weight, wide in known}
    whole = sum(parts.values())
    even = whole / len(parts)
    told = [
        FeatureDistance(
            feature=key, here=here[key], there=there[key], difference=there[key] - here[key],
            share=min(1.0, part / whole) if whole else 0.0,
            stands="equal" if here[key] == there[key] else "closer" if part < even else "further",
        )
        for key, part in parts.items()
    ]  # fmt: skip
    return sorted(told, key=lambda one: -one.share)


def distance(told: Sequence[FeatureDistance], weights: Floats, width: Floats) -> float:
    """Add the differences up: the weighted Euclidean distance in the space."""
    apart = {one.feature: one.difference for one in told}
    each = zip(SIMILAR_KEYS, weights, width, strict=True)
    return float(sum(weight * (apart[key] / wide) ** 2 for key, weight, wide in each if key in apart) ** 0.5)


def closest(told: Sequence[FeatureDistance]) -> list[str]:
    """Name the features that bring the track near, the nearest first."""
    return [one.feature for one in reversed(told) if one.stands != "further"][:NAMED]


def furthest(told: Sequence[FeatureDistance]) -> list[str]:
    """Name the features that keep it away, the furthest first."""
    return [one.feature for one in told if one.stands == "further"][:NAMED]


def sentence(told: Sequence[FeatureDistance], *, is_setting: bool = False) -> str:
    """Word the nearest and the furthest: "Closer in tempo (+0.4 BPM), further in valence (−0.21).".

    A setting is no recording: what equals it is no other recording of the same, it has the very values asked for.
    """
    by_key = {one.feature: one for one in told}
    near, far = ([_named(by_key[key]) for key in keys] for keys in (closest(told), furthest(told)))
    if not far and is_setting:
        return f"Has {'these very values' if len(told) > 1 else 'this very value'}."
    if not far:
        return f"Equal in {'all of what' if len(told) > 1 else 'what'} was compared."
    if not near:
        return f"Further in {_joined(far)}."
    return f"Closer in {_joined(near)}, further in {_joined(far)}."


def missing(keys: Sequence[str]) -> Notice:
    """Say which features are not known of what was asked about."""
    return Notice(
        code="features_missing", about=list(keys),
        message=f"Not known, so not compared: {_list(keys)}.",
    )  # fmt: skip


def estimated(keys: Sequence[str]) -> Notice:
    """Say which features were heard by our own extractor, where the catalogue holds its publisher's."""
    return Notice(
        code="features_estimated", about=list(keys),
        message=f"Heard from the sound and compared with published values of another origin: {_list(keys)}.",
    )  # fmt: skip


def fewer(found: int) -> Notice:
    """Say that there are no more."""
    what = "No track is left" if not found else f"No more than {found} {'is' if found == 1 else 'are'} left"
    return Notice(
        code="fewer_found", about=[str(found)],
        message=f"{what} once copies and what was filtered out are gone.",
    )  # fmt: skip


def _named(one: FeatureDistance) -> str:
    spec = BY_KEY[one.feature]
    return f"{_name(spec)} ({_difference(spec, one.difference)})"


def _difference(spec: FeatureSpec, difference: float) -> str:
    if difference == 0:
        return "equal"
    size = f"{abs(difference):.{spec.decimals}f}"
    if not float(size):
        return "almost equal"
    return f"{'+' if difference > 0 else '−'}{size}{f' {spec.unit}' if spec.unit else ''}"


def _list(keys: Sequence[str]) -> str:
    return _joined([_name(BY_KEY[key]) for key in keys])


def _name(spec: FeatureSpec) -> str:
    return "loudness" if spec.key == "loudness" else spec.label.lower()


def _joined(words: Sequence[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]
