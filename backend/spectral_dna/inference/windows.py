"""What a window of recordings says of drift: every feature and score against the published reference."""

from collections.abc import Iterable, Mapping

import numpy as np

from spectral_dna.inference.drift import (
    DriftReference,
    Histogram,
    coarser,
    jensen_shannon,
    place,
    stability_index,
)
from spectral_dna.inference.noise import noise
from spectral_dna.schema.feature_table import BY_KEY
from spectral_dna.schema.monitoring import DriftBins, DriftState, DriftSubject
from spectral_dna.schema.report import LensReport, Report
from spectral_dna.schema.verdict import LensName

MINIMUM = 100
"""Recordings from which a window is judged: so each of its bins holds a dozen."""
LEVEL = 0.01
LEAST = 0.1
MOST_BINS = 8

METHOD = (
    f"Each feature and score of distinct recordings, in at most {MOST_BINS} bins, against the distribution that the "
    "models were fitted on (features, as our extractor hears them) or showed for unseen artists (scores). PSI is the "
    f"population stability index. A window of {MINIMUM} recordings or more raises the alarm for what lies above its "
    f"noise, drawn for its size so that all subjects of a window together raise a false alarm in at most {LEVEL:.0%} "
    f"of windows (Bonferroni), and by at least {LEAST} above what is expected without drift."
)


def observed(report: Report, reference: DriftReference) -> dict[str, int]:
    """Say into which bin of the reference each feature and score of a report falls; nothing without a verdict.

    Where something was stated, the plain answers count: those of the models that the reference describes.
    """
    if not report.lenses or report.popularity is None:
        return {}
    known = reference.features | reference.scores
    values = {key: report.features[key].value for key in reference.features if key in report.features}
    values["popularity value"] = report.popularity.given.plain if report.popularity.given else report.popularity.value
    for name, lens in report.lenses.items():
        values |= _lens(name, lens)
    return {key: place(known[key], value) for key, value in values.items() if key in known}


def _lens(name: LensName, lens: LensReport) -> dict[str, float]:
    """Name what a lens shows as the reference does: a likeness is one of a decade."""
    own = name.value if lens.decade is None else f"{name.value} {lens.decade}"
    number = "probability" if lens.kind == "chance" else "likeness"
    if lens.given is None:
        shown = lens.probability if lens.probability is not None else lens.likeness
        told = {f"{own} {number}": shown, f"{own} votes": lens.votes, f"{name.value} stability": lens.stability}
    else:
        told = {f"{own} {number}": lens.given.plain, f"{own} votes": lens.given.plain_votes}
    return {key: float(value) for key, value in told.items() if value is not None}


def total(days: Iterable[Mapping[str, list[int]]]) -> dict[str, list[int]]:
    """Add the counts of days; a shorter list is one whose last bins were empty."""
    sums: dict[str, list[int]] = {}
    for day in days:
        for key, counts in day.items():
            before = sums.setdefault(key, [])
            before.extend([0] * (len(counts) - len(before)))
            for place_, count in enumerate(counts):
                before[place_] += count
    return sums


def judged(counts: Mapping[str, list[int]], reference: DriftReference) -> list[DriftSubject]:
    """Judge every feature, and every score that a recording of the window has; all share one level."""
    known = [("feature", key, histogram) for key, histogram in reference.features.items()]
    known += [("score", key, histogram) for key, histogram in reference.scores.items() if sum(counts.get(key, []))]
    asked = sum(sum(counts.get(key, [])) >= MINIMUM for _, key, _ in known)
    level = LEVEL / max(1, asked)
    return [_subject(kind, key, histogram, counts.get(key, []), level) for kind, key, histogram in known]


def _subject(kind: str, key: str, published: Histogram, counts: list[int], level: float) -> DriftSubject:
    reference, starts = coarser(published, MOST_BINS)
    whole = np.zeros(len(published.shares))
    whole[: len(counts)] = counts[: len(whole)]
    n, is_feature = int(whole.sum()), kind == "feature"
    bins = DriftBins(
        edges=reference.edges, categories=_names(key, reference), reference=_rounded(reference.shares), found=None
    )
    empty = DriftSubject(
        subject=key, kind="feature" if is_feature else "score", label=_label(key, is_feature), n=n,
        state=DriftState.TOO_FEW, psi=None, expected=None, noise=None, limit=None, distance=None, bins=bins,
    )  # fmt: skip
    if n < MINIMUM:
        return empty
    found = np.add.reduceat(whole, starts) / n
    psi, chance = stability_index(reference.shares, found), noise(reference, n, level)
    limit = max(chance.limit, chance.expected + LEAST)
    state = DriftState.MOVED if psi > limit else DriftState.SLIGHT if psi > chance.limit else DriftState.STEADY
    apart = float(np.sqrt(max(0.0, jensen_shannon(reference.shares, found))))
    told = {"psi": psi, "expected": chance.expected, "noise": chance.limit, "limit": limit, "distance": apart}
    return empty.model_copy(
        update={key: round(value, 4) for key, value in told.items()}
        | {"state": state, "bins": bins.model_copy(update={"found": _rounded(found.tolist())})}
    )


def _rounded(shares: list[float]) -> list[float]:
    return [round(share, 4) for share in shares]


def _names(key: str, reference: Histogram) -> list[str]:
    """Name the bins of a category as the table of features does, those of votes by their number."""
    spec = BY_KEY.get(key)
    if spec is None or not spec.categories:
        return [f"{value:g}" for value in reference.values]
    return [spec.categories[round(value - spec.low)] for value in reference.values]


def _label(key: str, is_feature: bool) -> str:
    if is_feature:
        return BY_KEY[key].label
    if key.startswith(tuple(LensName)):
        return f"{key[0].upper()}{key[1:]}".replace("probability", "chance")
    return "Popularity" if key == "popularity value" else key.capitalize()
