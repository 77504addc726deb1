"""Does what stands beside the answers hold: chances, intervals, the warning of unlike music, stability."""

from collections.abc import Iterator

from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import LensName, SetName
from spectral_training.evaluation.chances import Chances, chances, tell_chances
from spectral_training.evaluation.intervals import Intervals, intervals, tell_intervals
from spectral_training.evaluation.lab import Lab
from spectral_training.evaluation.steadiness import Steadiness, steadiness, tell_steadiness
from spectral_training.evaluation.unlike import Unlike, tell_unlike, unlike


class Calibration(Value):
    """Everything by set, in the set's own kind of input; stability is stated for uploads alone, by lens."""

    chances: dict[SetName, Chances]
    intervals: dict[SetName, Intervals]
    unlike: dict[SetName, Unlike]
    steadiness: dict[LensName, Steadiness]


def compute(lab: Lab) -> Calibration:
    """Look at both sets."""
    return Calibration(
        chances={name: chances(lab, name) for name in SetName},
        intervals={name: intervals(lab, name) for name in SetName},
        unlike={name: unlike(lab, name) for name in SetName},
        steadiness={lens: steadiness(lab, lens) for lens in LensName},
    )


def render(found: Calibration) -> Iterator[str]:
    """Tell it."""
    yield (
        "Emerging shows a chance at the table's own base rate; charting is a likeness and is not calibrated. "
        "Calibration errors are freed of noise here: value and interval are those true errors under which the observed "
        "one would be usual. Low, middle and high are thirds of the very rows."
    )
    yield ""
    for name, own in found.chances.items():
        yield f"### Chances, set `{name}`"
        yield ""
        yield from tell_chances(own)
    for name, kept in found.intervals.items():
        yield f"### 90 % intervals of the popularity above 0, set `{name}`"
        yield ""
        yield from tell_intervals(kept)
    for name, way in found.unlike.items():
        yield f"### Unlike the training music, set `{name}`"
        yield ""
        yield "Outliers are made column by column; no such recording was heard."
        yield ""
        yield from tell_unlike(way)
    yield "### Stability under extraction error"
    yield ""
    yield "Unseen tracks are extracted once, by the error model that training used, then 20 times anew."
    yield ""
    for lens, steady in found.steadiness.items():
        yield from tell_steadiness(lens.value, steady)
